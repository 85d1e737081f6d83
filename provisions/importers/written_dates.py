"""Days as people write them: `28 April 1971`, `10th May, 1994`, `May 10, 1994`, `this 21st day of March 2002`."""

import re
from calendar import month_name
from datetime import date

_MONTHS = {name: number for number, name in enumerate(month_name) if name}
_MONTH = "|".join(_MONTHS)
_DAY = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day of)? ?(?P<month>{_MONTH}),? ?(?P<year>\d{{4}})",
    rf"(?P<month_first>{_MONTH}) (?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year_last>\d{{4}})",
)
_WRITTEN = re.compile("|".join(_DAY))
# The end of an instrument: a place, the day, and at most in whose name it was signed.
_PLACE = r"(?:[A-Z][\w'-]{0,30}[ ,.]+(?:(?:to|of|the) )*){1,7}"
_CLOSING = re.compile(
    rf"(?:[.;,\"']|^)\s*(?:(?i:done|given|signed|dated)\b[^.;]{{0,60}}?|{_PLACE})?"
    rf"(?P<written>{'|'.join(_DAY)})[.)\"'\s]*(?:On behalf of [^.]{{0,90}})?$"
)


def written_day(words: str) -> str | None:
    """The day with which the words start, as an ISO date; None when there is none or no calendar has it."""
    return _iso(_WRITTEN.match(words))


def closing_day(words: str) -> str | None:
    """The day on which a text says at its end that it was made."""
    return _iso(_CLOSING.search(words, max(0, len(words) - 250)))


def _iso(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    month = _MONTHS[match["month"] or match["month_first"]]
    try:
        return date(
            int(match["year"] or match["year_last"]), month, int(match["day"] or match["day_second"])
        ).isoformat()
    except ValueError:
        return None
