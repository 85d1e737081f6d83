from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from provisions.admin.base import PartAdmin
from provisions.admin.filters import TreatyFilter
from provisions.admin.inlines import StackedRows
from provisions.models import Citation
from provisions.models.citation import CITATION_SUBJECTS

_STATEMENT = (
    ("source", "locator", "stance"),
    ("speaker", "speaker_role", "on_behalf_of"),
    "paraphrase",
    ("said_on", "about", "position"),
)


class CitationRows(StackedRows):
    """Who says so, for one record; several foreign keys lead here, so each page names its own."""

    model = Citation
    max_num = 100
    fieldsets = ((None, {"fields": _STATEMENT}),)
    autocomplete_fields = ("source", "on_behalf_of")
    list_select_related = ("source",)


@admin.register(Citation)
class CitationAdmin(PartAdmin):
    permanent = ("treaty", *CITATION_SUBJECTS)
    view_on_site = False
    list_display = ("source", "stance", "subject", "speaker", "locator", "treaty")
    list_filter = (TreatyFilter, "stance", "source__authority", "treaty__publication")
    list_select_related = ("source", "treaty")
    search_fields = ("source__slug", "source__title", "speaker", "paraphrase", "treaty__slug", "treaty__title")
    autocomplete_fields = ("treaty", *CITATION_SUBJECTS, "source", "on_behalf_of")
    fieldsets = (
        (
            "What it is about",
            {
                "fields": ("treaty", CITATION_SUBJECTS),
                "description": "At most one of the records below the treaty; none of them: the treaty itself.",
            },
        ),
        ("Who says what", {"fields": _STATEMENT}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).for_list(request.user)

    @admin.display(description="About")
    def subject(self, citation: Any) -> str:
        return citation.subject_ref
