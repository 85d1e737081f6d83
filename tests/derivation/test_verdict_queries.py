"""The number of queries behind a page of verdicts: the same however many commitments and treaties there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provisions.derivation.verdicts import verdicts_on
from tests.derivation.asking import asked, commitments
from tests.derivation.pacts import caveat, commitment, event, pact, said

pytestmark = pytest.mark.django_db

BETWEEN_TWO = 21
BY_EVIDENCE = 23  # and which caveats and later treaties were known
OF_NOBODY = 15


def full_pact(slug, size):
    """A treaty with a reservation, an objection, a later treaty, and commitments each with caveats and a denial."""
    events = [
        event("reservation", "2000-01-01", "bb", articles=[f"{slug}:art_1"], citations=[said("2001-01-01")]),
        event("objection", "2000-06-01", "aa", responds_to=f"{slug}:bb-reservation"),
    ]
    articles = [{"eid": f"art_{number}", "kind": "article", "number": str(number)} for number in range(1, size + 1)]
    pact(*events, slug=slug, articles=articles, commitments=[limited(slug, number) for number in range(1, size + 1)])
    superseding = {"kind": "supersedes", "to_treaty": slug, "claim_status": "official"}
    relations = [superseding | {"citations": [said("2002-01-01")]}]
    pact(slug=f"after-{slug}", parties=("aa", "bb"), relations=relations)
    return [f"{slug}:help-{number}" for number in range(1, size + 1)]


def limited(slug, number):
    deeper = caveat(f"deeper-{number}", "exception", origin="text", citations=[said("2001-01-01")])
    limit = caveat(f"limit-{number}", "exception", origin="text", caveats=[deeper])
    cut = caveat(f"cut-{number}", "reservation", event=f"{slug}:bb-reservation", declared_by="bb")
    denied = [said("2001-01-01"), said("2001-01-01", "denies", on_behalf_of="bb")]
    return commitment(f"help-{number}", article=f"{slug}:art_{number}", caveats=[limit, cut], citations=denied)


def queries(refs, *pair, **more):
    rows, question = commitments(*refs), asked("2020-01-01", *pair, **more)
    with CaptureQueriesContext(connection) as captured:
        found = verdicts_on(rows, question)
    assert len(found) == len(refs)
    return len(captured)


@pytest.mark.parametrize("size", [1, 3, 20])
def test_commitments_of_one_treaty(size):
    refs = full_pact("pact", size)
    assert queries(refs, "aa", "bb") == BETWEEN_TWO
    assert queries(refs, "aa", "bb", known_on="2015-01-01") == BY_EVIDENCE
    assert queries(refs) == OF_NOBODY


@pytest.mark.parametrize("size", [3, 20])
def test_commitments_of_as_many_treaties(size):
    refs = [ref for number in range(size) for ref in full_pact(f"pact-{number}", 1)]
    assert queries(refs, "aa", "bb") == BETWEEN_TWO
    assert queries(refs, "aa", "bb", known_on="2015-01-01") == BY_EVIDENCE
    assert queries(refs) == OF_NOBODY


def test_nothing_is_asked_about_nothing():
    full_pact("pact", 1)
    assert verdicts_on([], asked("2020-01-01", "aa", "bb")) == []
