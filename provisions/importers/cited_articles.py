"""Which articles of the treaty a statement cites; those of other instruments do not count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from provisions.importers.instruments import NOUNS, Instrument

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELT = {word: number for number, word in enumerate([*_UNITS, *_TEENS], start=1)}
_SPELT |= {word: number * 10 for number, word in enumerate(_TENS, start=2)}
_ANY_SPELT = rf"(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS)}))?|{'|'.join(sorted(_SPELT, key=len, reverse=True))}"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_HEAD = re.compile(r"(?i)\b(?P<head>articles?|arts?)\b\.?(?=\s*\(?\w)")
_TOKENS = (
    r"(?P<bracket>\([^()]{0,60}(?:\([^()]*\)[^()]{0,20})*\))",
    r"(?P<number>\d{1,3}(?!\d)(?:\s?(?:bis|ter|quater)\b)?)(?:[./]\d{1,2}\b(?![.)]))*",
    r"(?P<roman>[IVXLC]{1,7})\b(?![.'])",
    rf"(?P<spelt>(?i:{_ANY_SPELT})\b)",
    r"(?P<below>(?i:sub-?\s?paragraphs?|paragraphs?|paras?\b\.?|§+|sentences?|letters?|points?|items?|nos?\b\.?|clauses?))",
    r"(?P<range>(?:to|through|-)(?=\s*(?:articles?\s*)?[\dIVX]))",
    r"(?P<link>[,;/&+]|(?:and also|as well as|and|or|both|also|in particular)(?![A-Za-z]))",
    r"(?P<letter>[a-z]\)?(?![\w'-]))",
)
_TOKEN = re.compile(rf" *(?:{'|'.join(_TOKENS)})")
_NUMBERS = ("number", "roman", "spelt")
_NUMBER_IN_BRACKETS = re.compile(r"\s*\((\d{1,3})\)")
_OWN_PARAGRAPH = re.compile(r",?\s*\(?(?:paragraph|para\b)")
_MOST_PARAGRAPHS = 12  # a higher number after `paragraph 1,` is that of another article

_OF_WHAT = re.compile(
    r"[ \"'),\]]*(?:et seq ?\.? ?)?(?:(?:(?:concerning|regarding|on|relating to)\s[^,.;:]{1,60}?\s)?(?:of|from)\s+|"
    rf"(?:in|under|to)\s+(?=(?:the|this|its|our|their|said|that)\s+(?:(?!of\b)[\w'-]+\s+){{0,3}}(?:{NOUNS})\b))(?P<what>.{{0,240}})",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*(?:,|and|or|,\s*and)\s*(?:of\s+|in\s+)?(?:the\s+)?", re.IGNORECASE)
_LAWS = r"\b(?:Constitution|Code|Act|Law|Decree|Ordinance|Charter)\b"
_LAWS_BEFORE = (
    rf"{_LAWS}(?: No\.? ?[\w./-]+)?(?: of [^,.;()]{{1,40}})? ?\( ?(?:especially|in particular)? ?$",
    rf"\([^()]{{0,40}}{_LAWS}, $",
    rf"{_LAWS}[^.;]{{0,80}}\b(?:its|whose) $",
)
_LAW_BEFORE = re.compile("|".join(_LAWS_BEFORE))
_LAW_BEHIND = re.compile(rf", (?={_LAWS})")
_GROUND = re.compile(
    r"(?:in (?:accordance|conformity|compliance|keeping) with|pursuant(?: then)? to|according to|under|by virtue of|"
    r"on the basis of|as (?:provided|permitted|allowed)(?: for)? (?:by|in|under)|permitted (?:by|under|in))\s+(?:the )?"
    r"(?:terms of |provisions? (?:of|in|contained in) )?(?:the )?"
    r"(?:paragraphs?\s*\(?\d\)?(?:\s?\(\w\))?,?\s*(?:of )?(?:the )?)?$",
    re.IGNORECASE,
)
_THAT_ARTICLE = re.compile(
    r"\b(?:that|this|the said|said|the same|aforementioned)\s+(?:articles?|paragraphs?)\b|\bthereof\b", re.IGNORECASE
)


@dataclass
class _Numbers:
    """A list of article numbers that is being read."""

    several: bool  # it began with `articles`
    found: list[str] = field(default_factory=list)
    below: str = ""  # `one` or `many`: the next numbers are a paragraph's or several paragraphs'
    linked: bool = True
    ranging: bool = False


def cited_articles(text: str, instrument: Instrument) -> list[str]:
    """Numbers of the instrument's articles that a text cites, Arabic, each once, in the order of the text."""
    found: dict[str, None] = {}
    belongs, next_start = True, len(text)
    for numbers, start, end in reversed(list(_lists(text))):
        # `article 10 and article 11 of …`: the last of them says of what they are articles.
        if not _JOINS.fullmatch(text, end, next_start):
            belongs = _belongs(text, start, end, instrument)
        if belongs:
            found = dict.fromkeys(numbers) | found
        next_start = start
    return list(found)


