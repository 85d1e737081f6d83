import factory

from provisions import models
from provisions.choices import SourceAuthority

from .base import TimedFactory


class SourceFactory(TimedFactory):
    class Meta:
        model = models.Source

    slug = factory.Sequence("source-{}".format)
    title = factory.Sequence("Publication no. {}".format)
    publisher = "The Daily Record"
    url = factory.LazyAttribute(lambda source: f"https://example.org/{source.slug}")
    published_on = "2025-01-15"
    authority = SourceAuthority.MEDIA_REPORT
