"""Editors reach every model, find records, and never scroll through a list of thousands to choose one."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import models

from provisions.models import Period

MODELS = list(apps.get_app_config("provisions").get_models())
PAGES = {model.__name__: page for model, page in admin.site._registry.items() if model in MODELS}

each_page = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)


def rows_within(page) -> Iterator[admin.options.InlineModelAdmin]:
    for inline in page.inlines:
        rows = inline(page.model, admin.site)
        yield rows
        yield from rows_within(rows)


def shown_fields(page) -> set[str]:
    return set(admin.utils.flatten_fieldsets(page.fieldsets or [(None, {"fields": page.fields or []})]))


DERIVED = {Period}  # nobody edits what follows from events


def test_every_model_has_a_page_or_rows_on_one():
    edited = {page.model for page in PAGES.values()}
    edited |= {rows.model for page in PAGES.values() for rows in rows_within(page)}
    assert edited == set(MODELS) - DERIVED


@each_page
def test_records_are_found_and_told_apart(page):
    assert page.search_fields
    assert page.list_filter
    assert len(page.list_display) > 1
    assert not page.list_editable  # it would write past the checks of the page


@each_page
def test_records_are_chosen_by_typing(page):
    for form in (page, *rows_within(page)):
        shown = shown_fields(form) or {field.name for field in form.model._meta.concrete_fields}
        references = {
            field.name
            for field in form.model._meta.concrete_fields
            if isinstance(field, models.ForeignKey) and field.editable and field.name in shown
        }
        held_by_the_page = {form.fk_name or "treaty"} if form is not page else set()
        unhelped = references - held_by_the_page - set(form.autocomplete_fields) - set(form.readonly_fields)
        assert (type(form).__name__, unhelped) == (type(form).__name__, set())


@each_page
def test_nothing_derived_is_typed(page):
    shown = shown_fields(page)
    derived = {"signed_on", "in_force_on", "created_at", "updated_at"} & shown
    assert derived <= set(page.readonly_fields)
