from django.contrib import admin

from provisions.admin.base import RecordAdmin
from provisions.admin.inlines import RootRows
from provisions.models import Party, PartyMember, PartyPredecessor


class MemberRows(RootRows):
    model = PartyMember
    fk_name = "group"
    fields = ("party", "joined_on", "left_on")
    autocomplete_fields = ("party",)
    list_select_related = ("group", "party")
    verbose_name = "member"
    verbose_name_plural = "members (of a group or organisation, one row for each spell)"


class PredecessorRows(RootRows):
    model = PartyPredecessor
    fk_name = "party"
    fields = autocomplete_fields = ("predecessor",)
    list_select_related = ("party", "predecessor")
    verbose_name = "predecessor"
    verbose_name_plural = "predecessors"


@admin.register(Party)
class PartyAdmin(RecordAdmin):
    permanent = ("code",)
    api_name = "code"
    list_display = ("code", "name", "kind", "official_name", "existed_from", "existed_until")
    list_filter = ("kind",)
    search_fields = ("code", "name", "official_name", "aliases")
    autocomplete_fields = ("continues",)
    readonly_fields = ("created_at", "updated_at")
    inlines = (MemberRows, PredecessorRows)
    fieldsets = (
        (None, {"fields": ("code", "name", "official_name", "kind", "aliases")}),
        ("Existence", {"fields": (("existed_from", "existed_until"), "continues")}),
        ("Numbers elsewhere", {"fields": ("identifiers",)}),
        ("History", {"fields": (("created_at", "updated_at"),)}),
    )
