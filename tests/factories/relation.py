import factory

from provisions import models
from provisions.choices import RelationKind

from .article import ArticleFactory
from .base import RecordFactory, linked_by
from .treaty import TreatyFactory


class RelationFactory(RecordFactory):
    """`articles` are records of the treaty itself."""

    class Meta:
        model = models.Relation

    treaty = factory.SubFactory(TreatyFactory)
    kind = RelationKind.SUPERSEDES
    to_treaty = factory.SubFactory(TreatyFactory)

    articles = linked_by("RelationArticleFactory", "relation", "article")


class RelationArticleFactory(RecordFactory):
    class Meta:
        model = models.RelationArticle

    relation = factory.SubFactory(RelationFactory)
    treaty = factory.SelfAttribute("relation.treaty")
    article = factory.SubFactory(ArticleFactory, treaty=factory.SelfAttribute("..relation.treaty"))
