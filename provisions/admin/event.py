from django.contrib import admin

from provisions.admin.base import PartAdmin
from provisions.admin.citation import CitationRows
from provisions.admin.filters import CitedFilter, TreatyFilter
from provisions.admin.inlines import TabularRows
from provisions.models import Event, EventArticle, EventTerritory


class EventArticleRows(TabularRows):
    model = EventArticle
    fields = autocomplete_fields = ("article",)
    list_select_related = ("event__treaty", "article__treaty")
    verbose_name = "article that it concerns"
    verbose_name_plural = "articles that it concerns"


class EventTerritoryRows(TabularRows):
    model = EventTerritory
    fields = autocomplete_fields = ("party",)
    list_select_related = ("event__treaty", "party")
    verbose_name = "territory"
    verbose_name_plural = "territories"


class EventCitationRows(CitationRows):
    fk_name = "event"


@admin.register(Event)
class EventAdmin(PartAdmin):
    permanent = ("treaty", "key")
    list_display = ("ref", "kind", "party", "occurred_on", "claim_status")
    list_filter = (TreatyFilter, CitedFilter, "claim_status", "kind", "treaty__publication")
    list_select_related = ("treaty", "party")
    search_fields = ("treaty__slug", "treaty__title", "key", "party__name", "place", "note")
    autocomplete_fields = ("treaty", "party", "responds_to", "towards")
    inlines = (EventCitationRows, EventArticleRows, EventTerritoryRows)
    fieldsets = (
        (None, {"fields": (("treaty", "key"), ("kind", "party"), "claim_status")}),
        ("When and where", {"fields": (("occurred_on", "effective_on"), ("until_on", "notified_on"), "place")}),
        ("Wording", {"fields": ("text",)}),
        (
            "What it answers or ends",
            {"fields": (("responds_to", "towards"), ("relations_effect", "ground")), "classes": ("collapse",)},
        ),
        ("For readers", {"fields": ("note",)}),
    )
