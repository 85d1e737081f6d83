"""Form fields and choices that suit a record's columns."""

import json
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AdminTextareaWidget,
    AdminTextInputWidget,
    AutocompleteSelect,
    RelatedFieldWidgetWrapper,
)
from django.contrib.postgres.forms import SimpleArrayField
from django.db.models import ForeignKey, JSONField
from django.http import HttpRequest

from provisions.documents import RefusedError, parse
from provisions.models.constraints import SameTreaty
from provisions.models.fields import LineField, ListField, PartialDateField, ProseField


class LinesField(SimpleArrayField):
    """A list with one entry in each line, because names may hold commas."""

    widget = AdminTextareaWidget

    def __init__(self, base_field: forms.Field, **kwargs: Any) -> None:
        super().__init__(base_field, delimiter="\n", **kwargs)

    def to_python(self, value: Any) -> list[str]:
        if isinstance(value, str):
            value = "\n".join(line for line in value.splitlines() if line.strip())
        return super().to_python(value)


class IdentifiersField(forms.CharField):
    """A JSON object, read as strictly as in a document."""

    widget = AdminTextareaWidget

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return {}
        try:
            return parse(text.encode())
        except RefusedError as refused:
            raise forms.ValidationError([fault.detail for fault in refused.faults]) from None

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(data) != (initial or {}))
        except forms.ValidationError:
            return True


class RecordSelect(AutocompleteSelect):
    """A record, found by typing; where `treaty_id` is set, only those of that treaty are offered."""

    treaty_id: int | None = None

    def get_url(self) -> str:
        url = super().get_url()
        return f"{url}?of_treaty={self.treaty_id}" if self.treaty_id else url

    def optgroups(self, name: str, value: list[Any], attrs: Any = None) -> Any:
        """The chosen record; a value that cannot be a key is left out, as the form has refused it."""
        return super().optgroups(name, [key for key in value if key_in(str(key)) is not None], attrs)


class RecordFieldsMixin:
    """Chooses the form fields of a record, on its own page and in rows of others."""

    formfield_overrides = {
        JSONField: {"form_class": IdentifiersField, "show_hidden_initial": False},
        LineField: {"widget": AdminTextInputWidget},
        ProseField: {"widget": AdminTextareaWidget(attrs={"rows": 3})},
        PartialDateField: {"widget": forms.TextInput(attrs={"size": 12, "placeholder": "YYYY-MM-DD"})},
    }

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if isinstance(db_field, ListField):
            in_lines = isinstance(db_field.base_field, LineField)
            kwargs |= {"show_hidden_initial": False, "help_text": _help_for_list(db_field, in_lines=in_lines)}
            if in_lines:
                kwargs["form_class"] = LinesField
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False  # a party is not deleted while something else is being edited
        return field

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            widget = RecordSelect(db_field, self.admin_site)
            if any(isinstance(c, SameTreaty) and c.field == db_field.name for c in self.model._meta.constraints):
                widget.treaty_id = getattr(request, "treaty_in_view", None)
            kwargs["widget"] = widget
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def key_in(text: str) -> int | None:
    """The primary key that a request names, if it is one."""
    return int(text) if text.isascii() and text.isdecimal() else None


def _help_for_list(field: ListField, *, in_lines: bool) -> str:
    return f"{field.help_text} {'One in each line.' if in_lines else 'Separated by commas.'}"
