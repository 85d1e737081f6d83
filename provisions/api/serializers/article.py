from rest_framework import serializers

from provisions.api.serializers.base import ReadSerializer
from provisions.api.serializers.caveat import NestedCaveatSerializer
from provisions.api.serializers.citation import NestedCitationSerializer
from provisions.api.serializers.fields import LinkField, RefField
from provisions.api.serializers.references import ArticleReferenceSerializer, TreatyReferenceSerializer
from provisions.models import Article, ArticleText

LISTED = ("ref", "url", "treaty", "eid", "kind", "number", "parent", "position", "text_status", "languages")


class ArticleTextSerializer(ReadSerializer):
    """The wording of a unit in one language."""

    class Meta:
        model = ArticleText
        fields = ("language", "heading", "text")


class ArticleSerializer(ReadSerializer):
    """A unit of a treaty's text, without its wording."""

    ref = RefField()
    url = LinkField("articles/{}/", source="ref")
    treaty = TreatyReferenceSerializer()
    parent = ArticleReferenceSerializer(allow_null=True)
    languages = serializers.ListField(
        child=serializers.CharField(), help_text="Languages in which its wording is held here (BCP 47)."
    )
    updated_at = serializers.DateTimeField(source="treaty.updated_at", help_text="Last change of the treaty's record.")

    class Meta:
        model = Article
        fields = (*LISTED, "updated_at")


class ArticleDetailSerializer(ArticleSerializer):
    """A unit of a treaty's text with its wording, what qualifies it, and who says so."""

    texts = ArticleTextSerializer(many=True, help_text="Its wording, by language; empty when none is held here.")
    caveats = NestedCaveatSerializer(source="nested_caveats", many=True, help_text="What qualifies it as a whole.")
    citations = NestedCitationSerializer(source="nested_citations", many=True, help_text="Who says so.")

    class Meta:
        model = Article
        fields = (*LISTED, "texts", "caveats", "citations", "updated_at")
