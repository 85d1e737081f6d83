"""A register of the format of the UN Secretary-General's, from files to records."""

import os
import shutil
from pathlib import Path

import pytest

from provisions.documents import TREATY, render
from provisions.models import Event, Participation, Source, Treaty
from tests.importers.conftest import SAMPLES, run

FOLDER = SAMPLES / "mtdsg"
REAL = os.environ.get("TREATY_DATA", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the sample that a test may spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "mtdsg"))


def outcome(folder: Path = FOLDER, **options: object):
    return run("import_mtdsg", folder, **options)


def lines(out: str) -> list[str]:
    """The report without the counts behind it."""
    return out.splitlines()[: out.splitlines().index("treaties: 4")]


def acts(slug: str) -> dict[str, tuple[str | None, str | None]]:
    return {item.key: (item.occurred_on, item.note) for item in Event.objects.filter(treaty__slug=slug)}


def roles(slug: str) -> dict[str, str]:
    return dict(Participation.objects.filter(treaty__slug=slug).values_list("party__code", "role"))


def test_every_cell_becomes_an_event_or_a_line(parties):
    found = outcome()
    assert lines(found.out) == [
        "index.csv, line 4: The name of XXX-2 holds no date of its conclusion.",
        "treaties/30-9.csv: The index lists no treaty of this number.",
        "treaties/30-1.csv, line 7: The row of 'China' holds no action.",
        (
            "treaties/30-1.csv, line 8, column 'Signature, Succession to signature(d)': "
            "'3 May 1951' is an act of nobody known."
        ),
        (
            "treaties/30-1.csv, line 8, column 'Ratification, Accession(a), Succession(d)': "
            "'30 Feb 1953' is an act of nobody known."
        ),
        "treaties/30-1.csv, line 8: No one party is known as 'Atlantis'.",
        "declarations/30-1.txt: No one party is known as 'Atlantis'; its text is left out.",
        (
            "treaties/30-1-a.csv, line 4, column 'Definitive signature of the Protocol, Acceptance of the Protocol': "
            "The header does not say what '4 Jun 1952 x' means."
        ),
        "treaties/30-2.csv: There is no table of the participants of XXX-2.",
    ]
    assert found.out.splitlines()[len(lines(found.out)) : -1] == [
        "treaties: 4",
        "participant rows: 13",
        "action cells: 16",
        "action cells that became events: 13",
        "rows without an action: 1",
        "action cells in the report: 3",
        "declaration texts: 2",
        "lines in the report: 9",
    ]
    assert found.went_well
    cells = Event.objects.exclude(kind__in=["adoption", "reservation"])
    assert cells.count() == 13


def test_headers_and_letters_become_acts(parties):
    outcome()
    before_signature = "The register dates it before the signature."
    assert acts("mtdsg-xxx-1") == {
        "adoption": ("1951-05-03", None),
        "ch-signature": ("1951-05-03", None),
        "ci-ratification": ("1953-04-04", None),
        "ci-signature": ("1951-05-03", None),
        "cz-succession": ("1993-02-22", None),
        "cz-succession-to-signature": ("1993-02-22", None),
        "ir-accession": ("1955-07-28", None),
        "ir-reservation": ("1955-07-28", "The register gives no date; that of ir-accession is taken."),
        "suhh-ratification": ("1951-05-01", before_signature),
        "suhh-signature": ("1951-05-03", None),
    }
    protocol = "The register's column: Definitive signature of the Protocol, Acceptance of the Protocol."
    assert acts("mtdsg-xxx-1-a") == {
        "adoption": ("1952-06-04", None),
        "ch-consent-to-be-bound": ("1952-06-04", protocol),
        "ch-provisional-application": ("1953-01-01", None),
        "eu-acceptance": ("1954-02-01", None),
        "eu-acceptance-2": ("1954-03-03", None),
        "ir-consent-to-be-bound": ("1954-02-02", "The register's column: Participation under articles 3 (2) and (3)."),
    }


def test_who_only_signed_is_a_signatory(parties):
    outcome()
    assert roles("mtdsg-xxx-1") == {"ch": "signatory", "ci": "party", "cz": "party", "ir": "party", "suhh": "party"}
    assert roles("mtdsg-xxx-1-a") == {"ch": "party", "eu": "party", "ir": "party"}
    assert roles("mtdsg-xxx-2") == {}
    assert roles("mtdsg-xxx-3") == {"ch": "party", "ir": "party"}


