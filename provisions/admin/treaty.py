from typing import Any

from django.contrib import admin
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from provisions.admin.base import RecordAdmin
from provisions.admin.filters import CitedFilter
from provisions.admin.inlines import TabularRows
from provisions.admin.transfer import TransferMixin, may_record
from provisions.models import Participation, Treaty, TreatyTopic
from provisions.models.expressions import CountOf
from provisions.models.treaty import PARTS


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
class TreatyAdmin(TransferMixin, RecordAdmin):
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

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        treaty = kwargs.get("obj")
        context |= {"contents": contents(request, treaty) if treaty else (), "may_record": may_record(request.user)}
        return super().render_change_form(request, context, *args, **kwargs)

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        return super().changelist_view(request, {**(extra_context or {}), "may_record": may_record(request.user)})


def contents(request: HttpRequest, treaty: Treaty) -> list[dict[str, Any]]:
    """Links to the lists of the treaty's records that the user may see, with their sizes."""
    visible = [model for model in PARTS if admin.site.get_model_admin(model).has_view_permission(request)]
    counts = {
        model._meta.model_name: CountOf(model._default_manager.filter(treaty=OuterRef("pk")).order_by().values("pk"))
        for model in visible
    }
    totals = Treaty.objects.filter(pk=treaty.pk).values(**counts).get() if counts else {}
    return [_part(request, treaty, model, totals[model._meta.model_name]) for model in visible]


def _part(request: HttpRequest, treaty: Treaty, model: Any, count: int) -> dict[str, Any]:
    name = f"admin:provisions_{model._meta.model_name}"
    may_add = admin.site.get_model_admin(model).has_add_permission(request)
    return {
        "name": model._meta.verbose_name_plural.capitalize(),
        "count": count,
        "list_url": f"{reverse(f'{name}_changelist')}?treaty={treaty.slug}",
        "add_url": f"{reverse(f'{name}_add')}?treaty={treaty.pk}" if may_add else "",
    }
