"""Query parameters that mean the same on the lists of several concepts."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from provisions.api.filters import fields
from provisions.api.filters.base import ParameterFilter
from provisions.api.filters.kinds import (
    CodeFilter,
    DateAfterFilter,
    DateBeforeFilter,
    InstantAfterFilter,
    KnownCodeFilter,
)
from provisions.models import Topic
from provisions.validators import LANGUAGE_TAG

MAX_TEXT = 300
_PRINTED_NUMBER = "[^,]{1,50}"
ANY_DAY = "a partly known date counts when any day that it may be does"


class ChoiceFilter(ParameterFilter):
    """Any of a few values that are no vocabulary."""

    field_class = fields.ListField
    is_list = True

    def __init__(self, values: Iterable[str], field_name: str | None = None, **options: Any) -> None:
        known = list(values)
        super().__init__(field_name, read=fields.one_of(known, "value"), **options)
        self.schema = {"type": "string", "enum": known}


class LanguageFilter(ParameterFilter):
    """Any of some languages, by their tags."""

    field_class = fields.ListField
    is_list = True
    schema = {"type": "string", "pattern": f"^{LANGUAGE_TAG}$"}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        read = fields.matching(LANGUAGE_TAG, "a BCP 47 language tag such as en or zh-Hant")
        super().__init__(field_name, read=read, **options)


class PrintedNumberFilter(ParameterFilter):
    """Any of some numbers as printed."""

    field_class = fields.ListField
    is_list = True
    schema = {"type": "string", "pattern": f"^{_PRINTED_NUMBER}$"}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        read = fields.matching(_PRINTED_NUMBER, "a number as printed, such as 12 bis")
        super().__init__(field_name, read=read, **options)


class TextFilter(ParameterFilter):
    """One text as a whole, upper and lower case alike; commas belong to it."""

    field_class = fields.TextField
    schema = {"type": "string", "minLength": 1, "maxLength": MAX_TEXT}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        read = fields.matching(f"(?s:.{{1,{MAX_TEXT}}})", f"at most {MAX_TEXT} characters")
        super().__init__(field_name, read=read, **options)

    def condition(self, value: str) -> Q:
        return Q((f"{self.field_name}__iexact", value))


class DateFilter(DateAfterFilter):
    """On a date, or within a month or year; a partly known date counts when any day that it may be does."""

    def condition(self, value: str) -> Q:
        before = DateBeforeFilter(self.field_name, help_text=self.description)
        return super().condition(value) & before.condition(value)


class OnTopicFilter(KnownCodeFilter):
    """Any of some topics; a topic includes those below it."""

    def __init__(self, **options: Any) -> None:
        text = "On any of these topics; a topic includes those below it."
        super().__init__(Topic, help_text=text, tells_of="topics", **options)

    def condition(self, value: list[int]) -> Q:
        return Q(topic__in=value) | Q(topic__parent__in=value)


def dates(field_name: str, meaning: str, **options: Any) -> tuple[ParameterFilter, ParameterFilter, ParameterFilter]:
    """The filters `<field>`, `<field>_after` and `<field>_before`; `meaning` begins their description, as "Signed"."""
    return (
        DateFilter(field_name, help_text=f"{meaning} on this day, or in this month or year; {ANY_DAY}.", **options),
        DateAfterFilter(field_name, help_text=f"{meaning} on or after this date; {ANY_DAY}.", **options),
        DateBeforeFilter(field_name, help_text=f"{meaning} on or before this date; {ANY_DAY}.", **options),
    )


def of_treaty() -> CodeFilter:
    return CodeFilter("treaty__slug", help_text="In any of these treaties, by slug.")


def changed(field_name: str = "treaty__updated_at", of: str = "the treaty that it belongs to") -> InstantAfterFilter:
    return InstantAfterFilter(field_name, help_text=f"Changed at or after this instant; it counts for {of} as a whole.")
