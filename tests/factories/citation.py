import factory

from provisions import models
from provisions.choices import Stance

from .base import RecordFactory, TreatyOf
from .source import SourceFactory


class CitationFactory(RecordFactory):
    """Takes the treaty of its subject; without a narrower one it speaks about a new treaty."""

    class Meta:
        model = models.Citation

    article = None
    event = None
    commitment = None
    caveat = None
    relation = None
    treaty = TreatyOf("article", "event", "commitment", "caveat", "relation")
    source = factory.SubFactory(SourceFactory)
    stance = Stance.REPORTS
    position = factory.Sequence(lambda n: n + 1)
