from datetime import date

import factory
from django.db.backends.postgresql.psycopg_any import DateRange

from provisions import models
from provisions.choices import PartyStatus, TreatyStatus

from .base import RecordFactory, TreatyOf


class PeriodFactory(RecordFactory):
    """The status of the treaty as a whole, or of the `party` or `caveat`."""

    class Meta:
        model = models.Period

    treaty = TreatyOf("caveat")
    party = None
    caveat = None
    valid = DateRange(date(2025, 1, 17), None)
    known = DateRange(None, None)
    # Treaties and caveats alike can be superseded, so that a row can change its subject.
    status = factory.LazyAttribute(lambda period: PartyStatus.BOUND if period.party else TreatyStatus.SUPERSEDED)
    since = None
    contested = False
    because = factory.LazyFunction(list)
    alternatives = factory.LazyFunction(list)
