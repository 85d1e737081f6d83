"""Where treaties and the parties in them stand on a day, through the API."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from provisions.choices import EventKind, PartyKind, PartyStatus, RelationsEffect, TreatyStatus
from tests.api import expected
from tests.api.contract import assert_problem
from tests.factories import (
    CitationFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    PartyMemberFactory,
    PeriodFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

SIGNED = {"rule": "Signed on 1 May 2000.", "basis": "the record", "records": [{"type": "event", "ref": "t:signature"}]}
DENIED = {
    "status": "unknown",
    "since": None,
    "because": [{"rule": "The recorded events do not tell.", "basis": "the record", "records": []}],
    "asserted_by": [{"stance": "denies", "source": "gazette", "party": "a", "speaker": "The minister"}],
}


def days(start=None, end=None):
    return DateRange(start and date.fromisoformat(start), end and date.fromisoformat(end))


@pytest.fixture
def treaty():
    """Signed from 2000 on, which one party denies; in force from 2001 on, as has been known since 2002."""
    treaty = TreatyFactory(slug="t", title="Treaty")
    alpha, beta = PartyFactory(code="a", name="Alpha"), PartyFactory(code="b", name="Beta")
    for party in (alpha, beta):
        ParticipationFactory(treaty=treaty, party=party)
    CitationFactory(treaty=treaty, source=SourceFactory(slug="gazette", title="Gazette", published_on="2000"))
    PeriodFactory(
        treaty=treaty,
        valid=days("2000-05-01", "2001-01-01"),
        known=days("2000-12-31"),
        status=TreatyStatus.SIGNED,
        contested=True,
        because=[SIGNED],
        alternatives=[DENIED],
    )
    PeriodFactory(
        treaty=treaty, valid=days("2001-01-01"), known=days("2000-12-31", "2002-01-01"), status=TreatyStatus.SIGNED
    )
    PeriodFactory(treaty=treaty, valid=days("2001-01-01"), known=days("2002-01-01"), status=TreatyStatus.IN_FORCE)
    PeriodFactory(
        treaty=treaty,
        party=alpha,
        valid=days("2000-05-01"),
        known=days("2000-12-31"),
        status=PartyStatus.SIGNATORY,
        because=[SIGNED],
    )
    return treaty


def asked(api, address, **query):
    response = api.get(f"/api/v1/{address}", query)
    assert response.status_code == 200, response.json()
    return response.json()


def slugs(api, **query):
    return sorted(row["slug"] for row in asked(api, "treaties/", **query)["results"])


def test_standing_names_reasons_records_and_who_claims_otherwise(api, treaty):
    answer = asked(api, "treaties/t/", on="2000-06-01")
    source = expected.citation("gazette")["source"] | {"published_on": "2000"}
    reason = SIGNED | {"step": "treaty_status"}
    assert answer["standing"] == {
        "on": "2000-06-01",
        "known_on": None,
        "contested": True,
        "projected": False,
        "because": [reason],
        "status": "signed",
        "since": None,
        "alternatives": [
            {
                "status": "unknown",
                "because": [DENIED["because"][0] | {"step": "treaty_status"}],
                "asserted_by": [
                    {
                        "stance": "denies",
                        "party": {"code": "a", "name": "Alpha"},
                        "speaker": "The minister",
                        "source": source,
                    }
                ],
            }
        ],
    }
    alpha, beta = answer["parties"]
    assert (alpha["status"], alpha["contested"], beta["status"]) == ("signatory", False, "not_participating")
    assert alpha["standing"] == expected.standing("signatory", "party_status", "", "") | {
        "on": "2000-06-01",
        "because": [reason | {"step": "party_status"}],
    }
    assert beta["standing"] == expected.NO_PART | {"on": "2000-06-01"}
    [row] = asked(api, "treaties/", on="2000-06-01")["results"]
    assert row["standing"] == answer["standing"]
    assert [party["status"] for party in row["parties"]] == ["signatory", "not_participating"]


@pytest.mark.parametrize(
    ("on", "known_on", "status"),
    [
        ("2000-04-30", None, "unknown"),
        ("2000-05-01", None, "signed"),
        ("2000-12-31", None, "signed"),
        ("2001-01-01", None, "in_force"),
        ("9999-12-31", None, "in_force"),
        ("2001-01-01", "2001-12-31", "signed"),
        ("2001-01-01", "2002-01-01", "in_force"),
        ("today", "today", "in_force"),
    ],
)
def test_status_is_that_of_the_day_by_the_evidence_of_the_day(api, treaty, on, known_on, status):
    query = {"on": on} | ({"known_on": known_on} if known_on else {})
    assert asked(api, "treaties/t/", **query)["standing"]["status"] == status
    assert slugs(api, status=status, **query) == ["t"]
    assert slugs(api, status="suspended,expired", **query) == []


def test_what_is_to_come_is_projected(api, treaty):
    projected = [asked(api, "treaties/t/", on=on)["standing"]["projected"] for on in ("today", "9999-12-31")]
    assert projected == [False, True]


def test_contested_is_a_filter_of_the_day(api, treaty):
    assert (slugs(api, contested="true", on="2000-06-01"), slugs(api, contested="true")) == (["t"], [])
    assert (slugs(api, contested="false", on="2000-06-01"), slugs(api, contested="false")) == ([], ["t"])


def bound(treaty, *parties, status=PartyStatus.BOUND, **fields):
    for party in parties:
        PeriodFactory(treaty=treaty, party=party, status=status, **fields)


@pytest.fixture
def pair():
    return PartyFactory(code="a", name="Alpha"), PartyFactory(code="b", name="Beta")


def in_force(slug, *parties, **fields):
    treaty = TreatyFactory(slug=slug, **fields)
    PeriodFactory(treaty=treaty, status=TreatyStatus.IN_FORCE)
    bound(treaty, *parties)
    return treaty


def test_between_asks_that_all_are_bound_and_the_treaty_is_in_force(api, pair):
    alpha, beta = pair
    in_force("both", alpha, beta)
    in_force("one", alpha)
    PeriodFactory(treaty=TreatyFactory(slug="over"), status=TreatyStatus.TERMINATED)
    provisionally = TreatyFactory(slug="provisionally")
    PeriodFactory(treaty=provisionally, status=TreatyStatus.PROVISIONALLY_APPLIED)
    bound(provisionally, alpha, beta, status=PartyStatus.PROVISIONALLY_BOUND)
    signed = TreatyFactory(slug="signed")
    bound(signed, alpha, beta, status=PartyStatus.SIGNATORY)
    assert slugs(api, between="a,b") == ["both", "provisionally"]
    assert slugs(api, between="b,a", on="2025-01-16") == []
    assert slugs(api, bound="a") == ["both", "one", "provisionally"]
    assert slugs(api, bound="b") == ["both", "provisionally"]
    assert slugs(api, bound="a,b", on="2025-01-17") == ["both", "one", "provisionally"]


def test_between_takes_two_parties_or_more(api, pair):
    in_force("both", *pair)
    third = PartyFactory(code="c")
    assert slugs(api, between="a,b,c") == []
    in_force("three", *pair, third)
    assert slugs(api, between="a,b,c") == ["three"]
    for value, detail in {"a": "two codes or more", "a,a": "two codes or more", "a,x": "'x' is no known party"}.items():
        assert_problem(api.get(f"/api/v1/treaties/?between={value}"), 400, "invalid_parameter", detail)


def test_a_member_is_bound_through_its_group_while_it_belongs_to_it(api, pair):
    alpha, beta = pair
    group = PartyFactory(code="g", kind=PartyKind.GROUP)
    PartyMemberFactory(group=group, party=alpha, joined_on="2026-01", left_on="2026-03")
    PartyMemberFactory(group=group, party=beta)
    in_force("addressed", group)
    own = in_force("own", group)
    bound(own, alpha, status=PartyStatus.WITHDRAWN)
    assert slugs(api, between="a,b", on="2026-02-01") == ["addressed"]
    assert slugs(api, between="a,b", on="2026-04-01") == []
    assert slugs(api, bound="b", on="2026-04-01") == ["addressed", "own"]


def test_a_group_is_bound_when_all_its_members_are(api, pair):
    group = PartyFactory(code="g", kind=PartyKind.GROUP)
    for party in pair:
        PartyMemberFactory(group=group, party=party)
    in_force("one", pair[0])
    in_force("both", *pair)
    assert slugs(api, bound="g") == ["both"]


def objection(treaty, alpha, beta, **fields):
    """Alpha rules out relations with Beta for its reservation."""
    reservation = EventFactory(
        treaty=treaty, kind=EventKind.RESERVATION, party=beta, occurred_on="2025-02-01", claim_status="official"
    )
    answer = {"relations_effect": RelationsEffect.PRECLUDES, "occurred_on": "2025-03-01"} | fields
    return EventFactory(
        responds_to=reservation,
        kind=EventKind.OBJECTION,
        party=alpha,
        towards=beta,
        claim_status="official",
        **answer,
    )


def test_an_objection_that_precludes_relations_excludes_the_pair(api, pair):
    alpha, beta = pair
    third = PartyFactory(code="c")
    treaty = in_force("t", alpha, beta, third)
    against = objection(treaty, alpha, beta)
    EventFactory(
        responds_to=against,
        kind=EventKind.OBJECTION_WITHDRAWAL,
        party=alpha,
        occurred_on="2025-06-01",
        claim_status="official",
    )
    objection(in_force("without-effect", alpha, beta), alpha, beta, relations_effect=RelationsEffect.UNSTATED)
    objection(in_force("free", alpha, beta, reservations_regime="free"), alpha, beta)
    others, all_three = ["free", "without-effect"], ["free", "t", "without-effect"]
    assert slugs(api, between="a,b", on="2025-02-15") == all_three
    assert slugs(api, between="a,b", on="2025-04-01") == slugs(api, between="b,a", on="2025-04-01") == others
    assert slugs(api, between="a,c", on="2025-04-01") == slugs(api, between="b,c", on="2025-04-01") == ["t"]
    assert slugs(api, between="a,b,c", on="2025-04-01") == []
    assert slugs(api, between="a,b", on="2025-07-01") == all_three


def test_an_objection_counts_from_its_first_source(api, pair):
    against = objection(in_force("t", *pair), *pair)
    CitationFactory(treaty=against.treaty, source=SourceFactory(published_on="2025-01-01"))
    CitationFactory(event=against, source=SourceFactory(published_on="2026-01-01"))
    assert slugs(api, between="a,b", on="2025-04-01", known_on="2025-05-01") == ["t"]
    assert slugs(api, between="a,b", on="2025-04-01", known_on="2026-05-01") == []
    assert slugs(api, between="a,b", on="2025-04-01") == []


def test_periods_of_what_is_not_public_are_not_told_of(api, pair):
    draft = TreatyFactory(slug="draft", publication="draft")
    PeriodFactory(treaty=draft, status=TreatyStatus.IN_FORCE)
    bound(draft, *pair)
    for query in ({"between": "a,b"}, {"bound": "a"}, {"status": "in_force"}, {"contested": "false"}):
        assert slugs(api, **query) == []
