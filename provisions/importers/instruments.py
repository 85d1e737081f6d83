"""Whether words name the treaty in question or another instrument."""

import re
from calendar import month_name
from collections.abc import Iterable
from dataclasses import dataclass

from provisions.documents import Document

NOUNS = (
    "convention|covenant|protocol|charter|statute|agreement|treaty|pact|constitution|code|act|law|decree|ordinance|"
    "regulations?|rules|declaration|amendment|bill|legislation|resolution|concordat|instrument|proclamation|directive"
)
_NOUN = re.compile(rf"(?i)\b(?:{NOUNS})s?\b")
_UNIT = re.compile(r"(?i)(?:the |that |those |these )?(?:articles?|paragraphs?|provisions?)\b")  # `… of article 12`
_SAID = {"said", "present", "above", "aforesaid", "above-mentioned", "abovementioned", "aforementioned", "same"}
_ARTICLES = {"the", "a", "an", "this", "that", "these", "those", "its", "our", "their", "mentioned", "afore-mentioned"}
_SELF_WORDS = _SAID | _ARTICLES | {"united", "nations", "un", "international", "optional", "first", "second"}
_ENDS_PHRASE = {"that", "which", "extent", "effect", "as", "is", "are", "shall", "will", "may", "if", "when", "where"}
_ENDS_PHRASE |= {"with", "by", "be", "purpose", "and", "or"}
_LINKS = {"on", "relating", "to", "for", "against", "concerning", "of", "the", "all", "in", "and", "its", "from", "or"}
_MONTHS = {month.lower() for month in month_name if month}
_NAME = re.compile(r",?\s*(?:on|relating to|for|against|concerning|of)\b[^,.;:()\"]{0,160}")
_WORD = re.compile(r"[^\W_](?:[\w'/-]*[^\W_])?")
_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")
_REACH = 9  # words between the preposition and the noun


@dataclass(frozen=True)
class Instrument:
    """A treaty as others name it."""

    noun: str
    words: frozenset[str]
    year: str | None = None

    @classmethod
    def of(cls, document: Document) -> "Instrument":
        title = document.get("title") or ""
        noun = _NOUN.search(title)
        words = frozenset(word.lower() for word in _WORD.findall(title))
        return cls(noun=noun[0].lower() if noun else "", words=words, year=_year(document))

    def is_meant_by(self, words: str) -> bool:
        """Whether `the present Convention …` is this one; words that name no instrument do not say otherwise."""
        noun = None if _UNIT.match(words) else _noun_near(words)
        if noun is None:
            return True
        if noun[0].lower().removesuffix("s") != self.noun:
            return noun[0].lower() == "instrument"
        return self._fits(_WORD.findall(words[: noun.start()])) and self._continues(words[noun.end() :])

    def _fits(self, adjectives: Iterable[str]) -> bool:
        """`the said 1951` fits, `the European` does not."""
        for word in adjectives:
            if year := _YEAR.fullmatch(word):
                if not self._is_of(year):
                    return False
            elif word.lower() not in _SELF_WORDS | self.words:
                return False
        return True

    def _continues(self, after: str) -> bool:
        """`… on the Rights of the Child` fits, `… on the Rights of Migrants` and `… of 30 June 1928` do not."""
        name = _NAME.match(after)
        if name is None:
            return True
        known = self.words | _LINKS | _MONTHS
        year = None
        for word in _WORD.findall(name[0]):
            year = year or _YEAR.fullmatch(word)
            if word.lower() not in known and not word[0].isdigit():
                return self._is_of(year) and (word[0].islower() or word == "United")
        return self._is_of(year)

    def _is_of(self, year: re.Match[str] | None) -> bool:
        return year is None or self.year is None or year[0] == self.year


def _noun_near(words: str) -> re.Match[str] | None:
    """The first noun for an instrument, unless the phrase ends before it."""
    noun = _NOUN.search(words)
    if noun is None:
        return None
    before = words[: noun.start()]
    between = _WORD.findall(before)
    if len(between) > _REACH or re.search("[.;:]", before) or _ENDS_PHRASE & {word.lower() for word in between}:
        return None
    return noun


def _year(document: Document) -> str | None:
    """The year of its adoption or, failing that, of the first signature."""
    for kind in ("adoption", "signature"):
        dates = [event.get("occurred_on") for event in document.get("events", ()) if event["kind"] == kind]
        known = [date[:4] for date in dates if date]
        if known:
            return min(known)
    return None
