"""WIPO's list of contracting parties."""

import os
from pathlib import Path

import pytest

from provisions.documents import SOURCE, TREATY
from provisions.importers import wipo
from provisions.importers.report import Report
from provisions.models import Event, Participation, Treaty
from tests.factories import PartyFactory
from tests.importers.conftest import SAMPLES, run

FOLDER = SAMPLES / "wipo"
HEADER = "Contracting Party,Treaty,Signature Date,Instrument Type,Instrument Date,Entry Into Force Date\n"


@pytest.fixture
def members(parties: None) -> None:
    PartyFactory(code="ru", name="Russia", aliases=["Russian Federation"])
    PartyFactory(code="si", name="Slovenia")


def test_rows_become_treaties_with_the_acts_of_their_parties(members: None) -> None:
    report = Report()
    [(first, source), *rest] = wipo.documents(FOLDER, report)
    assert (first, source, [shape for shape, _ in rest]) == (SOURCE, wipo.LIST, [TREATY] * 3)
    treaties = {document["slug"]: document for _, document in rest}
    cited = [{"source": "wipo-copyright-members", "locator": "Nairobi", "stance": "reports"}]
    official = {"claim_status": "official", "note": None, "citations": cited}
    assert treaties["wipo-nairobi"] == {
        "slug": "wipo-nairobi",
        "title": "Nairobi Treaty on the Protection of the Olympic Symbol",
        "instrument_type": "treaty",
        "binding_character": "legally_binding",
        "identifiers": {"wipo": "Nairobi"},
        "publication": "published",
        "participations": [{"party": "ir", "role": "party"}, {"party": "ru", "role": "signatory"}],
        "events": [
            {"key": "ir-signature", "kind": "signature", "party": "ir", "occurred_on": "1983-03-01", **official},
            {"key": "ir-ratification", "kind": "ratification", "party": "ir", "occurred_on": "1984-05-02", **official},
            {
                "key": "ir-entry-into-force",
                "kind": "entry_into_force",
                "party": "ir",
                "occurred_on": "1984-06-02",
                **official,
            },
            {"key": "ru-signature", "kind": "signature", "party": "ru", "occurred_on": "1983-03-01", **official},
        ],
        "citations": cited,
    }
    shared = treaties["mtdsg-xiv-3"]
    assert shared["identifiers"] == {"wipo": "Rome", "mtdsg": "XIV-3"}
    assert [(each["key"], each["kind"], each["note"]) for each in shared["events"]] == [
        ("si-succession-wipo", "succession", "The list says: Declaration of Continued Application."),
        (
            "si-entry-into-force-wipo",
            "entry_into_force",
            "The list gives this day, although it is before that of the act which it presupposes.",
        ),
    ]
    assert [each["key"] for each in treaties["wipo-beijing"]["events"]] == ["eu-entry-into-force"]
    assert [str(line) for line in report.lines] == [
        "members.csv, row 4, Instrument Date: '2013-02-30' is no date.",
        "members.csv, row 6: 'Atlantis' is no party known here.",
        "members.csv, row 7: 'Utopia' is no treaty known here.",
        "members.csv, row 8: 'Iran (Islamic Republic of)' is there twice in 'Nairobi'; the first row counts.",
        "members.csv, row 9, Instrument Date: 'Blessing' of '1992-06-12' is no dated instrument of a known type.",
    ]
    assert report.counts == {"rows": 8, "events": 7, "treaties": 3}


def test_import_is_idempotent_and_a_dry_run_records_nothing(members: None) -> None:
    dry = run("import_wipo", FOLDER, "--dry-run")
    assert dry.last == "4 documents: 4 created, 0 changed, 0 unchanged, 0 refused."
    assert not Treaty.objects.exists()
    assert run("import_wipo", FOLDER) == dry
    assert run("import_wipo", FOLDER).last == "4 documents: 0 created, 0 changed, 4 unchanged, 0 refused."


def test_row_that_changes_replaces_what_it_said_before(members: None, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(f"{HEADER}Slovenia,Paris,1990-01-01,,,\nChina,Paris,1990-01-01,,,\n")
    run("import_wipo", tmp_path)
    file.write_text(f"{HEADER}Slovenia,Paris,1990-01-01,Ratification,1991-01-01,1991-04-01\n")
    run("import_wipo", tmp_path)
    assert list(Event.objects.order_by("occurred_on").values_list("key", flat=True)) == [
        "si-signature",
        "si-ratification",
        "si-entry-into-force",
    ]
    assert list(Participation.objects.values_list("party__code", "role")) == [("si", "party")]


def test_folder_without_a_list_is_refused(members: None, tmp_path: Path) -> None:
    missing = run("import_wipo", tmp_path)
    assert (missing.went_well, missing.err) == (False, f"No .csv file in {tmp_path}.")


def test_file_with_other_columns_is_a_line_of_the_report(members: None, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    assert run("import_wipo", tmp_path).out.splitlines()[0] == (
        "other.csv: It lacks columns of this format and was left out."
    )


def test_cells_beyond_the_last_column_are_reported(members: None, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(f"{HEADER}Slovenia,Paris,1990-01-01,,,,1991\n")
    assert run("import_wipo", tmp_path).out.splitlines()[:3] == [
        "list.csv, row 2: It has cells beyond the last column: ['1991'].",
        "rows: 1",
        "events: 1",
    ]


def test_list_is_read_up_to_what_is_no_csv(members: None, tmp_path: Path) -> None:
    endless = "x" * 200_000  # longer than the csv module takes for a cell
    (tmp_path / "list.csv").write_text(f"{HEADER}Slovenia,Paris,1990-01-01,,,\n{endless},Paris,,,,\n")
    assert run("import_wipo", tmp_path).out.splitlines()[:2] == [
        "list.csv: It cannot be read beyond line 2: field larger than field limit (131072).",
        "rows: 1",
    ]


def test_slugs_differ() -> None:
    slugs = [wipo._treaty(name, named)["slug"] for name, named in wipo.TREATIES.items()]
    assert len(set(slugs)) == len(slugs) == 17


@pytest.mark.skipif("TREATY_DATA" not in os.environ, reason="TREATY_DATA names no folder with the real collections")
def test_real_list(db: None) -> None:
    run("load", "fixtures/parties.json")
    outcome = run("import_wipo", Path(os.environ["TREATY_DATA"]) / "wipo")
    assert outcome.out.splitlines() == [
        "rows: 1501",
        "events: 3050",
        "treaties: 17",
        "lines in the report: 0",
        "18 documents: 18 created, 0 changed, 0 unchanged, 0 refused.",
    ]
