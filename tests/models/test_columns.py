"""Every column refuses a value outside its form, by a CHECK of its own."""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db import DataError, models

from provisions.models.fields import (
    CountField,
    EidField,
    FieldNameField,
    HttpUrlField,
    KebabField,
    LanguageField,
    LineField,
    ListField,
    PartialDateField,
    PatternField,
    ProseField,
    VocabularyField,
)
from tests import factories

from .rows import refusal

pytestmark = pytest.mark.django_db

BLANK = ("", " ", " \t\r\n\v\f")
NOT_ONE_LINE = (*BLANK, "two\nlines", "two\rlines", "the end\n", " before", "after ")
REFUSED = {
    PartialDateField: ("", "0000", "2025-13", "2025-02-29", "2025-1-1", "20250117", "2025-01\n"),
    KebabField: ("", "-", "a--b", "-a", "a-", "Upper", "under_score", "é", "a b", "a\n"),
    EidField: ("", "3_art", "_art", "art_", "art 3", "art:3", "art_é", "art_3\n"),
    LanguageField: ("", "e", "EN", "engl", "en_US", "en-", "en-a", "en\n"),
    HttpUrlField: (
        "",
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://un.org@example.org/",
        "https://example.org/a b",
        'https://example.org/"onclick=',
        "https://example.org/<b>",
        "https://example.org/\u202e",
        "https://example.org/\n",
    ),
    FieldNameField: ("", "Renewal", "renewal-months", "renewal months", "_renewal", "renewal_", "renewal\n"),
    LineField: NOT_ONE_LINE,
    ProseField: BLANK,
    CountField: (0, -1),
    models.PositiveIntegerField: (-1,),
    VocabularyField: ("", "no_such_term", "Unknown", "unknown\n"),
}
TAKEN = {
    PartialDateField: ("0001", "2025-01", "2024-02-29", "9999-12-31"),
    KebabField: ("a", "0", "iran-russia-2025"),
    EidField: ("preamble", "art_3", "art_3__para_4", "annex-1", "Art.3"),
    LanguageField: ("en", "fas", "zh-Hant", "en-GB"),
    HttpUrlField: (
        "http://example.org",
        "https://xn--e1afmkfd.example:8443/a/b;c?d=e%20f&g=[h]#i",
        "https://[2001:db8::1]/",
        "https://web.archive.org/web/2025/https://example.org/it's(1)*",
    ),
    FieldNameField: ("renewal", "renewal_months"),
    LineField: ("x", "two words", "договор", "條約"),
    ProseField: ("x", "\n two\r\nlines \n", "\u00a0"),
    CountField: (1, 2_147_483_647),
    models.PositiveIntegerField: (0, 2_147_483_647),
}
WITHOUT_FORM = (
    models.BooleanField,
    models.DateField,
    models.DateTimeField,
    models.ForeignKey,
    models.JSONField,
    models.BigAutoField,
    DateRangeField,
)
BY_CONSTRAINT = {"period.status"}  # whose terms depend on another column
# So that no constraint between two columns speaks up first.
BESIDE = {"later_consent_delay": {"later_consent_delay_unit": "days"}, "until_on": {"occurred_on": None}}

COLUMNS = [
    (model, field) for model in apps.get_app_config("provisions").get_models() for field in model._meta.concrete_fields
]
FORMED = [
    (model, field)
    for model, field in COLUMNS
    if not isinstance(field, WITHOUT_FORM) and f"{model._meta.model_name}.{field.name}" not in BY_CONSTRAINT
]


def each_column(*types):
    columns = [(model, field) for model, field in FORMED if isinstance(field, types)]
    return pytest.mark.parametrize(
        "model, field", columns, ids=[f"{model.__name__}.{field.name}" for model, field in columns]
    )


def refused_values(field):
    if isinstance(field, ListField):
        one = TAKEN[type(field.base_field)][0]
        return [[None], [one, None], *([one, value] for value in REFUSED[type(field.base_field)])]
    too_long = ["x" * (field.max_length + 1)] if isinstance(field, ProseField) else []
    return [*REFUSED[type(field)], *too_long]


def taken_values(field):
    if isinstance(field, ListField):
        return [[], list(TAKEN[type(field.base_field)])]
    if isinstance(field, VocabularyField):
        return field.vocabulary.values
    longest = ["é" * field.max_length] if isinstance(field, ProseField) else []
    return [*TAKEN[type(field)], *longest]


def row_with(model, field):
    return getattr(factories, f"{model.__name__}Factory")(**BESIDE.get(field.name, {}))


def passes(validator, value):
    try:
        validator(value)
    except ValidationError:
        return False
    return True


def test_every_kind_of_column_is_here():
    assert {type(field) for _, field in FORMED} == {*REFUSED, ListField} - {FieldNameField}  # only inside a list
    assert REFUSED.keys() - TAKEN.keys() == {VocabularyField}


@each_column(models.Field)
def test_value_outside_the_form_is_refused(model, field):
    row = row_with(model, field)
    check = f"{model._meta.db_table}_{field.column}_check"
    for value in refused_values(field):
        assert (value, refusal(row, **{field.column: value})) == (value, check)


@each_column(models.Field)
def test_value_of_the_form_is_taken(model, field):
    row = row_with(model, field)
    own_check = f"{model._meta.db_table}_{field.column}_check"
    for value in taken_values(field):
        # Another constraint may still mind what the value means beside the rest of the row.
        assert (value, refusal(row, **{field.column: value})) != (value, own_check)


@each_column(models.CharField)
def test_text_longer_than_the_column_is_refused(model, field):
    with pytest.raises(DataError, match="too long"):
        refusal(row_with(model, field), **{field.column: "a" * (field.max_length + 1)})


@each_column(PatternField, LineField, CountField)
def test_validators_draw_the_same_line(model, field):
    for value in REFUSED[type(field)]:
        assert not all(passes(validator, value) for validator in field.validators), value
    for value in TAKEN[type(field)]:
        assert all(passes(validator, value) for validator in field.validators), value
