import factory

from provisions import models
from provisions.choices import PartyKind

from .base import RecordFactory, TimedFactory


class PartyFactory(TimedFactory):
    class Meta:
        model = models.Party

    code = factory.Sequence("party-{}".format)
    name = factory.Sequence("Party no. {}".format)
    kind = PartyKind.STATE


class PartyMemberFactory(RecordFactory):
    class Meta:
        model = models.PartyMember

    group = factory.SubFactory(PartyFactory, kind=PartyKind.GROUP)
    party = factory.SubFactory(PartyFactory)


class PartyPredecessorFactory(RecordFactory):
    class Meta:
        model = models.PartyPredecessor

    party = factory.SubFactory(PartyFactory)
    predecessor = factory.SubFactory(PartyFactory, kind=PartyKind.FORMER_STATE)
