"""Events through the API, by themselves and in the timeline of their treaty."""

import pytest

from provisions.choices import ClaimStatus, EventKind, Stance
from tests.api import expected
from tests.api.expected import BASE
from tests.factories import (
    ArticleFactory,
    CitationFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def objection():
    treaty = TreatyFactory(slug="t", title="Treaty")
    alpha, beta = PartyFactory(code="a", name="Alpha"), PartyFactory(code="b", name="Beta")
    reservation = EventFactory(treaty=treaty, key="reservation", kind=EventKind.RESERVATION, party=beta)
    objection = EventFactory(
        responds_to=reservation,
        key="objection",
        kind=EventKind.OBJECTION,
        party=alpha,
        towards=beta,
        occurred_on="2025-03",
        effective_on="2025-04-01",
        notified_on="2025-03-20",
        relations_effect="precludes",
        text="Alpha objects.",
        articles=[ArticleFactory(treaty=treaty, eid="art_2", number="2", position=2)],
        territories=[PartyFactory(code="isle", name="Isle")],
        claim_status="official",
    )
    CitationFactory(event=objection, source=SourceFactory(slug="gazette", title="Gazette"))
    return objection


def test_list_and_detail_name_the_parties_the_act_answered_and_who_says_so(api, objection):
    answer = {
        "ref": "t:objection",
        "url": f"{BASE}/events/t:objection/",
        "treaty": {"slug": "t", "title": "Treaty"},
        "kind": "objection",
        "party": {"code": "a", "name": "Alpha"},
        "occurred_on": "2025-03",
        "effective_on": "2025-04-01",
        "until_on": None,
        "notified_on": "2025-03-20",
        "place": None,
        "text": "Alpha objects.",
        "articles": [{"ref": "t:art_2", "number": "2"}],
        "responds_to": expected.event("t:reservation", kind="reservation"),
        "towards": {"code": "b", "name": "Beta"},
        "relations_effect": "precludes",
        "territories": [{"code": "isle", "name": "Isle"}],
        "ground": "unknown",
        "claim_status": "official",
        "note": None,
        "citations": [expected.citation("gazette")],
        "updated_at": expected.instant(objection.treaty.updated_at),
    }
    uncontested = {"contested": False, "preferred": None, "preference": None, "alternatives": []}
    assert api.get("/api/v1/events/t:objection/").json() == answer | uncontested
    assert api.get("/api/v1/events/?kind=objection").json() == expected.page(answer)


@pytest.mark.parametrize(
    "query, found",
    [
        ("treaty=t", ["reservation", "objection"]),
        ("ref=t:objection", ["objection"]),
        ("kind=reservation,signature", ["reservation"]),
        ("party=a", ["objection"]),
        ("party=a,b", ["reservation", "objection"]),
        ("towards=b", ["objection"]),
        ("responds_to=t:reservation", ["objection"]),
        ("occurred_on=2025-03-31", ["objection"]),
        ("occurred_on_before=2025-02", ["reservation"]),
        ("effective_on_after=2025", ["objection"]),
        ("claim_status=official", ["objection"]),
        ("source=gazette", ["objection"]),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, objection, query, found):
    assert expected.keys(api.get(f"/api/v1/events/?{query}")) == [f"t:{key}" for key in found]


def timeline(api):
    return api.get("/api/v1/treaties/t/timeline/").json()["events"]


def test_timeline_entry_is_the_event_with_its_place_in_time(api, objection):
    entry = timeline(api)[1]
    event = api.get("/api/v1/events/t:objection/").json()
    for key in ("treaty", "updated_at"):
        del event[key]
    place = {"on": "2025-03", "on_field": "occurred_on", "precision": "month", "at_latest_on": None, "announced": False}
    assert entry == place | event


def test_timeline_runs_from_the_earliest_possible_day_and_ends_with_the_undated(api):
    treaty = TreatyFactory(slug="t")
    dates = {
        "day": {"occurred_on": "2025-01-17"},
        "year": {"occurred_on": "2025"},
        "told": {"occurred_on": None, "notified_on": "2024-12"},
        "works": {"occurred_on": None, "effective_on": "2025-01-18", "notified_on": "2020"},
        "announced": {"occurred_on": "2025-01-17", "claim_status": ClaimStatus.ANNOUNCED},
        "never-dated": {"occurred_on": None},
        "spoken-of": {"occurred_on": None},
        "undated-announcement": {"occurred_on": None, "claim_status": ClaimStatus.ANNOUNCED},
    }
    events = {key: EventFactory(treaty=treaty, key=key, **fields) for key, fields in dates.items()}
    for key in ("spoken-of", "undated-announcement", "day"):
        CitationFactory(event=events[key], said_on="2025-10")
        CitationFactory(event=events[key], said_on="2025-09-30")
        CitationFactory(event=events[key], said_on=None)
        CitationFactory(event=events[key], said_on="2020", stance=Stance.DENIES)
    shown = ("ref", "on", "on_field", "precision", "at_latest_on", "announced")
    assert [[entry[key] for key in shown] for entry in timeline(api)] == [
        ["t:told", "2024-12", "notified_on", "month", None, False],
        ["t:year", "2025", "occurred_on", "year", None, False],
        ["t:announced", "2025-01-17", "occurred_on", "day", None, True],
        ["t:day", "2025-01-17", "occurred_on", "day", None, False],
        ["t:works", "2025-01-18", "effective_on", "day", None, False],
        ["t:spoken-of", None, "unknown", "unknown", "2025-09-30", False],
        ["t:never-dated", None, "unknown", "unknown", None, False],
        ["t:undated-announcement", None, "unknown", "unknown", None, True],
    ]


@pytest.fixture
def rivals():
    """Two dates of one entry into force, the earlier by an ambassador, and a signature that a party disputes."""
    treaty = TreatyFactory(slug="t")
    party = PartyFactory(code="a", name="Alpha")
    ParticipationFactory(treaty=treaty, party=party)
    force = {"treaty": treaty, "kind": EventKind.ENTRY_INTO_FORCE}
    early = EventFactory(**force, key="early", occurred_on="2025-07-01", claim_status=ClaimStatus.REPORTED)
    late = EventFactory(**force, key="late", occurred_on="2025-10-02", claim_status=ClaimStatus.OFFICIAL)
    signature = EventFactory(treaty=treaty, key="signature", claim_status=ClaimStatus.OFFICIAL)
    EventFactory(treaty=treaty, key="plain", kind=EventKind.ADOPTION)
    CitationFactory(event=early, source=SourceFactory(slug="one", title="Gazette"), speaker="The ambassador")
    CitationFactory(event=late, source=SourceFactory(slug="two", title="Gazette", published_on="2025-10-03"))
    CitationFactory(event=signature, source=SourceFactory(slug="three", title="Gazette"))
    CitationFactory(
        event=signature,
        source=SourceFactory(slug="four", title="Gazette", published_on="2025-02"),
        stance=Stance.DISPUTES,
        on_behalf_of=party,
    )
    return treaty


def asserter(slug, published_on="2025-01-15", **changes):
    source = expected.citation(slug)["source"] | {"published_on": published_on}
    return {"stance": "reports", "party": None, "speaker": None, "source": source} | changes


def contest(api, key, query=""):
    event = api.get(f"/api/v1/events/t:{key}/{query}").json()
    entries = api.get(f"/api/v1/treaties/t/timeline/{query}").json()["events"]
    found = {name: event[name] for name in ("contested", "preferred", "preference", "alternatives")}
    [entry] = [entry for entry in entries if entry["ref"] == f"t:{key}"]
    assert {name: entry[name] for name in found} == found
    return tuple(found.values())


def test_rival_claims_name_each_other_and_the_rule_of_preference(api, rivals):
    rule = "It has the firmer claim_status: official before reported before inferred."
    ambassador = asserter("one", speaker="The ambassador")
    assert contest(api, "late") == (True, True, rule, [{"event": "t:early", "asserted_by": [ambassador]}])
    later = asserter("two", "2025-10-03")
    assert contest(api, "early") == (True, False, rule, [{"event": "t:late", "asserted_by": [later]}])
    assert contest(api, "plain") == (False, None, None, [])


def test_a_denial_contests_without_a_rival(api, rivals):
    against = asserter("four", "2025-02", stance="disputes", party={"code": "a", "name": "Alpha"})
    assert contest(api, "signature") == (True, True, None, [{"event": None, "asserted_by": [against]}])


def test_nothing_is_contested_before_it_was_known(api, rivals):
    assert contest(api, "early", "?known_on=2025-01-31") == (False, None, None, [])
    assert contest(api, "signature", "?known_on=2025-01-31") == (False, None, None, [])
    assert contest(api, "signature", "?known_on=2025-02-28")[0] is True
