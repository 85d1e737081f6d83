"""WIPO's list of who is party to its treaties: one CSV file, a row for each party and treaty."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from django.core.management.base import CommandError

from provisions.choices import BindingCharacter, ClaimStatus, EventKind, PartyRole, PublicationState, Stance
from provisions.choices import InstrumentType as Type
from provisions.documents import SOURCE, TREATY, Document, Shape
from provisions.importers.names import PartyNames
from provisions.importers.report import Report, printable, read_text
from provisions.validators import PARTIAL_DATE

LIST: Document = {
    "slug": "wipo-copyright-members",
    "title": "Membership to Copyright Treaties",
    "publisher": "World Intellectual Property Organization",
    "url": "https://github.com/datasets/membership-to-copyright-treaties",
    "retrieved_on": "2026-11",
    "authority": "dataset",
    "language": "en",
    "licence": "ODC-PDDL 1.0",
    "note": "A copy of WIPO's lists of contracting parties, made by others. No day of publication is given.",
}
_PARTY, _TREATY, _SIGNED, _TYPE, _DEPOSITED, _ENTERED = (
    "Contracting Party",
    "Treaty",
    "Signature Date",
    "Instrument Type",
    "Instrument Date",
    "Entry Into Force Date",
)
_INSTRUMENTS = {
    "Acceptance": EventKind.ACCEPTANCE,
    "Accession": EventKind.ACCESSION,
    "Ratification": EventKind.RATIFICATION,
    "Declaration/Notification of Succession": EventKind.SUCCESSION,
    # By this a new state carries on the membership that its predecessor's territory had.
    "Declaration of Continued Application": EventKind.SUCCESSION,
}
_ABBREVIATION = re.compile(r"\s*\([A-Z]{2,}\)$")


class Named(NamedTuple):
    """A treaty behind the name that the list gives it; `mtdsg`: its number where the United Nations are depositary."""

    title: str
    type: Type
    mtdsg: str | None = None


TREATIES = {
    "Beijing": Named("Beijing Treaty on Audiovisual Performances", Type.TREATY),
    "Berne": Named("Berne Convention for the Protection of Literary and Artistic Works", Type.CONVENTION),
    "Brussels": Named(
        "Convention relating to the distribution of programme-carrying signals transmitted by satellite",
        Type.CONVENTION,
        "XXV-1",
    ),
    "Madrid": Named(
        "Madrid Agreement for the Repression of False or Deceptive Indications of Source on Goods", Type.AGREEMENT
    ),
    "Marrakesh": Named(
        "Marrakesh Treaty to Facilitate Access to Published Works for Persons Who Are Blind, Visually Impaired or "
        "Otherwise Print Disabled",
        Type.TREATY,
    ),
    "Nairobi": Named("Nairobi Treaty on the Protection of the Olympic Symbol", Type.TREATY),
    "Paris": Named("Paris Convention for the Protection of Industrial Property", Type.CONVENTION),
    "Patent": Named("Patent Law Treaty", Type.TREATY),
    "Phonograms": Named(
        "Convention for the Protection of Producers of Phonograms against Unauthorized Duplication of their Phonograms",
        Type.CONVENTION,
        "XIV-4",
    ),
    "Riyadh": Named("Riyadh Design Law Treaty", Type.TREATY),
    "Rome": Named(
        "International Convention for the Protection of Performers, Producers of Phonograms and Broadcasting "
        "Organisations",
        Type.CONVENTION,
        "XIV-3",
    ),
    "Singapore": Named("Singapore Treaty on the Law of Trademarks", Type.TREATY),
    "Trademark": Named("Trademark Law Treaty", Type.TREATY),
    "WIPO Copyright Treaty (WCT)": Named("WIPO Copyright Treaty", Type.TREATY),
    "WIPO GRATK Treaty": Named(
        "WIPO Treaty on Intellectual Property, Genetic Resources and Associated Traditional Knowledge", Type.TREATY
    ),
    "WIPO Performances and Phonograms Treaty (WPPT)": Named("WIPO Performances and Phonograms Treaty", Type.TREATY),
    "Washington": Named("Treaty on Intellectual Property in Respect of Integrated Circuits", Type.TREATY),
}


def documents(folder: Path, report: Report) -> Iterator[tuple[Shape, Document]]:
    """The list as a source, then a treaty for each name in it."""
    names = PartyNames.recorded()
    treaties: dict[str, Document] = {}
    for where, row in _rows(folder, report):
        report.counts["rows"] += 1
        party = names.resolve(row[_PARTY]) or names.resolve(_ABBREVIATION.sub("", row[_PARTY]))
        named = TREATIES.get(row[_TREATY])
        if named is None:
            report.note(where, f"{row[_TREATY]!r} is no treaty known here.")
        elif party is None:
            report.note(where, f"{row[_PARTY]!r} is no party known here.")
        else:
            treaty = treaties.setdefault(row[_TREATY], _treaty(row[_TREATY], named))
            _add(treaty, party, row, where, report)
    yield SOURCE, LIST
    for treaty in treaties.values():
        report.counts["treaties"] += 1
        yield TREATY, treaty


def _rows(folder: Path, report: Report) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row with its place; raises CommandError where the folder holds no list."""
    files = sorted([*folder.glob("*.csv"), *folder.glob("data/*.csv")])
    if not files:
        raise CommandError(printable(f"No .csv file in {folder}."))
    for file in files:
        rows = csv.DictReader(StringIO(read_text(file, report) or "", newline=""), restval="")
        try:
            yield from _rows_of(file.name, rows, report)
        except csv.Error as error:
            report.note(file.name, f"It cannot be read beyond line {rows.line_num}: {error}.")


