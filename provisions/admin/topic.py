from django.contrib import admin

from provisions.admin.base import RecordAdmin
from provisions.models import Topic


@admin.register(Topic)
class TopicAdmin(RecordAdmin):
    permanent = ("code",)
    api_name = "code"
    list_display = ("code", "label", "parent", "definition")
    list_filter = (("parent", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("parent",)
    search_fields = ("code", "label", "definition")
    autocomplete_fields = ("parent",)
    readonly_fields = ("created_at", "updated_at")
    fieldsets = (
        (None, {"fields": ("code", "label", "definition", "parent")}),
        ("History", {"fields": (("created_at", "updated_at"),)}),
    )
