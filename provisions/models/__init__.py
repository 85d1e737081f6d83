"""The treaty record. Every table below a treaty carries `treaty`, the unit of change."""

from provisions.models.article import Article, ArticleText
from provisions.models.base import may_see_drafts
from provisions.models.caveat import Caveat, CaveatOutcome
from provisions.models.citation import Citation
from provisions.models.commitment import Commitment, CommitmentBearer, CommitmentBeneficiary, CommitmentTopic
from provisions.models.event import Event, EventArticle, EventTerritory
from provisions.models.participation import Participation
from provisions.models.party import Party, PartyMember, PartyPredecessor, called
from provisions.models.period import Period
from provisions.models.relation import Relation, RelationArticle
from provisions.models.source import Source
from provisions.models.times import Times
from provisions.models.topic import Topic
from provisions.models.treaty import Treaty, TreatyTopic

__all__ = [
    "Article",
    "ArticleText",
    "Caveat",
    "CaveatOutcome",
    "Citation",
    "Commitment",
    "CommitmentBearer",
    "CommitmentBeneficiary",
    "CommitmentTopic",
    "Event",
    "EventArticle",
    "EventTerritory",
    "Participation",
    "Party",
    "PartyMember",
    "PartyPredecessor",
    "Period",
    "Relation",
    "RelationArticle",
    "Source",
    "Times",
    "Topic",
    "Treaty",
    "TreatyTopic",
    "called",
    "may_see_drafts",
]
