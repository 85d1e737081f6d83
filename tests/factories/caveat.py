import factory

from provisions import models
from provisions.choices import CaveatEffect, CaveatKind, CaveatOrigin, CaveatOutcomeKind

from .base import RecordFactory, TreatyOf
from .event import EventFactory


class CaveatFactory(RecordFactory):
    """Takes the treaty of its target or event; without either it qualifies a new treaty."""

    class Meta:
        model = models.Caveat

    target_article = None
    target_commitment = None
    target_caveat = None
    event = None
    treaty = TreatyOf("target_article", "target_commitment", "target_caveat", "event")
    key = factory.Sequence("caveat-{}".format)
    kind = CaveatKind.NEEDS_FURTHER_AGREEMENT
    origin = CaveatOrigin.TEXT
    effect = CaveatEffect.DEFERS
    summary = "The details are left to further agreements."
    position = factory.Sequence(lambda n: n + 1)


class CaveatOutcomeFactory(RecordFactory):
    class Meta:
        model = models.CaveatOutcome

    caveat = factory.SubFactory(CaveatFactory)
    treaty = factory.SelfAttribute("caveat.treaty")
    event = factory.SubFactory(EventFactory, treaty=factory.SelfAttribute("..caveat.treaty"))
    outcome = CaveatOutcomeKind.SATISFIES