def test_treaty_carries_its_number_its_source_and_what_its_name_says(parties):
    outcome()
    document = render(TREATY, Treaty.objects.get(slug="mtdsg-xxx-1-a"))
    citation = {
        "source": "untc-mtdsg-2015-03",
        "locator": "XXX-1-a",
        "about": [],
        "stance": "reports",
        "speaker": None,
        "speaker_role": None,
        "on_behalf_of": None,
        "said_on": None,
        "paraphrase": None,
    }
    names = ("title", "instrument_type", "binding_character", "depositary", "identifiers", "publication", "text_status")
    assert {name: document[name] for name in (*names, "citations")} == {
        "title": "Optional Protocol to the Convention on the Marking of Footpaths",
        "instrument_type": "protocol",
        "binding_character": "legally_binding",
        "depositary": "Secretary-General of the United Nations",
        "identifiers": {"mtdsg": "XXX-1-a"},
        "publication": "published",
        "text_status": "not_available",
        "citations": [citation],
    }
    [adoption] = [item for item in document["events"] if item["key"] == "adoption"]
    assert (adoption["place"], adoption["claim_status"]) == ("Lake Success, New York", "inferred")
    assert all(item["citations"] == [citation] for item in document["events"])
    assert {item["claim_status"] for item in document["events"] if item["kind"] != "adoption"} == {"official"}


def test_source_says_what_it_is(parties):
    outcome()
    source = Source.objects.get(slug="untc-mtdsg-2015-03")
    assert (source.published_on, source.authority, source.licence.split(":")[0]) == ("2015-03", "dataset", "unknown")


def test_second_import_changes_nothing(parties):
    first = outcome()
    total = first.last.split()[0]
    assert first.last == f"{total} documents: {total} created, 0 changed, 0 unchanged, 0 refused."
    before = {item.slug: (item.updated_at, render(TREATY, item)) for item in Treaty.objects.all()}
    assert outcome().last == f"{total} documents: 0 created, 0 changed, {total} unchanged, 0 refused."
    assert {item.slug: (item.updated_at, render(TREATY, item)) for item in Treaty.objects.all()} == before


def test_dry_run_says_the_same_and_leaves_nothing(parties):
    dry = outcome(dry_run=True)
    assert not Treaty.objects.exists()
    assert outcome() == dry


def test_cell_that_the_register_takes_back_goes_with_its_participation(parties, folder):
    outcome(folder)
    table = folder / "treaties" / "30-1.csv"
    kept = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("Switzerland")]
    table.write_text("\n".join(kept).replace("4 Apr 1953", "5 Apr 1953"), encoding="utf-8")
    changed = outcome(folder)
    assert " 1 changed, " in changed.last
    assert "ch" not in roles("mtdsg-xxx-1")
    assert acts("mtdsg-xxx-1")["ci-ratification"] == ("1953-04-05", None)
    assert "ch-signature" not in acts("mtdsg-xxx-1")


@pytest.mark.parametrize("file", ["treaties/30-1.csv", "declarations/30-1.txt"])
def test_file_that_cannot_be_read_takes_nothing_away(parties, folder, file):
    outcome(folder)
    before = render(TREATY, Treaty.objects.get(slug="mtdsg-xxx-1"))
    (folder / file).write_bytes(b"\xff")
    again = outcome(folder)
    assert "index.csv: XXX-1 is left as it was: one of its files cannot be read." in again.out.splitlines()
    assert " 0 changed, 4 unchanged, 0 refused." in again.last
    assert render(TREATY, Treaty.objects.get(slug="mtdsg-xxx-1")) == before


def test_known_treaty_is_found_by_the_name_its_text_goes_by(parties, folder):
    index = (folder / "index.csv").read_text(encoding="utf-8")
    (folder / "index.csv").write_text(index.replace("XXX-2&", "V-2&"), encoding="utf-8")
    outcome(folder)
    assert Treaty.objects.get(identifiers__mtdsg="V-2").slug == "refugee"


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        ("treaties/30-1.csv", b"", "treaties/30-1.csv: The first line does not begin with the column Participant."),
        (
            "treaties/30-1.csv",
            b"\xff\xfe",
            "30-1.csv: The file is not UTF-8: byte 0.",
        ),
        (
            "treaties/30-1.csv",
            b"Land,Signature\nSwitzerland,3 May 1951\n",
            "treaties/30-1.csv: The first line does not begin with the column Participant.",
        ),
        (
            "treaties/30-1.csv",
            b"Participant,Signature\nSwitzerland,3 May 1951,4 May 1951\n",
            "treaties/30-1.csv, line 2: '4 May 1951' stands under no header.",
        ),
        (
            "treaties/30-1.csv",
            "Participant,Signature\n\nSwitzerland,3\u2028May\x0b1951\n".encode(),
            "treaties/30-1.csv, line 3, column 'Signature': '3\\u2028May\\x0b1951' is not a date.",
        ),
        ("index.csv", b'31,1,"' + b"x" * 200_000, "index.csv: The index breaks off after line 5: field larger than"),
        (
            "treaties/30-1.csv",
            b'Participant,Signature\nSwitzerland,"3 May',
            "treaties/30-1.csv: The table breaks off at line 2: unexpected end of data.",
        ),
        (
            "treaties/30-1.csv",
            b"Participant,Signature\nSwitzerland,\x1b[2J\n",
            "treaties/30-1.csv, line 2, column 'Signature': '\\x1b[2J' is not a date.",
        ),
        ("declarations/30-1.txt", b"\xff", "30-1.txt: The file is not UTF-8: byte 0."),
        ("index.csv", b"30,1,,x,,\n", "index.csv, line 6: Treaty 30-1 has no name."),
        ("index.csv", b"thirty,1,Pact,x,,\n", "index.csv, line 6: 'thirty' and '1' are no numbers of a chapter and"),
        ("index.csv", b"30\n", "index.csv, line 6: '30' and '' are no numbers of a chapter and a treaty."),
        (
            "index.csv",
            b'30,1,"Pact. Rome, 3 May 1951",x?mtdsg_no=XXX-1,,\n',
            "index.csv, line 6: XXX-1 is listed twice; the first counts.",
        ),
    ],
)
def test_what_is_garbled_becomes_a_line(parties, folder, file, content, line):
    before = (folder / file).read_bytes() if file == "index.csv" else b""
    (folder / file).write_bytes(before + content)
    found = outcome(folder)
    assert found.went_well
    assert [each for each in found.out.splitlines() if each.startswith(line)] != []


