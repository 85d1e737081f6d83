"""Column types whose rule lives in the column: each adds its own CHECK, so no row escapes it."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models

from provisions.choices import Vocabulary
from provisions.validators import EID, HTTP_URL, KEBAB_CASE, LANGUAGE_TAG, PARTIAL_DATE, full_match


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


class PatternField(models.CharField):
    """Text that matches `pattern` as a whole; compared byte by byte (collation C)."""

    pattern = ""
    form_of_value = ""
    length = 100

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", self.length)
        kwargs.setdefault("db_collation", "C")
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, full_match(self.pattern, f"Must be {self.form_of_value}.")]

    def db_check(self, connection: Any) -> str:
        return f"{connection.ops.quote_name(self.column)} ~ {quoted(f'^(?:{self.pattern})$')}"


class PartialDateField(PatternField):
    """A date known to the year, month or day: `1928`, `1928-08` or `1928-08-27` (ISO 8601, years 0001 to 9999).

    Sorts as text; null means unknown.
    """

    pattern = PARTIAL_DATE
    form_of_value = "a real date as YYYY, YYYY-MM or YYYY-MM-DD"
    length = 10


class KebabField(PatternField):
    """A public code, slug or key: lower-case letters and digits in groups joined by hyphens."""

    pattern = KEBAB_CASE
    form_of_value = "lower-case letters and digits in groups joined by single hyphens"


class EidField(PatternField):
    """The address of a unit of text, as Akoma Ntoso's `eId`: `art_3`, `art_3__para_4`."""

    pattern = EID
    form_of_value = "an Akoma Ntoso eId such as art_3 or art_3__para_4"


class LanguageField(PatternField):
    """A language tag of BCP 47, such as `en` or `zh-Hant`."""

    pattern = LANGUAGE_TAG
    form_of_value = "a BCP 47 language tag such as en or zh-Hant"
    length = 35


class HttpUrlField(PatternField):
    """An address on the web; only http and https, so that it is safe to link to."""

    pattern = HTTP_URL
    form_of_value = "an http or https address"
    length = 2000


class VocabularyField(models.CharField):
    """One term of a vocabulary; the column holds no other value."""

    # `choices` shapes the CHECK, so a changed vocabulary must reach the database.
    non_db_attrs = tuple(name for name in models.CharField.non_db_attrs if name != "choices")

    def __init__(self, vocabulary: type[Vocabulary] | None = None, **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        if vocabulary is not None:
            kwargs["choices"] = vocabulary.choices
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("db_collation", "C")
        super().__init__(**kwargs)

    def db_check(self, connection: Any) -> str:
        terms = ", ".join(quoted(value) for value, _ in self.flatchoices)
        return f"{connection.ops.quote_name(self.column)} IN ({terms})"


class ProseField(models.TextField):
    """Text for people; unknown text is null, never blank, and never longer than `max_length` characters."""

    def db_check(self, connection: Any) -> str:
        column = connection.ops.quote_name(self.column)
        return f"{column} ~ '[^[:space:]]' AND char_length({column}) <= {self.max_length}"

    def formfield(self, **kwargs: Any) -> Any:
        field = super().formfield(**kwargs)
        if isinstance(field, forms.CharField):
            field.empty_value = None if self.null else ""
        return field


class LineField(ProseField):
    """Prose that fits on one line in a form."""

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"widget": forms.TextInput, **kwargs})


def list_of(base: models.Field, **kwargs: Any) -> ArrayField:
    """An array column, empty by default; order is kept."""
    return ArrayField(base, default=list, blank=True, **kwargs)
