"""Lists ask where each party stands in a treaty, once for each row: PostgreSQL must find that by both at once."""

import pytest
from django.db import connection

from provisions.models import Period, Times
from provisions.models.statuses import periods_on
from tests.factories import PartyFactory, PeriodFactory, TreatyFactory

pytestmark = pytest.mark.django_db


def test_status_of_a_party_in_a_treaty_is_found_by_both_at_once():
    treaties = [TreatyFactory() for _ in range(20)]
    parties = [PartyFactory() for _ in range(20)]
    rows = [PeriodFactory.build(treaty=treaty, party=party) for treaty in treaties for party in parties]
    Period.objects.bulk_create(rows)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE provisions_period")
    asked = periods_on(Times.now()).filter(treaty=treaties[7], party=parties[7])
    assert "Index Scan using provisions_period_part" in asked.explain()