def test_treaty_without_an_address_is_numbered_by_its_chapter(parties, folder):
    with (folder / "index.csv").open("a", encoding="utf-8") as index:
        index.write('29,2.b,"Pact. Rome, 3 May 1951",,,\n')
    outcome(folder)
    assert Treaty.objects.get(slug="mtdsg-xxix-2-b").identifiers == {"mtdsg": "XXIX-2-b"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "The folder holds no index.csv that can be read."),
        (b"\xff", "The folder holds no index.csv that can be read."),
        (b"", "index.csv lacks some of the columns chapter_no, treaty_no, treaty_name, url."),
        (b"chapter_no;treaty_no\n", "index.csv lacks some of the columns chapter_no, treaty_no, treaty_name, url."),
    ],
)
def test_no_index_is_told(parties, folder, content, message):
    (folder / "index.csv").unlink()
    if content is not None:
        (folder / "index.csv").write_bytes(content)
    found = outcome(folder)
    assert (found.err, found.went_well) == (message, False)


def test_without_parties_nothing_is_read(db):
    found = outcome()
    assert found.err == "No party is recorded; load the parties first (manage.py load fixtures)."
    assert not Treaty.objects.exists()


@pytest.mark.skipif(not REAL, reason="TREATY_DATA names no folder with the real register")
def test_real_register_is_read_whole(recorded_parties):
    counts = dict(line.rsplit(": ", 1) for line in outcome(Path(REAL) / "mtdsg").out.splitlines() if ": " in line)
    assert {name: counts[name] for name in ("treaties", "participant rows", "action cells", "declaration texts")} == {
        "treaties": "401",
        "participant rows": "23757",
        "action cells": "31993",
        "declaration texts": "1261",
    }
    assert int(counts["action cells that became events"]) + int(counts["action cells in the report"]) == 31993
    assert Treaty.objects.filter(identifiers__has_key="mtdsg").count() == 401
    assert kinds("IV-4") == {"signature": 74, "ratification": 66, "accession": 94, "succession": 8}
    assert kinds("IV-11") == {"signature": 140, "ratification": 137, "accession": 48, "succession": 8, "acceptance": 1}
    assert kinds("XXIII-1") == {"signature": 45, "ratification": 30, "accession": 76, "succession": 8}
    assert acts_of_iran("IV-4") == {"signature": "1968-04-04", "ratification": "1975-06-24"}
    assert acts_of_iran("IV-8") == {}
    assert acts_of_iran("IV-11") == {"signature": "1991-09-05", "ratification": "1994-07-13"}
    assert acts_of_iran("V-2") == {"accession": "1976-07-28"}
    assert acts_of_iran("XXIII-1") == {"signature": "1969-05-23"}
    assert {number: participants(number) for number in ("IV-4", "IV-11", "XXIII-1")} == {
        "IV-4": 175,
        "IV-11": 196,
        "XXIII-1": 129,
    }


ACTS = ("signature", "ratification", "accession", "succession", "acceptance")


def kinds(number: str) -> dict[str, int]:
    events = Event.objects.filter(treaty__identifiers__mtdsg=number, kind__in=ACTS)
    found = list(events.values_list("kind", flat=True))
    return {kind: found.count(kind) for kind in ACTS if kind in found}


def acts_of_iran(number: str) -> dict[str, str]:
    events = Event.objects.filter(treaty__identifiers__mtdsg=number, party__code="ir", kind__in=ACTS)
    return dict(events.values_list("kind", "occurred_on"))


def participants(number: str) -> int:
    return Participation.objects.filter(treaty__identifiers__mtdsg=number).count()
