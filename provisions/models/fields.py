"""Column types whose rule lives in the column: each adds its own CHECK, so no row escapes it."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MinValueValidator
from django.db import models

from provisions.choices import Vocabulary
from provisions.validators import (
    EID,
    FIELD_NAME,
    HTTP_URL,
    KEBAB_CASE,
    LANGUAGE_TAG,
    LINE,
    NOT_BLANK,
    PARTIAL_DATE,
    full_match,
)


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
    form_of_value = "an http or https address, with characters other than those of RFC 3986 percent-encoded"
    length = 2000


class FieldNameField(PatternField):
    """The name of a field of a record, such as `renewal_months`."""

    pattern = FIELD_NAME
    form_of_value = "the name of a field, in lower case with underscores"
    length = 60


class CountField(models.PositiveIntegerField):
    """A whole number from 1."""

    minimum = 1
    default_validators = [MinValueValidator(minimum)]

    def db_check(self, connection: Any) -> str:
        return f"{connection.ops.quote_name(self.column)} >= {self.minimum}"


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

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        # The database knows values only: a better label needs no migration.
        return name, path, args, {**kwargs, "choices": [(value, value) for value, _ in self.flatchoices]}

    def db_check(self, connection: Any) -> str:
        terms = ", ".join(quoted(value) for value, _ in self.flatchoices)
        return f"{connection.ops.quote_name(self.column)} IN ({terms})"


class ProseFormField(forms.CharField):
    """Keeps text as it is stored, although browsers send CR LF at the end of a line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"strip": False, **kwargs})

    def to_python(self, value: Any) -> str | None:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if text and text.strip() else self.empty_value


class ProseField(models.TextField):
    """Text for people; unknown text is null, never blank, and never longer than `max_length` characters."""

    pattern = NOT_BLANK

    def db_check(self, connection: Any) -> str:
        # In collation C every server agrees on what white space is.
        column = connection.ops.quote_name(self.column)
        return f'{column} COLLATE "C" ~ {quoted(self.pattern)} AND char_length({column}) <= {self.max_length}'

    def formfield(self, **kwargs: Any) -> Any:
        field = super().formfield(**{"form_class": ProseFormField, **kwargs})
        if isinstance(field, forms.CharField):
            field.empty_value = None if self.null else ""
        return field


class LineField(ProseField):
    """Prose of one line, with no white space around it."""

    pattern = f"^(?:{LINE})$"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, full_match(LINE, "Must be one line without white space around it.")]

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"widget": forms.TextInput, "strip": True, **kwargs})


class ListField(ArrayField):
    """Lines or patterned texts in a kept order; empty by default."""

    def __init__(self, base_field: PatternField | LineField, **kwargs: Any) -> None:
        super().__init__(base_field, **{"default": list, "blank": True, **kwargs})

    def db_check(self, connection: Any) -> str:
        # A CHECK cannot walk through an array, but elements without a line end are the lines of the joined text.
        column = connection.ops.quote_name(self.column)
        pattern = LINE if isinstance(self.base_field, LineField) else self.base_field.pattern
        lines = quoted(f"^(?:(?:{pattern})(?:\\n(?:{pattern}))*)?$")
        return (
            f"array_position({column}, NULL) IS NULL AND '' <> ALL ({column}) "
            f"AND strpos(array_to_string({column}, ''), chr(10)) = 0 "
            f'AND array_to_string({column}, chr(10)) COLLATE "C" ~ {lines}'
        )
