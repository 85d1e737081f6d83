"""The number of queries behind each answer: the same for one row and for three, however much is in them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provisions.models import Party
from tests.api.full_treaty import full_treaty
from tests.factories import PeriodFactory

pytestmark = pytest.mark.django_db

LISTS = {
    "treaties": 4,
    "articles": 1,
    "parties": 1,
    "events": 4,
    "commitments": 12,
    "caveats": 5,
    "relations": 3,
    "sources": 1,
    "citations": 1,
    "topics": 2,
    "vocabularies": 0,
}
DETAILS = {
    "treaties/full-treaty": 10,
    "treaties/full-treaty/timeline": 16,
    "articles/full-treaty:full_2": 5,
    "parties/full-party": 6,
    "events/full-treaty:full-answer": 15,
    "commitments/full-treaty:full-commitment": 12,
    "caveats/full-treaty:full-caveat-1": 6,
    "sources/full-source-1": 1,
    "topics/full-topics": 2,
}
# What was known of the fields is one query more for each sort of record shown, and one for the dates of treaties, which
# are derived anew where some of their evidence came later.
BY_EVIDENCE = {
    "treaties/": 6,
    "treaties/full-treaty/": 16,
    "treaties/full-treaty/timeline/": 18,
    "articles/": 2,
    "articles/full-treaty:full_2/": 8,
    "parties/": 1,
    "events/": 6,
    "commitments/": 16,
    "caveats/": 9,
    "relations/": 5,
    "citations/": 1,
}


def queries(api, address):
    with CaptureQueriesContext(connection) as captured:
        response = api.get(f"/api/v1/{address}")
    assert response.status_code == 200
    return len(captured)


@pytest.mark.parametrize("name", LISTS)
def test_list_takes_the_same_number_of_queries_for_any_number_of_rows(api, name):
    full_treaty()
    assert queries(api, f"{name}/") == LISTS[name]
    for word in ("second", "third"):
        full_treaty(word)
    assert queries(api, f"{name}/") == LISTS[name]


@pytest.mark.parametrize("address", DETAILS)
def test_detail_takes_a_fixed_number_of_queries(api, address):
    treaty = full_treaty()
    assert queries(api, f"{address}/") == DETAILS[address]
    more = full_treaty("more")
    more.caveats.filter(target_article=None, target_commitment=None, target_caveat=None).update(position=9)
    assert queries(api, f"{address.replace('full', 'more')}/") == DETAILS[address]
    assert treaty.caveats.count() == more.caveats.count() == 6


def test_document_takes_a_fixed_number_of_queries(api):
    full_treaty()
    full_treaty("more")
    assert queries(api, "treaties/full-treaty/document/") == queries(api, "treaties/more-treaty/document/") <= 30


@pytest.mark.parametrize(("address", "number"), BY_EVIDENCE.items())
def test_evidence_time_takes_a_fixed_number_of_queries(api, address, number):
    full_treaty()
    assert queries(api, f"{address}?known_on=2025-01-16") == number
    for word in ("second", "third"):
        full_treaty(word)
    assert queries(api, f"{address}?known_on=2025-01-16") == number


def test_filters_and_exact_count_add_one_query_each_for_what_they_look_up(api):
    full_treaty()
    assert queries(api, "events/?party=full-party") == LISTS["events"] + 1
    assert queries(api, "events/?party=full-party&towards=full-group&count=exact") == LISTS["events"] + 3


def test_who_is_bound_takes_three_queries_and_one_for_objections(api):
    treaty = full_treaty()
    PeriodFactory(treaty=treaty, status="in_force")
    for code in ("full-party", "full-group"):
        PeriodFactory(treaty=treaty, party=Party.objects.get(code=code), status="bound")
    assert queries(api, "treaties/?bound=full-party") == LISTS["treaties"] + 3
    assert queries(api, "treaties/?between=full-party,full-group") == LISTS["treaties"] + 4
