"""The forms of records: the same rules as in a document, and what is refused comes back with the reasons."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
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
            self.fields["position"].validators.append(MinValueValidator(1))
        for name in self.permanent:
            if name in self.fields and self.instance.pk:
                self.fields[name].disabled = True

    def _post_clean(self) -> None:
        if self.owner is not None:
            self.instance.treaty_id = getattr(self.owner, "treaty_id", self.owner.pk)
        super()._post_clean()

    def _get_validation_exclusions(self) -> set[str]:
        """Keys and references are held against the treaty, though it is no field of the form; places give way."""
        excluded = super()._get_validation_exclusions() | {"position"}
        return excluded - {"treaty"} if self.instance.treaty_id else excluded


class RecordFormSet(NestedInlineFormSet):
    """Rows on the page of the record that they belong to."""

    def get_queryset(self) -> QuerySet:
        """Only rows of this record, whatever keys are posted."""
        return BaseInlineFormSet.get_queryset(self)

    def _construct_form(self, i: int, **kwargs: Any) -> forms.ModelForm:
        form = super()._construct_form(i, **kwargs)
        form.owner = self.instance
        return form

    def clean(self) -> None:
        super().clean()
        if any(form.instance.pk is None for form in self.initial_forms):
            raise ValidationError("A row is gone, or belongs to another record. Open the page again.")

    @property
    def is_below_deleted_row(self) -> bool:
        """Whether these are rows within a row that goes, and they with it."""
        above = getattr(self, "parent_form", None)
        return above is not None and above in above.parent_formset.deleted_forms
