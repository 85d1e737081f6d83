from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provisions.admin.base import PartAdmin
from provisions.admin.citation import CitationRows
from provisions.admin.filters import CitedFilter, TreatyFilter
from provisions.admin.inlines import StackedRows, TabularRows
from provisions.models import Caveat, CaveatOutcome
from provisions.models.caveat import CAVEAT_TARGETS


class CaveatOutcomeRows(TabularRows):
    model = CaveatOutcome
    fields = ("event", "outcome")
    autocomplete_fields = ("event",)
    list_select_related = ("caveat__treaty", "event__treaty")
    verbose_name = "outcome"
    verbose_name_plural = "outcomes"


class CaveatCitationRows(CitationRows):
    fk_name = "caveat"


class CaveatRows(StackedRows):
    """The caveats on one record, each with those who say so; each page names the foreign key that leads to it."""

    model = Caveat
    max_num = 100
    autocomplete_fields = ("declared_by", "event")
    list_select_related = ("treaty",)
    show_change_link = True
    inlines = (CaveatCitationRows,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("key", "position"),
                    "summary",
                    ("kind", "origin", "effect"),
                    ("claim_status", "declared_by", "event"),
                    ("trigger", "resolution_condition"),
                )
            },
        ),
    )


class CaveatCaveatRows(CaveatRows):
    fk_name = "target_caveat"
    verbose_name = "caveat on this caveat"
    verbose_name_plural = "caveats on this caveat"


@admin.register(Caveat)
class CaveatAdmin(PartAdmin):
    permanent = ("treaty", "key")
    list_display = ("ref", "target", "kind", "effect", "summary", "claim_status")
    list_filter = (TreatyFilter, CitedFilter, "claim_status", "kind", "effect", "origin", "treaty__publication")
    list_select_related = ("treaty",)
    search_fields = ("treaty__slug", "treaty__title", "key", "summary")
    autocomplete_fields = ("treaty", *CAVEAT_TARGETS, "declared_by", "event")
    inlines = (CaveatOutcomeRows, CaveatCitationRows, CaveatCaveatRows)
    fieldsets = (
        (None, {"fields": (("treaty", "key"), "summary")}),
        (
            "What it qualifies",
            {"fields": (CAVEAT_TARGETS,), "description": "At most one; none: the treaty as a whole."},
        ),
        ("What it does", {"fields": (("kind", "origin", "effect"), ("declared_by", "event"))}),
        ("When it bites, and what would settle it", {"fields": (("trigger", "resolution_condition"),)}),
        ("The record", {"fields": (("claim_status", "position"),)}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).for_nesting(request.user)

    @admin.display(description="Qualifies")
    def target(self, caveat: Any) -> str:
        return caveat.target_ref
