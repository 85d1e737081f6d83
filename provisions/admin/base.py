"""What every page of the admin shares: one door for writing, and refusals that come back to the form."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.utils import NestedObjects
from django.db import OperationalError, connection, router, transaction
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from nested_admin import NestedModelAdmin

from provisions import recording
from provisions.admin.fields import RecordFieldsMixin, key_in
from provisions.admin.forms import PartForm, RecordForm
from provisions.admin.positions import LAST, Wanted, arrange
from provisions.admin.refusals import BUSY, REFUSING, RefusedEditError, explaining, is_busy, problems_of
from provisions.models import Treaty


class RecordAdmin(RecordFieldsMixin, NestedModelAdmin):
    """A record that is written through `recording`, by hand."""

    form = RecordForm
    show_facets = admin.ShowFacets.ALWAYS
    list_per_page = 50
    permanent: tuple[str, ...] = ()  # what others refer to it by
    api_name = ""  # the field by which the API knows it

    def root_of(self, record: Model) -> Model:
        """The record that is locked, checked and stamped when this one changes."""
        return record

    def view_on_site(self, obj: Model) -> str:
        """Where the API shows the record."""
        return reverse(f"{self.opts.model_name}-detail", kwargs={self.api_name: getattr(obj, self.api_name)})

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), *(self.permanent if obj else ()))

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Model | None:
        """The record; before a change as it is once nobody else can change it."""
        record = super().get_object(request, object_id, from_field)
        if record is None or request.method != "POST" or hasattr(request, "refused"):
            return record
        request.edit = recording.Edit(self.root_of(record))
        return super().get_object(request, object_id, from_field)

    def get_form(self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002  as Django calls it
        form = super().get_form(request, obj, change=change, **kwargs)
        form.refused = getattr(request, "refused", ())
        return form

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Nothing of a refused edit stays; the page comes back with the reasons and with all that was typed."""
        try:
            return super().changeform_view(request, *args, **kwargs)
        except RefusedEditError as refused:
            request.refused = refused.problems
        except REFUSING as error:
            request.refused = problems_of(error)
        except OperationalError as error:
            if not is_busy(error):
                raise
            request.refused = (BUSY,)
        return super().changeform_view(request, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001  as Django calls it
        if not change:
            request.edit = recording.Edit(self.root_of(obj))
            if self.root_of(obj) is obj:
                obj.updated_at = timezone.now()
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:  # noqa: FBT001  as Django calls it
        super().save_related(request, form, formsets, change)
        wanted = dict(_wanted([form, *(row for formset in formsets for row in formset.forms)]))
        self.settle(request.edit, form.instance, wanted)

    def settle(self, edit: recording.Edit, edited: Model, wanted: Wanted) -> None:
        """Hold the outcome of an edit against every constraint and rule."""
        if isinstance(edit.root, Treaty):
            arrange(edit.root, wanted)
        with explaining(edit.root, edited):
            connection.check_constraints()
            edit.settle()

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        try:
            return super().delete_view(request, object_id, extra_context)
        except RefusedEditError as refused:
            self._tell(request, refused)
        return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[object_id]))

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        if request.method != "POST":
            return super().changelist_view(request, extra_context)
        try:
            with transaction.atomic():
                return super().changelist_view(request, extra_context)
        except RefusedEditError as refused:
            self._tell(request, refused)
        return redirect(request.get_full_path())

    def _tell(self, request: HttpRequest, refused: RefusedEditError) -> None:
        for problem in refused.problems:
            place = f"{problem.field.replace('_', ' ').capitalize()}: " if problem.field else ""
            self.message_user(request, f"Nothing was deleted. {place}{problem.message}", messages.ERROR)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        self._remove(request.edit, [obj])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet) -> None:
        by_root: dict[Model, list[Model]] = {}
        for row in queryset:
            by_root.setdefault(self.root_of(row), []).append(row)
        for root, rows in by_root.items():
            self._remove(recording.Edit(root), rows)

    def _remove(self, edit: recording.Edit, rows: list[Model]) -> None:
        with explaining(edit.root, rows[0]):
            for row in rows:
                recording.remove(root=row)
        if self.root_of(rows[0]) is not rows[0]:
            self.settle(edit, rows[0], {})

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Counts of what would go, not each of thousands of rows by name."""
        collector = NestedObjects(using=router.db_for_write(self.model))
        collector.collect(objs)
        counts = {str(model._meta.verbose_name_plural): len(rows) for model, rows in collector.model_objs.items()}
        registered = [model for model in collector.model_objs if self.admin_site.is_registered(model)]
        forbidden = {
            str(model._meta.verbose_name)
            for model in registered
            if not self.admin_site.get_model_admin(model).has_delete_permission(request)
        }
        told = [str(record) for record in objs] + [f"{count} {name}" for name, count in counts.items()]
        return told, counts, forbidden, [str(record) for record in collector.protected]


class PartAdmin(RecordAdmin):
    """A record below a treaty; which treaty is settled when it is made."""

    form = PartForm
    permanent = ("treaty",)
    api_name = "ref"

    def root_of(self, record: Any) -> Treaty:
        return record.treaty

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:  # noqa: FBT001, FBT002  as Django calls it
        request.treaty_in_view = obj.treaty_id if obj else key_in(request.GET.get("treaty", ""))
        return super().get_form(request, obj, change=change, **kwargs)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:  # noqa: FBT001  as Django calls it
        wait_for_place(obj)
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:  # noqa: FBT001  as Django calls it
        if formset.is_below_deleted_row:
            formset.new_objects, formset.changed_objects, formset.deleted_objects = [], [], []
            return
        for row in formset.forms:
            wait_for_place(row.instance)
        super().save_formset(request, form, formset, change)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """For a choice on another record's page only what belongs to that one's treaty."""
        of_treaty = key_in(request.GET.get("of_treaty", ""))
        if of_treaty is not None:
            queryset = queryset.filter(treaty=of_treaty)
        return super().get_search_results(request, queryset, search_term)


def wait_for_place(row: Any) -> None:
    """Rows for which no place was typed go to the end of their list."""
    if getattr(row, "position", LAST) is None:
        row.position = LAST


def _wanted(forms: list[Any]) -> Iterator[tuple[tuple[type[Model], int], int]]:
    """The places that were typed."""
    for form in forms:
        place = form.cleaned_data.get("position") if "position" in form.changed_data else None
        if place is not None and form.instance.pk:
            yield (type(form.instance), form.instance.pk), place
