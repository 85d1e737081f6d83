"""One factory for each model: `TreatyFactory()` makes a valid, published record."""

from .article import ArticleFactory, ArticleTextFactory
from .caveat import CaveatFactory, CaveatOutcomeFactory
from .citation import CitationFactory
from .commitment import (
    CommitmentBearerFactory,
    CommitmentBeneficiaryFactory,
    CommitmentFactory,
    CommitmentTopicFactory,
)
from .event import EventArticleFactory, EventFactory, EventTerritoryFactory
from .party import PartyFactory, PartyMemberFactory, PartyPredecessorFactory
from .period import PeriodFactory
from .relation import RelationArticleFactory, RelationFactory
from .source import SourceFactory
from .topic import TopicFactory
from .treaty import ParticipationFactory, TreatyFactory, TreatyTopicFactory
from .user import EditorFactory, UserFactory

__all__ = [
    "ArticleFactory",
    "ArticleTextFactory",
    "CaveatFactory",
    "CaveatOutcomeFactory",
    "CitationFactory",
    "CommitmentBearerFactory",
    "CommitmentBeneficiaryFactory",
    "CommitmentFactory",
    "CommitmentTopicFactory",
    "EditorFactory",
    "EventArticleFactory",
    "EventFactory",
    "EventTerritoryFactory",
    "ParticipationFactory",
    "PartyFactory",
    "PartyMemberFactory",
    "PartyPredecessorFactory",
    "PeriodFactory",
    "RelationArticleFactory",
    "RelationFactory",
    "SourceFactory",
    "TopicFactory",
    "TreatyFactory",
    "TreatyTopicFactory",
    "UserFactory",
]
