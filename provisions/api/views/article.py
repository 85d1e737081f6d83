from provisions.api.described import described
from provisions.api.filters.article import ArticleFilter
from provisions.api.serializers.article import ArticleDetailSerializer, ArticleSerializer
from provisions.api.times import EVIDENCE
from provisions.api.views.base import RefViewSet
from provisions.models import Article


@described("article", "articles", by="ref")
class ArticleViewSet(RefViewSet):
    """Units of the text of treaties, from preambles to annexes; their wording is in the answer for a single unit."""

    queryset = Article.objects.all()
    serializer_class = ArticleSerializer
    detail_serializer_class = ArticleDetailSerializer
    filterset_class = ArticleFilter
    list_asks_when = EVIDENCE
    key_field = "eid"
    ordering_fields = ("position", "ref", "updated_at")
    ordering_expressions = {
        "position": ("treaty__slug", "position"),
        "ref": ("treaty__slug", "eid"),
        "updated_at": "treaty__updated_at",
    }
