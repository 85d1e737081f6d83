from django.contrib import admin

from provisions.admin.base import RecordAdmin
from provisions.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    permanent = ("slug",)
    api_name = "slug"
    list_display = ("slug", "title", "publisher", "published_on", "retrieved_on", "authority")
    list_filter = ("authority", "language")
    search_fields = ("slug", "title", "publisher", "url")
    readonly_fields = ("created_at", "updated_at")
    fieldsets = (
        (None, {"fields": ("slug", "title", ("publisher", "authority"), "url", "language")}),
        ("When", {"fields": (("published_on", "retrieved_on"),), "description": "At least one of the two."}),
        ("Terms", {"fields": ("licence", "attribution")}),
        ("For readers", {"fields": ("note",)}),
        ("History", {"fields": (("created_at", "updated_at"),)}),
    )
