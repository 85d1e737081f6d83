"""Declarations that several factories share."""

from typing import Any

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory
from factory.utils import import_object


class RecordFactory(DjangoModelFactory):
    """Makes one record; related rows given after creation are stored by the factory itself."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True


class TimedFactory(RecordFactory):
    """Makes a record that knows when it last changed."""

    class Meta:
        abstract = True

    updated_at = factory.LazyFunction(timezone.now)


class TreatyOf(factory.SubFactory):
    """The treaty of the first of the named records that is given, else a new treaty."""

    def __init__(self, *names: str, **defaults: Any) -> None:
        super().__init__("tests.factories.treaty.TreatyFactory", **defaults)
        self.names = names

    def evaluate(self, instance: Any, step: Any, extra: dict[str, Any]) -> Any:
        given = (getattr(instance, name) for name in self.names)
        record = next((record for record in given if record is not None), None)
        return record.treaty if record is not None else super().evaluate(instance, step, extra)


def linked_by(link_factory: str, owner: str, other: str) -> factory.PostGeneration:
    """Lets `XFactory(others=[…])` make a row of the through model for each of the others."""

    def link(record, create, others, **_):
        if others and not create:
            raise ValueError("Only a created record can be linked to others.")
        for item in others or ():
            import_object("tests.factories", link_factory).create(**{owner: record, other: item})

    return factory.PostGeneration(link)
