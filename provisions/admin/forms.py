"""The forms of records: the same rules as in a document, and what is refused comes back with the reasons."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms import BaseInlineFormSet
from nested_admin.formsets import NestedInlineFormSet

from provisions.admin.refusals import Problem


class RecordForm(forms.ModelForm):
    """A record that may have been refused after it passed the form: then the reasons are among the form's errors."""

    refused: tuple[Problem, ...] = ()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        for problem in self.refused:
            self.add_error(problem.field if problem.field in self.fields else None, problem.message)
        return cleaned


class PartForm(RecordForm):
    """A record below a treaty; as a row on another record's page it belongs to that one's treaty."""

    owner: Any = None
    permanent = ("key", "eid")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "position" in self.fields:
            self.fields["position"].required = False
        for name in self.permanent:
            if name in self.fields and self.instance.pk:
                self.fields[name].disabled = True

    def _post_clean(self) -> None:
        if self.owner is not None:
            self.instance.treaty_id = getattr(self.owner, "treaty_id", self.owner.pk)
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        """The treaty is no field of the form, but keys and references are held against it all the same."""
        excluded = super()._get_validation_exclusions()
        return excluded - {"treaty"} if self.instance.treaty_id else excluded


class RecordFormSet(NestedInlineFormSet):
    """Rows on the page of the record that they belong to."""

    parent_form: Any = None  # of rows within rows

    def get_queryset(self) -> QuerySet:
        """Only rows of this record, whatever keys are posted."""
        return BaseInlineFormSet.get_queryset(self)

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        form.owner = self.instance
        return form

    @property
    def is_below_deleted_row(self) -> bool:
        above = self.parent_form
        return above is not None and above.parent_formset._should_delete_form(above)

    def clean(self) -> None:
        super().clean()
        above = self.parent_form
        if above is not None and not above.instance.pk and not above.has_changed() and self.has_changed():
            name = self.instance._meta.verbose_name
            raise ValidationError(f"Fill in the {name} that these belong to.")
