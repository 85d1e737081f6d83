"""The statements in what a party declared: paragraphs, and the headings under which they stand.

Registers run paragraphs together without a space (`…of the Convention.The Government…`), so that is where they are cut.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from provisions.importers.cited_articles import names_its_articles

# Printers' quotation marks and dashes as those of a keyboard, one sign for one sign.
_PLAIN = str.maketrans(dict(zip("\u2018\u2019\u201c\u201d\u2013\u2014\u2002\u00a0", "''\"\"--  ", strict=True)))
_MARKER = r"\(?(?:\d{1,2}|[ivxIVX]{1,5}|[a-zA-Z])[.)]{1,2}[.)-]?"
_OPENING = "[\"'`(\\[]"
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_CUTS = (
    r"\n+",
    # Behind the end of a sentence, a word in capitals or a numbered item starts without a space.
    rf"(?<=[.;:!?)\]\"'])(?={_OPENING}*(?:[A-Z][A-Za-z'.]{{0,30}}[\s,:]|{_MARKER}\s*{_OPENING}*[A-Za-z]))",
    # A dash opens an item.
    rf"(?<=[.;:])(?=-\s?(?:\d{{1,2}}\s(?:{_MONTH})|[A-Z]))",
    # A heading may have no stop: `Article 9The …`, `ReservationThe …`.
    rf"(?<=[0-9])(?=(?!{_MONTH})[A-Z][a-z]{{1,30}}\s)",
    r"(?<=[a-z][a-z][a-z])(?=[A-Z][a-z]{1,30}\s)",
    # Behind a stop, a numbered item may start after a space.
    rf"(?<=[.;:])\s+(?={_MARKER}\s*{_OPENING}*[A-Z][a-z]{{1,30}}\s)",
)
_CUT = re.compile("|".join(_CUTS))
_ONLY_MARKS = re.compile(rf"\s*{_OPENING}*(?:{_MARKER})?[\s\"'.…]*")
_MARKED = re.compile(rf"\s*{_OPENING}*(?P<marker>{_MARKER})\s*")
_BROKEN_WORD = re.compile(r"(?<=[a-z])- (?=[a-z])")
_HEADING_WORD = re.compile(
    rf"\s*{_OPENING}*\s*(?:{_MARKER}\s*)?(?i:(?:general |interpretative |interpretive )*"
    r"(?:reservations?|declarations?|understandings?|statements?|articles?|ad art|paragraphs?|"
    r"(?:with|in) (?:respect|regard|reference|relation)|re|as (?:to|regards)|concerning|regarding|on article)\b)"
)
_VERB = re.compile(
    r"(?i)\b(?:is|are|shall|will|does|do|not|has|have|declares?|reserves?|reserving|considers?|made|makes?|withdrawn|"
    r"applies|in accordance with)\b"
)
_CARRIES_ON = re.compile(
    rf"\s*(?:{_MARKER}\s*)?\"?(?:[a-z](?![).])|(?:Therefore|Consequently|Accordingly|Thus|Hence|However|Nevertheless|"
    r"Moreover|As a result|Commentary|For (?:this|that|these|those) reasons?|In such|In view of th|"
    r"In th(?:is|at|ese|ose) |To this|This|These|That|The said|The above|The aforementioned|The latter|"
    r"None of these|Such|It (?:further|also)|Same (?:objection|reservation))\b)"
)
_REFERS_BACK = re.compile(
    r"\bclarif(?:y|ies)\b|\babove-mentioned States\b|\b(?:(?:no|any|all) such|of (?:this|such a) (?:kind|nature)|"
    r"(?:this|that|the said|the same|said|the aforementioned|these|those|the above-mentioned) "
    r"(?:articles?|provisions?|paragraphs?|reservations?|declarations?|statements?))\b"
)
_LONGEST_HEADING = 600
_LONGEST_BARE_HEADING = 90


@dataclass(frozen=True)
class Statement:
    """A paragraph, those that carry it on, and the headings over it."""

    start: int
    end: int
    text: str
    label: str = ""  # `Reservations:`, over all that follows
    topic: str = ""  # `With respect to article 7:`
    lead: str = ""  # `… in the following cases:`

    @property
    def words(self) -> str:
        """What it says with what its own headings say."""
        return "\n".join(part for part in (self.topic, self.lead, self.text) if part)


def readable(text: str) -> str:
    """The text in one line, with plain signs and without the hyphens left from the ends of printed lines."""
    return _BROKEN_WORD.sub("", " ".join(text.translate(_PLAIN).split()))


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each paragraph starts and ends; together they cover the text."""
    plain = text.translate(_PLAIN)
    cuts = sorted({0, *(match.end() for match in _CUT.finditer(plain)), len(text)})
    found: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        if found and _ONLY_MARKS.fullmatch(plain, *found[-1]):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def statements(text: str) -> list[Statement]:
    """The statements in a declaration, in order; a heading belongs to the first statement below it."""
    return _Reader(text).read()