def names_its_articles(heading: str) -> bool:
    """Whether a heading says which articles are spoken of below it, and not only what allows to speak."""
    introduces = "following" in heading or "reservations" in heading.lower()
    return any(not (introduces and _GROUND.search(heading[:start])) for _, start, _ in _lists(heading))


def is_only_ground(text: str, number: str) -> bool:
    """Whether an article is only named as what entitles the party to say this, and not as what it speaks of."""
    places = [start for numbers, start, _ in _lists(text) if number in numbers]
    return not _THAT_ARTICLE.search(text) and all(_GROUND.search(text[:start][-160:]) for start in places)


def arabic(number: str) -> str:
    """`IX` and `nine` as `9`; any other number as it is."""
    if number and set(number) <= _ROMAN.keys():
        values = [_ROMAN[letter] for letter in number]
        return str(sum(-one if one < next_ else one for one, next_ in zip(values, [*values[1:], 0], strict=True)))
    parts = re.split("[- ]", number.lower())
    return str(sum(_SPELT[part] for part in parts)) if all(part in _SPELT for part in parts) else number


def _belongs(text: str, start: int, end: int, instrument: Instrument) -> bool:
    if _LAW_BEFORE.search(text[max(0, start - 120) : start]):
        return False
    if _LAW_BEHIND.match(text, end):
        return False
    what = _OF_WHAT.match(text, end)
    return what is None or instrument.is_meant_by(what["what"])


def _lists(text: str) -> Iterator[tuple[list[str], int, int]]:
    """Each list of article numbers, with where it starts and ends."""
    for head in _HEAD.finditer(text):
        numbers = _Numbers(several=head["head"].lower().endswith("s"))
        end = _read_list(text, head.end(), numbers)
        if numbers.found:
            yield numbers.found, head.start(), end


def _read_list(text: str, at: int, numbers: _Numbers) -> int:
    """Read a list of numbers from a place in the text; returns where it ends."""
    bracketed = _NUMBER_IN_BRACKETS.match(text, at)
    if bracketed:
        numbers.found.append(bracketed[1])
        return bracketed.end()
    end = at
    while token := _TOKEN.match(text, at):
        kind = str(token.lastgroup)
        if not numbers.found and kind not in _NUMBERS and not token[0].strip().lower().startswith("no"):
            break
        at = token.end()
        _take(text, token, kind, numbers)
        if kind not in ("link", "range"):
            end = at
    return end


def _take(text: str, token: re.Match[str], kind: str, numbers: _Numbers) -> None:
    if kind == "bracket":
        _take_bracket(token[0].strip(" ()"), numbers)
    elif kind in _NUMBERS:
        _take_number(text, token, arabic("".join(token[kind].split())), numbers)
    elif kind == "range":
        numbers.ranging = numbers.linked = True
    elif kind == "link":
        numbers.linked = True
    elif kind == "below" and numbers.found:
        numbers.below = "many" if token[0].rstrip(". ").endswith("s") else "one"


def _take_number(text: str, token: re.Match[str], number: str, numbers: _Numbers) -> None:
    if numbers.below and not _is_article_again(text, token, number, numbers):
        if numbers.below == "one" and numbers.several:
            numbers.below = ""
    elif numbers.linked:
        numbers.found += _up_to(number, numbers.found[-1]) if numbers.ranging else [number]
        numbers.below = ""
    numbers.linked = numbers.ranging = False


def _take_bracket(content: str, numbers: _Numbers) -> None:
    """`article 3, (18) and (23)` names three articles, `article 3 (1) and (2)` one."""
    if numbers.linked and numbers.found and _is_too_high_for_paragraph(content, numbers.found[-1]):
        numbers.found.append(content)


def _up_to(number: str, first: str) -> list[str]:
    """The articles of a range after its first; `334-6` is no range, but the name of one article."""
    if number.isdigit() and first.isdigit():
        return [str(each) for each in range(int(first) + 1, int(number) + 1)]
    return [number]


def _is_article_again(text: str, token: re.Match[str], number: str, numbers: _Numbers) -> bool:
    """`article 15, paragraph 4, and 16, paragraph 1`: a number that has paragraphs of its own is an article's."""
    if not numbers.linked:
        return False
    if _OWN_PARAGRAPH.match(text, token.end()):
        return True
    return _is_too_high_for_paragraph(number, numbers.found[-1])


def _is_too_high_for_paragraph(number: str, last: str) -> bool:
    return number.isdigit() and last.isdigit() and int(number) > max(int(last), _MOST_PARAGRAPHS)
