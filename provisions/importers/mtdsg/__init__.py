"""Multilateral Treaties Deposited with the Secretary-General: participants and declarations by treaty.

A folder holds `index.csv` with the treaties, `treaties/*.csv` with their participants and `declarations/*.txt`.
"""

from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import CommandError

from provisions.documents import SOURCE, TREATY, Document, Shape
from provisions.importers import clauses
from provisions.importers.declarations import read_declarations, with_declarations
from provisions.importers.mtdsg import register, tables
from provisions.importers.names import PartyNames
from provisions.importers.report import Report, read_text


def documents(folder: Path, report: Report) -> Iterator[tuple[Shape, Document]]:
    """The register as a source, then each treaty of its index."""
    names = PartyNames.recorded()
    if not names:
        raise CommandError("No party is recorded; load the parties first (manage.py load fixtures).")
    entries = list(register.read_index(folder, report))
    _note_strays(folder, {entry.file for entry in entries}, report)
    yield SOURCE, register.SOURCE
    if any(clauses.known(entry.slug) for entry in entries):
        for source in clauses.sources():
            yield SOURCE, source
    for entry in entries:
        report.counts["treaties"] += 1
        document = _treaty(folder, entry, names, report)
        if document is not None:
            yield TREATY, document


def _treaty(folder: Path, entry: register.Entry, names: PartyNames, report: Report) -> Document | None:
    """The treaty; None where one of its files cannot be read, so that nothing recorded before is taken for gone."""
    file = folder / "treaties" / f"{entry.file}.csv"
    table = _text(file, report)
    declarations = _text(folder / "declarations" / f"{entry.file}.txt", report)
    if table is None or declarations is None:
        report.note("index.csv", f"{entry.number} is left as it was: one of its files cannot be read.")
        return None
    document = entry.document()
    rows = _rows(file, table, entry, names, report)
    document["events"] += tables.events(rows, entry.citation)
    document["participations"] += tables.participations(rows)
    texts = list(_texts(declarations, entry, names, report))
    slug: str = register.SOURCE["slug"]
    return with_declarations(document, texts, resolve=names.resolve, source=slug, report=report)


def _text(file: Path, report: Report) -> str | None:
    """What a file holds: nothing where there is none, None where it cannot be read."""
    return read_text(file, report) if file.exists() else ""


def _rows(file: Path, table: str, entry: register.Entry, names: PartyNames, report: Report) -> list[tables.Row]:
    where = f"treaties/{file.name}"
    if not file.exists():
        report.note(where, f"There is no table of the participants of {entry.number}.")
        return []
    return tables.Table(table, where, names, report).rows


def _texts(text: str, entry: register.Entry, names: PartyNames, report: Report) -> Iterator[tuple[str, str]]:
    """The declarations on a treaty, by party; most treaties have none."""
    for participant, said in read_declarations(text):
        report.counts["declaration texts"] += 1
        party = names.resolve(participant)
        if party is None:
            where = f"declarations/{entry.file}.txt"
            report.note(where, f"No one party is known as {participant!r}; its text is left out.")
        else:
            yield party, said


def _note_strays(folder: Path, known: set[str], report: Report) -> None:
    """Files that belong to no treaty of the index are not read."""
    for name, ending in (("treaties", ".csv"), ("declarations", ".txt")):
        for file in sorted((folder / name).glob(f"*{ending}")):
            if file.stem not in known:
                report.note(f"{name}/{file.name}", "The index lists no treaty of this number.")
