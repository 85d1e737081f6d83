from django.contrib import admin

from provisions.admin.base import PartAdmin
from provisions.admin.citation import CitationRows
from provisions.admin.filters import CitedFilter, TreatyFilter
from provisions.admin.inlines import TabularRows
from provisions.models import Relation, RelationArticle


class RelationArticleRows(TabularRows):
    model = RelationArticle
    fields = autocomplete_fields = ("article",)
    list_select_related = ("relation__treaty", "relation__to_treaty", "article__treaty")
    verbose_name = "article that says so"
    verbose_name_plural = "articles that say so"


class RelationCitationRows(CitationRows):
    fk_name = "relation"


@admin.register(Relation)
class RelationAdmin(PartAdmin):
    view_on_site = False
    list_display = ("treaty", "kind", "to_treaty", "since", "claim_status")
    list_display_links = ("treaty", "kind")
    list_filter = (TreatyFilter, CitedFilter, "claim_status", "kind", "treaty__publication")
    list_select_related = ("treaty", "to_treaty")
    search_fields = ("treaty__slug", "treaty__title", "to_treaty__slug", "to_treaty__title", "note")
    autocomplete_fields = ("treaty", "to_treaty")
    inlines = (RelationCitationRows, RelationArticleRows)
    fieldsets = ((None, {"fields": ("treaty", ("kind", "to_treaty"), ("since", "claim_status"), "note")}),)
