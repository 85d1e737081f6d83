"""List filters: whether anybody is cited, and the one treaty that a list was opened for."""

from typing import Any

from django.contrib.admin import SimpleListFilter
from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest

from provisions.models import Citation, Treaty
from provisions.models.citation import CITATION_SUBJECTS


class TreatyFilter(SimpleListFilter):
    """Records of one treaty; shown only where one was chosen, because there may be thousands."""

    title = "treaty"
    parameter_name = "treaty"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        slug = request.GET.get(self.parameter_name, "")
        treaty = Treaty.objects.filter(slug=slug).first() if slug else None
        return [(treaty.slug, str(treaty))] if treaty else []

    def has_output(self) -> bool:
        return bool(self.lookup_choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(treaty__slug=self.value()) if self.value() else queryset


class CitedFilter(SimpleListFilter):
    """Whether anybody is cited for the record."""

    title = "citations"
    parameter_name = "cited"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "Cited"), ("no", "Uncited")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "yes":
            return queryset.filter(is_cited(queryset.model))
        return queryset.filter(~is_cited(queryset.model)) if self.value() == "no" else queryset


def is_cited(model: type[Model]) -> Exists:
    """Whether a citation speaks about the record itself."""
    about: dict[str, Any] = {str(model._meta.model_name): OuterRef("pk")}
    if model is Treaty:
        about |= {f"{name}__isnull": True for name in CITATION_SUBJECTS}
    return Exists(Citation.objects.filter(**about).order_by())
