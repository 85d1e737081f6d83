from datetime import date

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

from provisions import models
from provisions.choices import PartyStatus, TreatyStatus

from .base import RecordFactory
from .treaty import TreatyFactory


class PeriodFactory(RecordFactory):
    """The status of the treaty as a whole, or of the `party`."""

    class Meta:
        model = models.Period

    treaty = factory.SubFactory(TreatyFactory)
    party = None
    valid = DateRange(date(2025, 1, 17), None)
    known = DateRange(None, None)
    status = factory.LazyAttribute(lambda period: PartyStatus.BOUND if period.party else TreatyStatus.IN_FORCE)
    contested = False
    because = factory.LazyFunction(list)
    alternatives = factory.LazyFunction(list)
