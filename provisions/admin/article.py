from django.contrib import admin

from provisions.admin.base import PartAdmin
from provisions.admin.caveat import CaveatRows
from provisions.admin.citation import CitationRows
from provisions.admin.filters import TreatyFilter
from provisions.admin.inlines import StackedRows
from provisions.models import Article, ArticleText


class ArticleTextRows(StackedRows):
    model = ArticleText
    fields = ("language", "heading", "text")
    list_select_related = ("article__treaty",)
    verbose_name = "text"
    verbose_name_plural = "texts"


class ArticleCaveatRows(CaveatRows):
    fk_name = "target_article"


class ArticleCitationRows(CitationRows):
    fk_name = "article"


@admin.register(Article)
class ArticleAdmin(PartAdmin):
    permanent = ("treaty", "eid")
    list_display = ("ref", "kind", "number", "text_status", "position")
    list_filter = (TreatyFilter, "kind", "text_status", "treaty__publication")
    list_select_related = ("treaty",)
    search_fields = ("treaty__slug", "treaty__title", "eid", "number", "texts__heading")
    autocomplete_fields = ("treaty", "parent")
    inlines = (ArticleTextRows, ArticleCitationRows, ArticleCaveatRows)
    fieldsets = ((None, {"fields": ("treaty", ("eid", "position"), ("kind", "number"), "parent", "text_status")}),)
