import factory

from provisions import models
from provisions.choices import BearerMode, BeneficiaryMode, Modality

from .base import RecordFactory, TreatyOf, linked_by
from .party import PartyFactory
from .topic import TopicFactory


class CommitmentFactory(RecordFactory):
    """Takes the treaty of its `article`; `bearers` and `beneficiaries` (parties) go with the mode named_parties."""

    class Meta:
        model = models.Commitment

    article = None
    treaty = TreatyOf("article")
    key = factory.Sequence("commitment-{}".format)
    summary = "Each party shall inform the other in good time."
    modality = Modality.OBLIGATION
    bearer_mode = BearerMode.EACH_PARTY
    beneficiary_mode = BeneficiaryMode.OTHER_PARTIES
    position = factory.Sequence(lambda n: n + 1)

    bearers = linked_by("CommitmentBearerFactory", "commitment", "party")
    beneficiaries = linked_by("CommitmentBeneficiaryFactory", "commitment", "party")
    topics = linked_by("CommitmentTopicFactory", "commitment", "topic")


class CommitmentLinkFactory(RecordFactory):
    class Meta:
        abstract = True

    commitment = factory.SubFactory(CommitmentFactory)
    treaty = factory.SelfAttribute("commitment.treaty")


class CommitmentBearerFactory(CommitmentLinkFactory):
    class Meta:
        model = models.CommitmentBearer

    party = factory.SubFactory(PartyFactory)


class CommitmentBeneficiaryFactory(CommitmentLinkFactory):
    class Meta:
        model = models.CommitmentBeneficiary

    party = factory.SubFactory(PartyFactory)


class CommitmentTopicFactory(CommitmentLinkFactory):
    class Meta:
        model = models.CommitmentTopic

    topic = factory.SubFactory(TopicFactory)
