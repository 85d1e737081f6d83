"""A table of participants: a row each, a column for each form of act, a date in each cell."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import Any, NamedTuple

from provisions.choices import CONSENT_TO_BE_BOUND, SIGNATURES, ClaimStatus, EventKind, PartyRole
from provisions.documents import Document
from provisions.importers.mtdsg.columns import Act, Column
from provisions.importers.names import PartyNames
from provisions.importers.report import Report

_ONLY_SIGNED = SIGNATURES - CONSENT_TO_BE_BOUND


class Row(NamedTuple):
    """What the table says of one participant."""

    party: str
    acts: Sequence[Act]


class Table:
    """The participants of one treaty with what they did, as the report's cells and rows are counted."""

    def __init__(self, text: str, file: str, names: PartyNames, report: Report) -> None:
        self._file, self._names, self._report = file, names, report
        self.rows: list[Row] = []
        lines = csv.reader(StringIO(text, newline=""), strict=True)
        try:
            self._read(next(lines, []), lines)
        except csv.Error as error:
            report.note(file, f"The table breaks off at line {lines.line_num}: {error}.")

    def _read(self, header: list[str], lines: Any) -> None:
        if [name.strip() for name in header[:1]] != ["Participant"]:
            self._report.note(self._file, "The first line does not begin with the column Participant.")
            return
        self._columns = [Column(name) for name in header[1:]]
        for cells in lines:
            if cells:
                self._row(lines.line_num, cells[0].strip(), cells[1:])

    def _row(self, line: int, participant: str, cells: list[str]) -> None:
        self._report.counts["participant rows"] += 1
        party = self._names.resolve(participant)
        acts = [
            act for place, cell in enumerate(cells) if cell.strip() and (act := self._act(line, place, cell, party))
        ]
        if party is None:
            self._report.note(self._where(line), f"No one party is known as {participant!r}.")
        elif self._columns and not any(cell.strip() for cell in cells):
            self._report.counts["rows without an action"] += 1
            self._report.note(self._where(line), f"The row of {participant!r} holds no action.")
        else:
            self.rows.append(Row(party, acts))

    def _act(self, line: int, place: int, cell: str, party: str | None) -> Act | None:
        """The act in a cell; each cell is counted once, as an event or as a line of the report."""
        self._report.counts["action cells"] += 1
        if place >= len(self._columns):
            read: Act | str = f"{cell.strip()!r} stands under no header."
        elif party is None:
            read = f"{cell.strip()!r} is an act of nobody known."
        else:
            read = self._columns[place].read(cell)
        if isinstance(read, Act):
            self._report.counts["action cells that became events"] += 1
            return read
        self._report.counts["action cells in the report"] += 1
        header = f", column {self._columns[place].header!r}" if place < len(self._columns) else ""
        self._report.note(self._where(line) + header, read)
        return None

    def _where(self, line: int) -> str:
        return f"{self._file}, line {line}"


def events(rows: Sequence[Row], citation: Document) -> Iterator[Document]:
    """An event for each act, named after party and kind; a second one of a kind is numbered in order of dates."""
    acts: dict[str, list[Act]] = defaultdict(list)
    for row in rows:
        acts[row.party] += row.acts
    for party, done in acts.items():
        taken: dict[EventKind, int] = defaultdict(int)
        signed_on = min((act.on for act in done if act.kind in SIGNATURES), default="")
        for act in sorted(done, key=lambda act: act.on):
            taken[act.kind] += 1
            number = f"-{taken[act.kind]}" if taken[act.kind] > 1 else ""
            yield {
                "key": f"{party}-{act.kind.replace('_', '-')}{number}",
                "kind": act.kind,
                "party": party,
                "occurred_on": act.on,
                "claim_status": ClaimStatus.OFFICIAL,
                "note": _note(act, signed_on),
                "citations": [citation],
            }


def participations(rows: Sequence[Row]) -> Iterator[Document]:
    """Each participant once: who only signed is a signatory, everybody else is listed as a party."""
    acts: dict[str, set[EventKind]] = defaultdict(set)
    for row in rows:
        acts[row.party] |= {act.kind for act in row.acts}
    for party, kinds in acts.items():
        has_only_signed = kinds & _ONLY_SIGNED and not kinds & CONSENT_TO_BE_BOUND
        yield {"party": party, "role": PartyRole.SIGNATORY if has_only_signed else PartyRole.PARTY}


def _note(act: Act, signed_on: str) -> str | None:
    said = [f"The register's column: {act.words}."] if act.words else []
    if act.kind in CONSENT_TO_BE_BOUND - SIGNATURES and act.on < signed_on:
        said.append("The register dates it before the signature.")
    return " ".join(said) or None
