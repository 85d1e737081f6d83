"""Patterns shared by models, documents and API, and the rules that no database constraint can hold.

A rule reads plain values of a complete document and yields `Fault`s; it never asks the database.
"""

from provisions.validators.articles import validate_articles
from provisions.validators.circles import in_circles
from provisions.validators.commitments import (
    taking_part,
    validate_parties_named,
    validate_quotes,
    validate_takes_part,
)
from provisions.validators.events import validate_answers, validate_chronology
from provisions.validators.fault import Fault
from provisions.validators.patterns import (
    EID,
    FIELD_NAME,
    HTTP_URL,
    INSTANT,
    KEBAB_CASE,
    LANGUAGE_TAG,
    LINE,
    NOT_BLANK,
    PARTIAL_DATE,
    SCHEME,
    full_match,
)

__all__ = [
    "EID",
    "FIELD_NAME",
    "HTTP_URL",
    "INSTANT",
    "KEBAB_CASE",
    "LANGUAGE_TAG",
    "LINE",
    "NOT_BLANK",
    "PARTIAL_DATE",
    "SCHEME",
    "Fault",
    "full_match",
    "in_circles",
    "taking_part",
    "validate_answers",
    "validate_articles",
    "validate_chronology",
    "validate_parties_named",
    "validate_quotes",
    "validate_takes_part",
]
