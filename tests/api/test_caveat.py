"""Caveats through the API, by themselves."""

import pytest
from django.contrib.auth.models import AnonymousUser

from provisions.choices import CaveatKind
from provisions.models import Caveat
from tests.api import expected
from tests.api.expected import BASE
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentFactory,
    PartyFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    """A caveat on each kind of target; `on-caveat` is on `on-commitment`."""
    treaty = TreatyFactory(slug="t", title="Treaty")
    CaveatFactory(treaty=treaty, key="on-treaty", kind=CaveatKind.SUNSET)
    CaveatFactory(target_article=ArticleFactory(treaty=treaty, eid="art_1"), key="on-article", effect="narrows")
    on_commitment = CaveatFactory(
        target_commitment=CommitmentFactory(treaty=treaty, key="c"),
        key="on-commitment",
        position=1,
        declared_by=PartyFactory(code="a", name="Alpha"),
    )
    on_caveat = CaveatFactory(target_caveat=on_commitment, key="on-caveat", position=1, origin="commentary")
    CitationFactory(caveat=on_caveat, source=SourceFactory(slug="gazette", title="Gazette"))
    CaveatOutcomeFactory(caveat=on_commitment, event__key="done")
    return treaty


def test_record_carries_target_outcomes_citations_and_the_caveats_below(api, tree):
    row = api.get("/api/v1/caveats/t:on-commitment/").json()
    below = expected.caveat(
        "t:on-caveat",
        "caveat",
        "t:on-commitment",
        origin="commentary",
        citations=[expected.citation("gazette")],
    )
    done = expected.event("t:done", treaty={"slug": "t", "title": "Treaty"})
    assert row == {
        **expected.caveat(
            "t:on-commitment",
            "commitment",
            "t:c",
            declared_by={"code": "a", "name": "Alpha"},
            outcomes=[{"outcome": "satisfies", "event": done}],
            caveats=[below],
        ),
        "url": f"{BASE}/caveats/t:on-commitment/",
        "treaty": {"slug": "t", "title": "Treaty"},
        "updated_at": expected.instant(tree.updated_at),
    }
    assert row in api.get("/api/v1/caveats/").json()["results"]


def test_targets_of_every_type_are_named(api, tree):
    rows = api.get("/api/v1/caveats/").json()["results"]
    assert {row["ref"]: row["target"] for row in rows} == {
        "t:on-treaty": {"type": "treaty", "ref": "t"},
        "t:on-article": {"type": "article", "ref": "t:art_1"},
        "t:on-commitment": {"type": "commitment", "ref": "t:c"},
        "t:on-caveat": {"type": "caveat", "ref": "t:on-commitment"},
    }


@pytest.mark.parametrize(
    "query, found",
    [
        ("treaty=t", ["on-article", "on-caveat", "on-commitment", "on-treaty"]),
        ("ref=t:on-caveat", ["on-caveat"]),
        ("commitment=t:c", ["on-commitment"]),
        ("article=t:art_1", ["on-article"]),
        ("caveat=t:on-commitment", ["on-caveat"]),
        ("target_type=treaty,caveat", ["on-caveat", "on-treaty"]),
        ("kind=sunset", ["on-treaty"]),
        ("effect=narrows", ["on-article"]),
        ("origin=commentary", ["on-caveat"]),
        ("declared_by=a", ["on-commitment"]),
        ("source=gazette", ["on-caveat"]),
        ("claim_status=official", []),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, tree, query, found):
    assert expected.keys(api.get(f"/api/v1/caveats/?{query}")) == [f"t:{key}" for key in found]


def test_caveats_below_are_found_before_anything_is_joined_to_them():
    commitment = CommitmentFactory()
    plan = Caveat.objects.below([commitment]).for_nesting(AnonymousUser()).explain()
    assert "InitPlan" in plan
    assert "Semi Join" not in plan
