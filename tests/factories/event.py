import factory

from provisions import models
from provisions.choices import EventKind, PartyKind

from .article import ArticleFactory
from .base import RecordFactory, TreatyOf, linked_by
from .party import PartyFactory


class EventFactory(RecordFactory):
    """Takes the treaty of the event that it `responds_to`; `articles` and `territories` are records."""

    class Meta:
        model = models.Event

    responds_to = None
    treaty = TreatyOf("responds_to")
    key = factory.Sequence("event-{}".format)
    kind = EventKind.SIGNATURE
    occurred_on = "2025-01-17"

    articles = linked_by("EventArticleFactory", "event", "article")
    territories = linked_by("EventTerritoryFactory", "event", "party")


class EventLinkFactory(RecordFactory):
    class Meta:
        abstract = True

    event = factory.SubFactory(EventFactory)
    treaty = factory.SelfAttribute("event.treaty")


class EventArticleFactory(EventLinkFactory):
    class Meta:
        model = models.EventArticle

    article = factory.SubFactory(ArticleFactory, treaty=factory.SelfAttribute("..event.treaty"))


class EventTerritoryFactory(EventLinkFactory):
    class Meta:
        model = models.EventTerritory

    party = factory.SubFactory(PartyFactory, kind=PartyKind.TERRITORY)
