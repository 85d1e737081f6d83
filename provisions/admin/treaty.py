from django.contrib import admin

from provisions.admin.base import RecordAdmin
from provisions.admin.filters import CitedFilter
from provisions.admin.inlines import TabularRows
from provisions.models import Participation, Treaty, TreatyTopic


class ParticipationRows(TabularRows):
    model = Participation
    fields = ("party", "role", "side")
    autocomplete_fields = ("party",)
    list_select_related = ("party", "treaty")


class TreatyTopicRows(TabularRows):
    model = TreatyTopic
    fields = autocomplete_fields = ("topic",)
    list_select_related = ("topic", "treaty")
    verbose_name = "topic"
    verbose_name_plural = "topics"


@admin.register(Treaty)
class TreatyAdmin(RecordAdmin):
    permanent = ("slug",)
    api_name = "slug"
    list_display = ("slug", "title", "instrument_type", "signed_on", "in_force_on", "publication", "updated_at")
    list_filter = ("publication", CitedFilter, "instrument_type", "binding_character", "text_status")
    search_fields = ("slug", "title", "short_title")
    readonly_fields = ("signed_on", "in_force_on", "created_at", "updated_at")
    inlines = (ParticipationRows, TreatyTopicRows)
    fieldsets = (
        (None, {"fields": (("slug", "publication"), "title", "short_title", "summary")}),
        ("What it is", {"fields": (("instrument_type", "binding_character"),)}),
        (
            "Dates",
            {"fields": (("signed_on", "in_force_on"),), "description": "They follow from the events."},
        ),
        ("Term", {"fields": (("term_months", "term_starts"), ("renewal", "renewal_months"), "notice_months")}),
        (
            "Later parties",
            {
                "fields": (
                    ("later_consent_delay", "later_consent_delay_unit", "later_consent_first_of_month"),
                    "reservations_regime",
                )
            },
        ),
        ("Text", {"fields": (("text_status", "article_count"), "authentic_languages", "depositary")}),
        ("Numbers elsewhere", {"fields": ("identifiers",)}),
        ("History", {"fields": (("created_at", "updated_at"),)}),
    )
