"""What a date in a table of participants stands for: the column's header and the letter behind the date say it.

A header such as `Signature` or `Ratification, Accession(a), Succession(d)` lists acts; the act without a letter is that
of a bare date.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from provisions.choices import CONSENT_TO_BE_BOUND, EventKind
from provisions.importers.mtdsg.dates import iso_date

_ACT = re.compile(r"(?P<words>.*?)\s*(?:\((?P<letter>AA|[AaCcdnPps])\))?", re.DOTALL)
_NEXT_ACT = re.compile(r",\s+(?=[A-Z])")  # a comma within the words of one act has a small letter behind it
_CELL = re.compile(r"(?P<date>\d{1,2} [A-Z][a-z]{2} \d{4})(?:\s+(?P<letter>[A-Za-z]{1,2}))?")

# By the first words of the act, longer ones first; whatever more the header says goes into the event's note.
_KINDS = (
    ("succession to signature", EventKind.SUCCESSION_TO_SIGNATURE),
    ("signature ad referendum", EventKind.SIGNATURE_AD_REFERENDUM),
    ("confirmation of signature", EventKind.CONFIRMATION_OF_SIGNATURE),
    ("definitive signature or ", EventKind.CONSENT_TO_BE_BOUND),
    ("definitive signature", EventKind.DEFINITIVE_SIGNATURE),
    ("definitive acceptance", EventKind.ACCEPTANCE),
    ("formal confirmation", EventKind.ACT_OF_FORMAL_CONFIRMATION),
    ("consent to be bound", EventKind.CONSENT_TO_BE_BOUND),
    ("undertaking of provisional application", EventKind.PROVISIONAL_APPLICATION),
    ("provisional", EventKind.PROVISIONAL_APPLICATION),
    ("simplified procedure", EventKind.CONSENT_TO_BE_BOUND),
    ("participation", EventKind.CONSENT_TO_BE_BOUND),
    ("application", EventKind.CONSENT_TO_BE_BOUND),
    ("notification", EventKind.NOTIFICATION),
    ("registration date", EventKind.REGISTRATION),
    ("signature", EventKind.SIGNATURE),
    ("ratification", EventKind.RATIFICATION),
    ("acceptance", EventKind.ACCEPTANCE),
    ("approval", EventKind.APPROVAL),
    ("accession", EventKind.ACCESSION),
    ("succession", EventKind.SUCCESSION),
)
# Acts that need no more words than their kind; of the others the header's words are kept.
_PLAIN = frozenset(
    {
        "acceptance",
        "accession",
        "approval",
        "confirmation of signature",
        "consent to be bound",
        "definitive signature",
        "formal confirmation",
        "provisional application",
        "ratification",
        "registration date",
        "signature",
        "signature ad referendum",
        "succession",
        "succession to signature",
    }
)

# Letters that mean the same in every table, for the few columns whose header does not list them.
_LETTERS = {
    "a": EventKind.ACCESSION,
    "A": EventKind.ACCEPTANCE,
    "AA": EventKind.APPROVAL,
    "c": EventKind.ACT_OF_FORMAL_CONFIRMATION,
    "d": EventKind.SUCCESSION,
    "s": EventKind.DEFINITIVE_SIGNATURE,
}


class Act(NamedTuple):
    """What a cell says that a participant did; `words`: those of the header, where the kind alone says less."""

    kind: EventKind
    on: str
    words: str | None


@dataclass(frozen=True)
class _Named:
    words: str
    letter: str | None

    @property
    def kind(self) -> EventKind:
        lower = self.words.lower()
        kind = next((kind for words, kind in _KINDS if lower.startswith(words)), EventKind.OTHER)
        return EventKind.SUCCESSION if (kind, self.letter) == (EventKind.NOTIFICATION, "d") else kind

    @property
    def is_plain(self) -> bool:
        return self.words.lower() in _PLAIN


class Column:
    """One column of a table, by its header."""

    def __init__(self, header: str) -> None:
        self.header = header
        self._acts = [_named(part) for part in _NEXT_ACT.split(header.strip())]

    def read(self, cell: str) -> Act | str:
        """The act in a cell that is not empty, or what is wrong with it."""
        match = _CELL.fullmatch(cell.strip())
        if match is None:
            return f"{cell.strip()!r} is not a date."
        on = iso_date(match["date"])
        if on is None:
            return f"{match['date']!r} is no day of the calendar."
        letter = match["letter"]
        fitting = [act for act in self._acts if act.letter == letter]
        if letter is None and not fitting and len(self._acts) == 1:
            fitting = self._acts
        if fitting:
            return Act(_common_kind(fitting), on, self._words(fitting))
        if letter in _LETTERS:
            return Act(_LETTERS[letter], on, self.header)
        return f"The header does not say what {cell.strip()!r} means."

    def _words(self, acts: list[_Named]) -> str | None:
        if len(acts) == 1 and acts[0].is_plain:
            return None
        return ", ".join(act.words for act in acts)


def _named(text: str) -> _Named:
    match = _ACT.fullmatch(text.strip())
    return _Named(match["words"], match["letter"]) if match else _Named(text.strip(), None)


def _common_kind(acts: list[_Named]) -> EventKind:
    """The kind of all; where a date may stand for several acts of consent, consent in a form not told."""
    kinds = {act.kind for act in acts}
    if len(kinds) == 1:
        return kinds.pop()
    return EventKind.CONSENT_TO_BE_BOUND if kinds <= CONSENT_TO_BE_BOUND else EventKind.OTHER