def without(text: str, left_out: list[Statement]) -> str:
    """The text verbatim, less some of its statements; a gap becomes an empty line."""
    return "\n\n".join(part.strip() for part in _between(text, left_out) if part.strip())


def _between(text: str, left_out: list[Statement]) -> Iterator[str]:
    at = 0
    for statement in left_out:
        yield text[at : statement.start]
        at = statement.end
    yield text[at:]


class _Reader:
    """Goes through the paragraphs and remembers which headings hold."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.label = self.topic = self.lead = ""
        self.topic_marker: str | None = None
        self.topic_used = True
        self.waiting: int | None = None  # where headings start that have nothing below them yet
        self.found: list[Statement] = []

    def read(self) -> list[Statement]:
        for start, end in paragraphs(self.text):
            words = readable(self.text[start:end])
            if _is_heading(words):
                self._take_heading(start, words)
            elif self.found and self.waiting is None and _carries_on(words):
                last = self.found[-1]
                self.found[-1] = replace(last, end=end, text=f"{last.text} {words}")
            else:
                self._take_statement(start, end, words)
        self._settle(len(self.text))
        return self.found

    def _take_heading(self, start: int, words: str) -> None:
        if not self.topic_used and _VERB.search(words):
            self.lead = words
        elif names_its_articles(words):
            self._settle(start)
            self.topic, self.topic_marker, self.topic_used, self.lead = words, _kind_of_marker(words), False, ""
        elif not self.topic or _HEADING_WORD.match(words) or "reservation" in words or "declaration" in words:
            self._settle(start)
            self.label, self.topic, self.lead = words, "", ""
        else:
            self.lead = words
        self.waiting = start if self.waiting is None else self.waiting

    def _settle(self, end: int) -> None:
        """A heading with nothing below it says by itself what it says, such as `Reservation to article 29`."""
        if not self.topic_used and self.waiting is not None:
            self.found.append(Statement(self.waiting, end, self.topic, self.label))
            self.topic, self.topic_used, self.waiting = "", True, None
        elif self.waiting is not None and end == len(self.text):
            self.found.append(Statement(self.waiting, end, readable(self.text[self.waiting :])))

    def _take_statement(self, start: int, end: int, words: str) -> None:
        marker = _kind_of_marker(words)
        if self.topic and self.topic_used and (marker is None or marker == self.topic_marker):
            self.topic = self.lead = ""
        start = start if self.waiting is None else self.waiting
        self.found.append(Statement(start, end, words, self.label, self.topic, self.lead))
        self.topic_used, self.waiting = True, None


def _is_heading(words: str) -> bool:
    bare = words.rstrip("\"' -.…")
    if bare.endswith((":", "as follows")):
        return len(bare) <= _LONGEST_HEADING
    return len(bare) <= _LONGEST_BARE_HEADING and bool(_HEADING_WORD.match(words)) and not _VERB.search(words)


def _carries_on(words: str) -> bool:
    """Whether a paragraph is to be read with the one before it."""
    return bool(_CARRIES_ON.match(words) or (_REFERS_BACK.search(words) and not names_its_articles(words)))


def _kind_of_marker(words: str) -> str | None:
    """`1.` and `2.` are of one kind, `(a)` and `(b)` of another."""
    match = _MARKED.match(words)
    if match is None:
        return None
    return re.sub("[a-z]+", "a", re.sub("[A-Z]+", "A", re.sub("[0-9]+", "1", match["marker"])))
