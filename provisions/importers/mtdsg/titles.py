"""The register names an instrument with its place and date: `Treaty on X. Geneva, 1 July 1986`."""

import re
from typing import NamedTuple

from provisions.choices import InstrumentType
from provisions.importers.mtdsg.dates import iso_date

_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_ONCE = rf"(?:[^.]*?, )?{_DATE}"
_CONCLUDED = re.compile(rf"(?P<title>.+?)\.\s+(?P<tail>{_ONCE}(?:,? and {_ONCE})?)", re.DOTALL)
_UNDATED = re.compile(r"(?P<title>.+?)\.\s+(?P<tail>[A-Z][A-Za-z' -]+)", re.DOTALL)
_PLACE_AND_DATE = re.compile(rf"(?P<place>[^.]*?),? *(?P<date>{_DATE})")
_DEPOSITED = re.compile(r"\s*\(deposited in the archives of the (?P<depositary>[^)]+)\)")
_CHANGES = re.compile(
    r"(?:(?:\w+ )?revised text|annex|amendments?|extension|modification|terms of reference|declarations)\b",
    re.IGNORECASE,
)
_TYPES = {
    "treaty": InstrumentType.TREATY,
    "agreement": InstrumentType.AGREEMENT,
    "convention": InstrumentType.CONVENTION,
    "covenant": InstrumentType.COVENANT,
    "charter": InstrumentType.CHARTER,
    "statute": InstrumentType.STATUTE,
    "protocol": InstrumentType.PROTOCOL,
    "declaration": InstrumentType.DECLARATION,
    "memorandum of understanding": InstrumentType.MEMORANDUM_OF_UNDERSTANDING,
    "accord": InstrumentType.ACCORD,
}
_TYPE = re.compile(rf"\b(?:{'|'.join(_TYPES)})\b", re.IGNORECASE)


class Name(NamedTuple):
    """What the name of an instrument says; `several`: its words where it gives more than one place or date."""

    title: str
    place: str | None
    date: str | None
    several: str | None
    depositary: str | None


def read_name(text: str) -> Name:
    """The title by itself, with place and date of the conclusion as far as the name gives them."""
    deposited = _DEPOSITED.search(text)
    depositary = deposited["depositary"] if deposited else None
    text = re.sub(r"\s+", " ", _DEPOSITED.sub("", text)).strip()
    match = _CONCLUDED.fullmatch(text) or _UNDATED.fullmatch(text)
    if match is None:
        return Name(_clean(text), None, None, None, depositary)
    tail = match["tail"]
    first = _PLACE_AND_DATE.match(tail)
    if first is None:
        return Name(_clean(match["title"]), tail, None, None, depositary)
    several = tail if len(re.findall(_DATE, tail)) > 1 else None
    return Name(_clean(match["title"]), first["place"].strip() or None, iso_date(first["date"]), several, depositary)


def instrument_type(title: str) -> InstrumentType:
    """By the first word of the title that names a type; a part or change of an instrument has none."""
    match = None if _CHANGES.match(title) else _TYPE.search(title)
    return _TYPES[match[0].lower()] if match else InstrumentType.OTHER


def _clean(title: str) -> str:
    """Without the asterisks that lead to footnotes of the register."""
    return title.replace("*", "").strip(" .")
