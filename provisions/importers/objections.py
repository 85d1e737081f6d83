"""Statements about another's reservation: which they are, whose reservation they mean, what they say of it."""

import re
from collections.abc import Callable, Iterator

from provisions.choices import RelationsEffect
from provisions.importers.statements import Statement, readable

Resolve = Callable[[str], str | None]

_ACT = r"\b(?:reservations?|declarations?|statements?|interpretations?|understandings?)\b"
_MADE = r"(?:made|formulated|entered|expressed|lodged|submitted|raised)"
_BY_ANOTHER = re.compile(
    r"(?i:\b(?:considers?|believes?|holds?|notes?|of the (?:view|opinion)) that the |\bobjections?\b[^.]{0,200}\bthe )"
    rf"(?i:(?:\w+ )?reservations?\b[^.;:]{{0,120}}\b{_MADE}\s+by\b)[^.;:]{{0,60}}?\b[A-Z]"
)
_OF_ANOTHER = re.compile(rf"(?i:{_ACT}[^;]{{0,260}}?\b(?:{_MADE}|of|by)\b)[^.;]{{0,90}}?\b[A-Z]")
_THIS_OBJECTION = re.compile(r"(?i)\b(?:this|the present) objection\b")
_REFUSE = r"(?:accept|regard|consider|recogni[sz]e)"
_REFUSALS = (
    rf"\bobject(?:s|ed|ing|ions?)?\b[^.;:]{{0,60}}{_ACT}",
    rf"\b(?:do|does|did|can|could|is|are) ?not\b[^.;:]{{0,60}}\b{_REFUSE}\b[^.;]{{0,90}}{_ACT}",
    rf"{_ACT}[^.;]{{0,260}}\b(?:unacceptable|inadmissible|invalid|not valid|null and void|without (?:legal )?effect)",
    rf"{_ACT}[^.;]{{0,260}}\b(?:incompatible with|not compatible|contrary to|as (?:valid|modifying)|reject\w*)",
    rf"\breject\w*\b[^.;:]{{0,60}}{_ACT}",
    r"\bsame objection\b",
)
_REFUSES = re.compile("|".join(_REFUSALS), re.IGNORECASE)
_DOES = (
    r"(?:subject to|with(?! (?:regard|respect|reference))|makes?|making|enters?|express(?:es)?|formulates?|maintains?|"
    r"confirms?|confirmation of|affirm(?:s|ed)?|reaffirms?|withdr[ae]ws?|following|upholds?|its|his|their|our)"
)
_OWN_ACTS = (
    rf"\b{_DOES}\b (?:(?!objection)\w+ ){{0,4}}(?:reservations?|declarations?)\b",
    r"\breservations?\b[^.;:]{0,160}\b(?:affirmed|maintained|confirmed|withdrawn|extended)\b",
    r"^\W*same reservation\b",
)
_MAKES_OWN = re.compile("|".join(_OWN_ACTS), re.IGNORECASE)

_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]\"'][.;])[\"']?\s+(?=[\"']?[A-Z])|(?<=[.;])(?=[\"'\-]?\s?[A-Z0-9-])")
_MENTION = re.compile(rf"(?i){_ACT}|\bobjections?\b")
_NAME = re.compile(r"[A-Z][\w'-]*\.?(?:\s+(?:(?:of|the|and|de|for)\s+){0,2}\(?[A-Z][\w'-]*\)?)*")
_AUTHOR = re.compile(rf"\b{_MADE} by (?:the )?(?:Governments? of )?(?:the )?({_NAME.pattern})")
_ACTS_ITSELF = re.compile(
    r"\s+(?:does|do|is|are|has|have|considers?|objects?|regards?|declares?|wish(?:es)?|states?|holds?|cannot|reserves?)\b"
)
_OTHER_ROLE = re.compile(
    r"(?i)(?:unacceptable to|one made by|on behalf of|representative of|now|received from|from)\s+"
    r"(?:the\s+)?(?:government of\s+)?(?:the\s+)?$"
)