def _rows_of(name: str, rows: csv.DictReader, report: Report) -> Iterator[tuple[str, dict[str, str]]]:
    if not {_PARTY, _TREATY, _SIGNED, _TYPE, _DEPOSITED, _ENTERED} <= set(rows.fieldnames or ()):
        report.note(name, "It lacks columns of this format and was left out.")
        return
    for place, row in enumerate(rows, start=2):
        where = f"{name}, row {place}"
        if None in row:
            report.note(where, f"It has cells beyond the last column: {row[None]!r}.")
        yield where, {column: value.strip() for column, value in row.items() if column}


def _treaty(name: str, named: Named) -> Document:
    short = _ABBREVIATION.sub("", name).lower().replace(" ", "-").removeprefix("wipo-")
    return {
        "slug": f"mtdsg-{named.mtdsg.lower()}" if named.mtdsg else f"wipo-{short}",
        "title": named.title,
        "instrument_type": named.type,
        "binding_character": BindingCharacter.LEGALLY_BINDING,
        "identifiers": {"wipo": name} | ({"mtdsg": named.mtdsg} if named.mtdsg else {}),
        "publication": PublicationState.PUBLISHED,
        "participations": [],
        "events": [],
        "citations": [_citation(name)],
    }


def _add(treaty: Document, party: str, row: dict[str, str], where: str, report: Report) -> None:
    """The acts of one party, and the role that they give it."""
    acts = list(_acts(row, where, report))
    if any(event["key"].startswith(f"{party}-") for event in treaty["events"]):
        report.note(where, f"{row[_PARTY]!r} is there twice in {row[_TREATY]!r}; the first row counts.")
    elif acts:
        # The register of the United Nations has a say on the same acts, in other days at times: a key of its own.
        ending = "-wipo" if "mtdsg" in treaty["identifiers"] else ""
        signed_only = all(kind is EventKind.SIGNATURE for kind, _, _ in acts)
        role = PartyRole.SIGNATORY if signed_only else PartyRole.PARTY
        treaty["participations"].append({"party": party, "role": role})
        treaty["events"] += [
            {
                "key": f"{party}-{kind.replace('_', '-')}{ending}",
                "kind": kind,
                "party": party,
                "occurred_on": day,
                "claim_status": ClaimStatus.OFFICIAL,
                "note": note,
                "citations": [_citation(row[_TREATY])],
            }
            for kind, day, note in acts
        ]
        report.counts["events"] += len(acts)


def _acts(row: dict[str, str], where: str, report: Report) -> Iterator[tuple[EventKind, str, str | None]]:
    """Signature, instrument and entry into force, as far as the row has them, with what a reader should know."""
    cells = (
        (_SIGNED, EventKind.SIGNATURE),
        (_DEPOSITED, _INSTRUMENTS.get(row[_TYPE])),
        (_ENTERED, EventKind.ENTRY_INTO_FORCE),
    )
    said = f"The list says: {row[_TYPE]}." if row[_TYPE] == "Declaration of Continued Application" else None
    earlier = ""
    for column, kind in cells:
        day = row[column]
        if column == _DEPOSITED and bool(day) != (kind is not None):
            report.note(f"{where}, {column}", f"{row[_TYPE]!r} of {day!r} is no dated instrument of a known type.")
        elif day and not re.fullmatch(PARTIAL_DATE, day):
            report.note(f"{where}, {column}", f"{day!r} is no date.")
        elif day and kind is not None:
            before = "The list gives this day, although it is before that of the act which it presupposes."
            yield kind, day, before if day < earlier else said if column == _DEPOSITED else None
            earlier = max(earlier, day)


def _citation(name: str) -> Document:
    return {"source": LIST["slug"], "locator": name, "stance": Stance.REPORTS}
