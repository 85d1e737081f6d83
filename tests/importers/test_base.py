"""The frame that all importers share, tried with one that says what it is told to."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction

from provisions.documents import PARTY, SOURCE, TREATY, Document, Shape, render
from provisions.importers.base import ImportCommand, Report
from provisions.importers.report import read_text
from provisions.models import Event, Source, Treaty
from tests.factories import EventFactory, TreatyFactory
from tests.importers.conftest import Outcome, run

REGISTER = {"slug": "register", "title": "Register", "authority": "dataset", "retrieved_on": "2020"}


def treaty(**changes: Any) -> Document:
    return {
        "slug": "pact",
        "title": "Pact",
        "instrument_type": "treaty",
        "publication": "published",
        "citations": [{"source": "register", "stance": "reports"}],
        **changes,
    }


def signature(**changes: Any) -> Document:
    cited = [{"source": "register", "stance": "reports"}]
    return {"key": "signature", "kind": "signature", "occurred_on": "1951-05-03", "citations": cited, **changes}


class Told(ImportCommand):
    source = "register"

    def __init__(self, items: Iterable[tuple[Shape, Document]], lines: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.items, self.lines = items, lines

    def documents(self, folder: Path, report: Report) -> Iterable[tuple[Shape, Document]]:
        for where, problem in self.lines:
            report.note(where, problem)
            report.counts["rows"] += 1
        yield from self.items


def told(folder: Path, *treaties: Document, **options: Any) -> Outcome:
    return run(Told([(SOURCE, REGISTER), *((TREATY, each) for each in treaties)]), folder, **options)


def test_counts_what_became_of_each_document(db, tmp_path):
    first = "2 documents: 2 created, 0 changed, 0 unchanged, 0 refused."
    assert told(tmp_path, treaty()) == (f"lines in the report: 0\n{first}\n", "", True)
    assert told(tmp_path, treaty()).last == "2 documents: 0 created, 0 changed, 2 unchanged, 0 refused."
    changed = told(tmp_path, treaty(events=[signature()]))
    assert changed.last == "2 documents: 0 created, 1 changed, 1 unchanged, 0 refused."


def test_dry_run_counts_the_same_and_leaves_nothing(db, tmp_path):
    treaties = [treaty(), treaty(slug="broken", title=" ")]
    dry = told(tmp_path, *treaties, dry_run=True)
    assert (Source.objects.count(), Treaty.objects.count()) == (0, 0)
    assert told(tmp_path, *treaties) == dry
    assert dry.last == "3 documents: 2 created, 0 changed, 0 unchanged, 1 refused."


def test_refusal_names_document_place_and_reason_and_spares_the_rest(db, tmp_path):
    stranger = treaty(slug="other", participations=[{"party": "zz", "role": "party"}])
    outcome = told(tmp_path, stranger, treaty())
    assert outcome.err.splitlines() == [
        "other/participations/0/party: There is no party 'zz'.",
        "Some documents were refused; nothing of them was recorded.",
    ]
    assert not outcome.went_well
    assert list(Treaty.objects.values_list("slug", flat=True)) == ["pact"]


def test_lines_and_counts_of_the_report_are_written(db, tmp_path):
    lines = [("a.csv, row 2", "'x' is not a date."), ("b\x1b[31m.csv", "It is\x07 empty.")]
    outcome = run(Told([], lines), tmp_path)
    assert outcome.out.splitlines() == [
        "a.csv, row 2: 'x' is not a date.",
        "b\\x1b[31m.csv: It is\\x07 empty.",
        "rows: 2",
        "lines in the report: 2",
        "0 documents: 0 created, 0 changed, 0 unchanged, 0 refused.",
    ]
    assert outcome.went_well


def test_report_goes_to_a_file(db, tmp_path):
    outcome = run(Told([], [("a.csv", "It is empty.")]), tmp_path, report=tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text() == "a.csv: It is empty.\n"
    assert outcome.out.splitlines()[0] == "rows: 1"


def test_report_that_cannot_be_written_is_told_before_anything_is_done(db, tmp_path):
    outcome = told(tmp_path, treaty(), report=tmp_path / "none" / "report.txt")
    assert outcome == ("", f"{tmp_path}/none/report.txt: No such file or directory.", False)
    assert not Treaty.objects.exists()


@pytest.mark.parametrize("name", ["none", "file"])
def test_no_folder_is_told(tmp_path, name):
    (tmp_path / "file").touch()
    assert told(tmp_path / name) == ("", f"{tmp_path}/{name}: there is no such folder.", False)


def test_file_that_vanishes_is_told(db, tmp_path):
    def vanishing():
        yield SOURCE, REGISTER
        (tmp_path / "gone.csv").read_text()

    assert run(Told(vanishing()), tmp_path).err == f"{tmp_path}/gone.csv: No such file or directory."
    assert not Source.objects.exists()


def test_treaty_is_found_by_its_number_and_keeps_its_slug(db, tmp_path):
    TreatyFactory(slug="our-pact", title="Our Pact", identifiers={"mtdsg": "XXX-1"})
    imported = treaty(slug="mtdsg-xxx-1", identifiers={"mtdsg": "XXX-1"}, events=[signature()])
    assert told(tmp_path, imported).last == "2 documents: 1 created, 1 changed, 0 unchanged, 0 refused."
    assert told(tmp_path, imported).last == "2 documents: 0 created, 0 changed, 2 unchanged, 0 refused."
    assert [(item.slug, item.title) for item in Treaty.objects.all()] == [("our-pact", "Our Pact")]
    assert Event.objects.get().treaty.slug == "our-pact"


def test_what_editors_recorded_stays(db, tmp_path):
    pact = TreatyFactory(slug="pact", title="Our Pact", publication="draft")
    EventFactory(treaty=pact, key="signature", kind="signature", occurred_on="1951-05")
    EventFactory(treaty=pact, key="adoption", kind="adoption", occurred_on="1951-01-01")
    told(tmp_path, treaty(events=[signature(place="Rome")]))
    stored = render(TREATY, Treaty.objects.get())
    assert (stored["title"], stored["publication"]) == ("Our Pact", "draft")
    assert [(item["key"], item["occurred_on"], item["place"]) for item in stored["events"]] == [
        ("adoption", "1951-01-01", None),
        ("signature", "1951-05", "Rome"),
    ]


def test_source_as_an_editor_recorded_it_stays(db, tmp_path):
    told(tmp_path)
    Source.objects.update(title="The register", licence=None)
    again = run(Told([(SOURCE, REGISTER | {"licence": "none"})]), tmp_path)
    assert again.last == "1 document: 0 created, 1 changed, 0 unchanged, 0 refused."
    assert (Source.objects.get().title, Source.objects.get().licence) == ("The register", "none")


def test_own_record_that_others_refer_to_is_not_removed_silently(db, tmp_path):
    told(tmp_path, treaty(events=[signature()]))
    answer = EventFactory(treaty=Treaty.objects.get(), responds_to=Event.objects.get(), key="answer", kind="objection")
    outcome = told(tmp_path, treaty())
    assert outcome.err.splitlines()[0] == "pact/events/0/responds_to: There is no event 'pact:signature'."
    assert Event.objects.get(pk=answer.pk).responds_to.key == "signature"


def test_parties_may_be_imported_too(db, tmp_path):
    assert run(Told([(PARTY, {"code": "zz", "name": "Utopia", "kind": "state"})]), tmp_path).went_well


def test_import_that_gets_no_turn_says_so(db, tmp_path, monkeypatch):
    monkeypatch.setattr("provisions.importers.base.PATIENCE", "10ms")
    writer = connection.copy()
    try:
        with transaction.atomic(), writer.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(1648)")
            outcome = told(tmp_path)
    finally:
        writer.close()
    assert outcome.err.splitlines()[0] == "register: Others have been recording for 10ms; try again later."
    assert outcome.last == "1 document: 0 created, 0 changed, 0 unchanged, 1 refused."


@pytest.mark.parametrize(
    ("content", "text", "lines"),
    [
        (b"\xef\xbb\xbfabc", "abc", []),
        (b"ab\xff", None, ["it.csv: The file is not UTF-8: byte 2."]),
        (None, None, ["it.csv: The file cannot be read: No such file or directory."]),
    ],
)
def test_file_that_cannot_be_read_becomes_a_line(tmp_path, content, text, lines):
    report = Report()
    if content is not None:
        (tmp_path / "it.csv").write_bytes(content)
    assert read_text(tmp_path / "it.csv", report) == text
    assert [str(line) for line in report.lines] == lines
