"""Caveats through the API, by themselves."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.backends.postgresql.psycopg_any import DateRange

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
    PeriodFactory,
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
    assert row.pop("standing") == expected.OPEN
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


CLAIM = {"stance": "denies", "source": "gazette", "party": "a", "speaker": None}
RIVALS = [
    {"status": "satisfied", "because": [], "asserted_by": [CLAIM], "since": None},
    {"status": None, "because": [], "asserted_by": [], "since": None},
]


@pytest.fixture
def triggered(tree):
    """`on-commitment` is triggered from 2025 on, which is contested."""
    caveat = Caveat.objects.get(key="on-commitment")
    valid = DateRange(date(2025, 1, 1), None)
    because = [{"rule": "Triggered.", "basis": "the event", "records": [{"type": "event", "ref": "t:done"}]}]
    return PeriodFactory(
        caveat=caveat, valid=valid, status="triggered", contested=True, because=because, alternatives=RIVALS
    )


def test_status_is_that_of_the_day(api, triggered):
    before, after = (api.get(f"/api/v1/caveats/t:on-commitment/?on={on}").json() for on in ("2024-12-31", "2025-01-01"))
    assert (before["status"], before["contested"]) == ("open", False)
    assert before["standing"] == expected.OPEN | {"on": "2024-12-31"}
    assert (after["status"], after["contested"]) == ("triggered", True)
    standing = after["standing"]
    assert standing["because"] == [triggered.because[0] | {"step": "caveat_status"}]
    assert [other["status"] for other in standing["alternatives"]] == ["satisfied", "none"]
    [claim] = standing["alternatives"][0]["asserted_by"]
    assert claim == {
        "stance": "denies",
        "party": {"code": "a", "name": "Alpha"},
        "speaker": None,
        "source": expected.citation("gazette")["source"],
    }


def test_status_is_shown_wherever_the_caveat_is(api, triggered):
    for on, status in (("2024-12-31", "open"), ("2025-01-01", "triggered")):
        commitment = api.get(f"/api/v1/commitments/t:c/?on={on}").json()
        rows = api.get(f"/api/v1/caveats/?ref=t:on-commitment&on={on}").json()["results"]
        assert [shown[0]["status"] for shown in (commitment["caveats"], rows)] == [status, status]
        assert commitment["caveats"][0]["caveats"][0]["status"] == "open"


@pytest.mark.parametrize(
    "query, found",
    [
        ("status=triggered&on=2025-01-01", ["on-commitment"]),
        ("status=triggered&on=2024-12-31", []),
        ("status=open&on=2025-01-01", ["on-article", "on-caveat", "on-treaty"]),
        ("status=open,triggered&target_type=commitment,treaty", ["on-commitment", "on-treaty"]),
        ("status=open&kind=sunset", ["on-treaty"]),
        ("contested=true", ["on-commitment"]),
        ("contested=true&on=2024-12-31", []),
        ("contested=false", ["on-article", "on-caveat", "on-treaty"]),
    ],
)
def test_filters_by_what_holds_on_a_day(api, triggered, query, found):
    assert expected.keys(api.get(f"/api/v1/caveats/?{query}")) == [f"t:{key}" for key in found]
