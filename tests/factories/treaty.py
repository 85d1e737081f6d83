import factory

from provisions import models
from provisions.choices import BindingCharacter, InstrumentType, PartyRole, PublicationState

from .base import RecordFactory, TimedFactory, linked_by
from .party import PartyFactory
from .topic import TopicFactory


class TreatyFactory(TimedFactory):
    """`parties` makes participations of role party; `topics` are topics."""

    class Meta:
        model = models.Treaty

    slug = factory.Sequence("treaty-{}".format)
    title = factory.Sequence("Treaty no. {}".format)
    instrument_type = InstrumentType.TREATY
    binding_character = BindingCharacter.LEGALLY_BINDING
    publication = PublicationState.PUBLISHED

    parties = linked_by("ParticipationFactory", "treaty", "party")
    topics = linked_by("TreatyTopicFactory", "treaty", "topic")


class TreatyTopicFactory(RecordFactory):
    class Meta:
        model = models.TreatyTopic

    treaty = factory.SubFactory(TreatyFactory)
    topic = factory.SubFactory(TopicFactory)


class ParticipationFactory(RecordFactory):
    class Meta:
        model = models.Participation

    treaty = factory.SubFactory(TreatyFactory)
    party = factory.SubFactory(PartyFactory)
    role = PartyRole.PARTY
