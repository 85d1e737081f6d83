"""How the text of a query parameter becomes a value, or a message that names the form it should have."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model

from provisions.api.parameters import shown, suggestion
from provisions.validators import INSTANT, PARTIAL_DATE

MAX_VALUES = 200
MAX_INTEGER = 2**31 - 1

_PARTIAL_DATE = re.compile(rf"{PARTIAL_DATE}\Z")
_INTEGER = re.compile(r"(?:0|-?[1-9][0-9]{0,9})\Z")
_INSTANT = re.compile(rf"{INSTANT}\Z")

Read = Callable[[str], Any]


class TextField(forms.Field):
    """One value, read by `read`."""

    def __init__(self, *, read: Read, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.read = read

    def clean(self, value: Any) -> Any:
        return self.read(value) if value else None


class ListField(TextField):
    """Values separated by commas; at most 200."""

    def clean(self, value: Any) -> Any:
        items = value.split(",") if value else []
        if len(items) > MAX_VALUES:
            raise ValidationError(f"At most {MAX_VALUES} values at once.")
        if items and "" in items:
            raise ValidationError("A value between the commas is empty.")
        return [self.read(item) for item in dict.fromkeys(items)]


class KnownCodesField(ListField):
    """Public codes of recorded things, as the ids behind them; one query, another to name the code that is meant."""

    def __init__(self, *, model: type[Model], attribute: str, **kwargs: Any) -> None:
        super().__init__(read=str, **kwargs)
        self.model = model
        self.attribute = attribute

    def clean(self, value: Any) -> Any:
        codes = super().clean(value)
        if not codes:
            return []
        things = self.model._default_manager.order_by()
        found = dict(things.filter((f"{self.attribute}__in", codes)).values_list(self.attribute, "pk"))
        for code in codes:
            if code not in found:
                raise ValidationError(self._unknown(code, things))
        return list(found.values())

    def _unknown(self, code: str, things: Iterable[Model]) -> str:
        """Names the code of what is called so, else the nearest code."""
        named = {str(thing).lower(): getattr(thing, self.attribute) for thing in things}
        meant = named.get(code.lower())
        hint = f" Did you mean '{meant}'?" if meant else suggestion(code.lower(), named.values())
        return f"'{shown(code)}' is no known {self.model._meta.verbose_name}.{hint}"


class SeveralKnownCodesField(KnownCodesField):
    """At least two of them."""

    def clean(self, value: Any) -> Any:
        found = super().clean(value)
        if len(found) == 1:
            raise ValidationError("Give two codes or more, separated by commas.")
        return found


def one_of(values: Iterable[str], name: str) -> Read:
    known = list(values)

    def read(text: str) -> str:
        if text not in known:
            raise ValidationError(_unknown(text, name, known))
        return text

    return read


def matching(pattern: str, form: str) -> Read:
    """Text that matches as a whole; `form` completes "Give …"."""
    compiled = re.compile(rf"(?:{pattern})\Z")

    def read(text: str) -> str:
        if not compiled.match(text):
            raise ValidationError(f"'{shown(text)}' cannot be right. Give {form}.")
        return text

    return read


def read_partial_date(text: str) -> str:
    if not _PARTIAL_DATE.match(text):
        raise ValidationError(f"'{shown(text)}' is not a date. Give YYYY, YYYY-MM or YYYY-MM-DD.")
    return text


def read_instant(text: str) -> datetime:
    """A day stands for its midnight in UTC."""
    try:
        if not _INSTANT.match(text):
            raise ValueError
        instant = datetime.fromisoformat(text)
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError):
        form = "Give 2025-01-31 or 2025-01-31T12:00:00Z; a + in an offset is written %2B."
        raise ValidationError(f"'{shown(text)}' is not an instant. {form}") from None


def read_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValidationError(f"'{shown(text)}' is neither true nor false.")
    return text == "true"


def read_integer(text: str) -> int:
    if not _INTEGER.match(text) or abs(int(text)) > MAX_INTEGER:
        raise ValidationError(f"'{shown(text)}' is not a whole number from -{MAX_INTEGER} to {MAX_INTEGER}.")
    return int(text)


def _unknown(value: str, name: Any, known: Iterable[str]) -> str:
    return f"'{shown(value)}' is no known {name}.{suggestion(value, known)}"
