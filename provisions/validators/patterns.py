"""Patterns shared by models, documents and API."""

import re

from django.core.validators import RegexValidator

_YEAR = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})"
_LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_DAY_OF_ANY_YEAR = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)

# Patterns are written without anchors, in the syntax that Python, PostgreSQL and ECMA-262 share.
PARTIAL_DATE = f"(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{_YEAR}-{_DAY_OF_ANY_YEAR}|{_LEAP_YEAR}-02-29)"
_DAY = f"(?:{_YEAR}-{_DAY_OF_ANY_YEAR}|{_LEAP_YEAR}-02-29)"
# RFC 3339 without leap seconds, offsets up to those in use; a day by itself stands for its midnight in UTC.
INSTANT = (
    f"{_DAY}(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{{1,6}})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9]))?"
)
KEBAB_CASE = "[a-z0-9]+(?:-[a-z0-9]+)*"
EID = "[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*"
LANGUAGE_TAG = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
FIELD_NAME = "[a-z]+(?:_[a-z]+)*"
SCHEME = "[a-z0-9]+(?:[_-][a-z0-9]+)*"
# Only the characters of RFC 3986, and nobody's name before the host: what looks like a host is the host.
HTTP_URL = (
    "https?://(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?"
    "(?:[/?#][!#-;=?-Z\\[\\]_a-z~]*)?"
)
LINE = "\\S(?:[^\\r\\n]*\\S)?"
NOT_BLANK = "\\S"  # found anywhere in the text


def full_match(pattern: str, message: str) -> RegexValidator:
    """A validator that accepts a string when the whole of it matches `pattern`."""
    return RegexValidator(re.compile(rf"\A(?:{pattern})\Z"), message=message, code="pattern")
