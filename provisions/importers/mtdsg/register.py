"""The register's index: which treaties it lists, under which numbers and names."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from django.core.management.base import CommandError

from provisions.choices import BindingCharacter, ClaimStatus, EventKind, PublicationState, SourceAuthority, Stance
from provisions.documents import Document
from provisions.importers.mtdsg.titles import Name, instrument_type, read_name
from provisions.importers.report import Report, read_text

SOURCE: Document = {
    "slug": "untc-mtdsg-2015-03",
    "title": "Multilateral Treaties Deposited with the Secretary-General: status in March 2015",
    "publisher": "United Nations, Treaty Section of the Office of Legal Affairs",
    "url": "https://treaties.un.org/pages/ParticipationStatus.aspx",
    "published_on": "2015-03",
    "authority": SourceAuthority.DATASET,
    "language": "en",
    "licence": "unknown: neither the register nor the copy that was read names a licence",
    "note": "Status tables and declarations of the register, read from a copy made by others. Footnotes, such as those "
    "on withdrawals and successions, are not in the copy.",
}

_COLUMNS = ("chapter_no", "treaty_no", "treaty_name", "url")
_NUMBER = re.compile(r"\d+(?:[.-][0-9a-z]+)*")
_UN_NUMBER = re.compile(r"[?&]mtdsg_no=([IVX]+(?:-[0-9A-Za-z]+)+)(?:&|$)")
_ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

# Treaties that are better known by another name than their number; whoever brings their texts uses the same names.
_SLUGS = {
    "I-1": "un-charter",
    "I-3": "icj-statute",
    "III-3": "vcdr",
    "III-6": "vccr",
    "IV-1": "genocide",
    "IV-2": "icerd",
    "IV-3": "icescr",
    "IV-3-a": "op-icescr",
    "IV-4": "iccpr",
    "IV-5": "iccpr-op1",
    "IV-8": "cedaw",
    "IV-9": "cat",
    "IV-11": "crc",
    "IV-12": "iccpr-op2",
    "IV-15": "crpd",
    "V-2": "refugee",
    "XVIII-10": "rome-statute",
    "XVIII-14": "uncac",
    "XXI-6": "unclos",
    "XXIII-1": "vclt",
}


class Entry(NamedTuple):
    """One treaty of the index."""

    file: str  # name of its table and its declarations, without ending
    number: str  # the UN's own, such as IV-4
    name: Name

    @property
    def slug(self) -> str:
        return _SLUGS.get(self.number, f"mtdsg-{self.number.lower()}")

    @property
    def citation(self) -> Document:
        return {"source": SOURCE["slug"], "locator": self.number, "stance": Stance.REPORTS}

    def document(self) -> Document:
        """The treaty without its participants."""
        return {
            "slug": self.slug,
            "title": self.name.title,
            "instrument_type": instrument_type(self.name.title),
            "binding_character": BindingCharacter.LEGALLY_BINDING,
            "depositary": self.name.depositary or "Secretary-General of the United Nations",
            "identifiers": {"mtdsg": self.number},
            "publication": PublicationState.PUBLISHED,
            "participations": [],
            "events": list(self._adoption()),
            "citations": [self.citation],
        }

    def _adoption(self) -> Iterator[Document]:
        """The act that the name's place and date stand for; the register does not say which it was."""
        if self.name.date is not None:
            said = f"The register gives: {self.name.several}." if self.name.several else None
            yield {
                "key": "adoption",
                "kind": EventKind.ADOPTION,
                "occurred_on": self.name.date,
                "place": self.name.place,
                "claim_status": ClaimStatus.INFERRED,
                "note": said,
                "citations": [self.citation],
            }


def read_index(folder: Path, report: Report) -> Iterator[Entry]:
    """The treaties that the index lists, each once; raises CommandError where there is no index."""
    text = read_text(folder / "index.csv", report)
    if text is None:
        raise CommandError("The folder holds no index.csv that can be read.")
    rows = csv.DictReader(StringIO(text, newline=""), restval="")
    if not set(_COLUMNS) <= set(rows.fieldnames or ()):
        raise CommandError(f"index.csv lacks some of the columns {', '.join(_COLUMNS)}.")
    try:
        yield from _entries(rows, report)
    except csv.Error as error:
        report.note("index.csv", f"The index breaks off after line {rows.line_num}: {error}.")


def _entries(rows: "csv.DictReader[str]", report: Report) -> Iterator[Entry]:
    seen: set[str] = set()
    for row in rows:
        where, found = f"index.csv, line {rows.line_num}", _entry(row)
        if isinstance(found, Entry) and found.number in seen:
            found = f"{found.number} is listed twice; the first counts."
        if isinstance(found, str):
            report.note(where, found)
            continue
        seen.add(found.number)
        if found.name.date is None:
            report.note(where, f"The name of {found.number} holds no date of its conclusion.")
        yield found


def _entry(row: dict[str, str]) -> Entry | str:
    """The treaty in a row of the index, or what is wrong with the row."""
    chapter, treaty, name = (row[column].strip() for column in _COLUMNS[:3])
    if not (chapter.isdecimal() and _NUMBER.fullmatch(treaty)):
        return f"{chapter!r} and {treaty!r} are no numbers of a chapter and a treaty."
    if not name:
        return f"Treaty {chapter}-{treaty} has no name."
    treaty = treaty.replace(".", "-")
    written = _UN_NUMBER.search(row["url"])
    return Entry(f"{chapter}-{treaty}", written[1] if written else f"{_roman(int(chapter))}-{treaty}", read_name(name))


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMANS:
        written += sign * (number // value)
        number %= value
    return written
