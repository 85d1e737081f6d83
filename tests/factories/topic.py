import factory

from provisions import models

from .base import TimedFactory


class TopicFactory(TimedFactory):
    class Meta:
        model = models.Topic

    code = factory.Sequence("topic-{}".format)
    label = factory.Sequence("Topic no. {}".format)
    definition = "A subject that treaties deal with."
