"""Multilateral Treaties Deposited with the Secretary-General: participants and declarations by treaty.

A folder holds `index.csv` with the treaties, `treaties/*.csv` with their participants and `declarations/*.txt`.
"""

from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import CommandError

from provisions.documents import SOURCE, TREATY, Document, Shape
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
    for entry in entries:
        report.counts["treaties"] += 1
        yield TREATY, _treaty(folder, entry, names, report)


def _treaty(folder: Path, entry: register.Entry, names: PartyNames, report: Report) -> Document:
    document = entry.document()
    file = folder / "treaties" / f"{entry.file}.csv"
    if not file.exists():
        report.note(f"treaties/{file.name}", f"There is no table of the participants of {entry.number}.")
        return document
    text = read_text(file, report)
    if text is not None:
        rows = tables.Table(text, f"treaties/{file.name}", names, report).rows
        document["events"] += tables.events(rows, entry.citation)
        document["participations"] += tables.participations(rows)
    return document


def _note_strays(folder: Path, known: set[str], report: Report) -> None:
    """Files that belong to no treaty of the index are not read."""
    for name, ending in (("treaties", ".csv"), ("declarations", ".txt")):
        for file in sorted((folder / name).glob(f"*{ending}")):
            if file.stem not in known:
                report.note(f"{name}/{file.name}", "The index lists no treaty of this number.")
