"""List filters: the worklists, and the one treaty that a list was opened for."""

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
        citations = Exists(Citation.objects.filter(**_about(queryset.model)).order_by())
        if self.value() == "yes":
            return queryset.filter(citations)
        return queryset.filter(~citations) if self.value() == "no" else queryset


def _about(model: type[Model]) -> dict[str, Any]:
    about: dict[str, Any] = {str(model._meta.model_name): OuterRef("pk")}
    return about | {f"{name}__isnull": True for name in CITATION_SUBJECTS} if model is Treaty else about
