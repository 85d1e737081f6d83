import factory

from provisions import models
from provisions.choices import ArticleKind

from .base import RecordFactory, TreatyOf


class ArticleFactory(RecordFactory):
    """Takes the treaty of its `parent`."""

    class Meta:
        model = models.Article

    parent = None
    treaty = TreatyOf("parent")
    position = factory.Sequence(lambda n: n + 1)
    eid = factory.LazyAttribute(lambda article: f"art_{article.position}")
    number = factory.LazyAttribute(lambda article: str(article.position))
    kind = ArticleKind.ARTICLE


class ArticleTextFactory(RecordFactory):
    class Meta:
        model = models.ArticleText

    article = factory.SubFactory(ArticleFactory)
    treaty = factory.SelfAttribute("article.treaty")
    language = "en"
    text = "The Contracting Parties shall develop their relations."