_FORCE = r"(?:in force|into force|binding|operative|treaty relations|contractual relations)\b"
_NO_BENEFIT = re.compile(
    r"(?i)\bin its entirety\b|\bbenefit\w*\b[^.;]{0,60}\breservation"
    r"|\bas (?:modifying|altering|affecting|limiting)\b[^.;]{0,30}\b(?:rights?|obligations?|provisions?)\b"
    r"|\bthose paragraphs are in force\b"
)
_NO_OBSTACLE = re.compile(
    r"(?i)\b(?:not|without|nor|no|none)\b[^.;]{0,60}"
    rf"\b(?:preclud\w*|prevent\w*|obstacle|hinder\w*|imped\w*|affect\w*|exclud\w*)\b[^.;]{{0,80}}\b{_FORCE}"
    r"|\b(?:consider|regard)s?\b(?! itself)[^.;]{0,80}\b(?:continuing|remain\w*|being)\b[^.;]{0,20}\bin force\b"
)
_PRECLUDES = re.compile(
    r"(?i)\b(?:not|nor)\b[^.;]{0,40}\b(?:consider|regard|recogni[sz]e|accept|enter|come|be)\b"
    rf"[^.;]{{0,120}}\b{_FORCE}[^.;]{{0,60}}\b(?:between|with)\b"
    rf"|\b(?:preclud|prevent)\w*\b[^.;]{{0,60}}\b{_FORCE}|\bno (?:treaty|contractual) relations?\b"
)
STRONGEST_FIRST = (RelationsEffect.PRECLUDES, RelationsEffect.DENIES_BENEFIT, RelationsEffect.MODIFIES)


def is_objection(statement: Statement) -> bool:
    """Whether it reads like a statement about a reservation, or a declaration taken for one, of somebody else."""
    words = statement.words
    if _THIS_OBJECTION.search(words):
        return True
    if _MAKES_OWN.search(words):
        return False
    return bool(
        _BY_ANOTHER.search(f"{statement.label} {words}") or (_REFUSES.search(words) and _OF_ANOTHER.search(words))
    )


def unknown_authors(text: str, resolve: Resolve) -> list[str]:
    """Names of those said to have made a reservation that lead to no party."""
    names = (match[1] for match in _AUTHOR.finditer(readable(text)))
    return [name for name in names if not list(_resolved(name, resolve))]


def said_of_each(text: str, resolve: Resolve, objector: str) -> dict[str, str]:
    """What a statement says of each author's reservation: the sentences that name it, and those that name none.

    Keys are codes in the order of the text; sentences are verbatim.
    """
    sentences = [part for part in _sentences(text) if part.strip()]
    named = [_named_in(sentence, resolve, objector) for sentence in sentences]
    authors = dict.fromkeys(code for codes in named for code in codes)
    return {author: _joined(sentences, [not codes or author in codes for codes in named]) for author in authors}


def _joined(sentences: list[str], kept: list[bool]) -> str:
    """The sentences that are kept, those that follow one another just as they stand."""
    text = ""
    for index, sentence in enumerate(sentences):
        if kept[index]:
            text += sentence if index and kept[index - 1] else f" {sentence}"
    return text.strip()


def relations_effect(text: str) -> RelationsEffect:
    """What an objection says of treaty relations: precluded only if that is definitely said (VCLT 20(4)(b))."""
    words = readable(text)
    if _NO_BENEFIT.search(words):
        return RelationsEffect.DENIES_BENEFIT
    if _NO_OBSTACLE.search(words):
        return RelationsEffect.MODIFIES
    return RelationsEffect.PRECLUDES if _PRECLUDES.search(words) else RelationsEffect.UNSTATED


def _sentences(text: str) -> Iterator[str]:
    at = 0
    for end in _SENTENCE_END.finditer(text):
        yield text[at : end.end()]
        at = end.end()
    yield text[at:]


def _named_in(sentence: str, resolve: Resolve, objector: str) -> list[str]:
    """Codes of those named behind the mention of a reservation, other than as who speaks."""
    words = readable(sentence)
    mention = _MENTION.search(words)
    if mention is None:
        return []
    found: dict[str, None] = {}
    for name in _NAME.finditer(words, mention.end()):
        if not _ACTS_ITSELF.match(words, name.end()) and not _OTHER_ROLE.search(words[: name.start()]):
            found |= dict.fromkeys(_resolved(name[0], resolve))
    return [code for code in found if code != objector]


def speaks_for(text: str, resolve: Resolve) -> set[str]:
    """Codes of those of whom a text says that they act: `the Union of Soviet Socialist Republics considers …`."""
    words = readable(text)
    acting = (name[0] for name in _NAME.finditer(words) if _ACTS_ITSELF.match(words, name.end()))
    return {code for name in acting for code in _resolved(name, resolve)}


def _resolved(phrase: str, resolve: Resolve) -> Iterator[str]:
    """The parties in a phrase such as `Bahrain and the State of Qatar`, longer names first."""
    words = phrase.split()
    at = 0
    while at < len(words):
        candidates = ((resolve(" ".join(words[at:end]).strip("().,;")), end) for end in range(len(words), at, -1))
        code, at = next(((code, end) for code, end in candidates if code is not None), (None, at + 1))
        if code is not None:
            yield code
