"""Parties through the API."""

import pytest

from provisions.choices import PartyKind, PartyRole
from tests.api import expected
from tests.api.expected import BASE
from tests.factories import (
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    PartyMemberFactory,
    PartyPredecessorFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def russia():
    union = PartyFactory(code="suhh", name="Soviet Union", kind=PartyKind.FORMER_STATE, existed_until="1991-12-26")
    russia = PartyFactory(
        code="ru",
        name="Russia",
        official_name="Russian Federation",
        aliases=["RUSSIAN SFSR", "Rossiya, Federation"],
        continues=union,
        identifiers={"iso3": "RUS"},
    )
    group = PartyFactory(code="g8", name="Group of Eight", kind=PartyKind.GROUP)
    PartyMemberFactory(group=group, party=russia, joined_on="1997", left_on="2014-03")
    PartyMemberFactory(group=group, party=russia, joined_on="1990", left_on="1991")
    treaty = TreatyFactory()
    for role in (PartyRole.PARTY, PartyRole.DEPOSITARY):
        ParticipationFactory(treaty=treaty, party=russia, role=role)
    EventFactory(treaty=treaty, party=russia)
    return russia


def row(party):
    return {
        "code": "ru",
        "url": f"{BASE}/parties/ru/",
        "name": "Russia",
        "official_name": "Russian Federation",
        "kind": "state",
        "aliases": ["RUSSIAN SFSR", "Rossiya, Federation"],
        "existed_from": None,
        "existed_until": None,
        "continues": {"code": "suhh", "name": "Soviet Union"},
        "identifiers": {"iso3": "RUS"},
        "counts": {"treaties": 1, "events": 1},
        "updated_at": expected.instant(party.updated_at),
    }


def test_list_counts_each_treaty_once(api, russia):
    assert api.get("/api/v1/parties/?code=ru").json() == expected.page(row(russia))


def test_detail_adds_members_memberships_and_the_line_of_states(api, russia):
    heir = PartyFactory(code="heir", name="Heir")
    PartyPredecessorFactory(party=heir, predecessor=russia)
    old = PartyPredecessorFactory(party=russia, predecessor=PartyFactory(code="old", name="Old")).predecessor
    reference = {"code": "g8", "name": "Group of Eight"}
    assert api.get("/api/v1/parties/ru/").json() == row(russia) | {
        "continued_by": [],
        "predecessors": [expected.party(old)],
        "successors": [expected.party(heir)],
        "members": [],
        "memberships": [
            {"group": reference, "joined_on": "1990", "left_on": "1991"},
            {"group": reference, "joined_on": "1997", "left_on": "2014-03"},
        ],
        "links": {
            "treaties": f"{BASE}/treaties/?party=ru",
            "events": f"{BASE}/events/?party=ru",
            "commitments_borne": f"{BASE}/commitments/?bearer=ru",
            "commitments_owed": f"{BASE}/commitments/?beneficiary=ru",
        },
        "created_at": expected.instant(russia.created_at),
    }
    group = api.get("/api/v1/parties/g8/").json()
    assert [spell["party"]["code"] for spell in group["members"]] == ["ru", "ru"]
    assert api.get("/api/v1/parties/suhh/").json()["continued_by"] == [{"code": "ru", "name": "Russia"}]


@pytest.mark.parametrize(
    "query, found",
    [
        ("code=ru,g8", ["g8", "ru"]),
        ("kind=former_state", ["suhh"]),
        ("name=russia", ["ru"]),
        ("name=RUSSIAN+federation", ["ru"]),
        ("name=rossiya,+federation", ["ru"]),
        ("name=rossiya", []),
        ("name=russ%25", []),
        ("name=%7Bru%7D", []),
        ("member_of=g8", ["ru"]),
        ("identifier=iso3:RUS", ["ru"]),
        ("identifier=iso3:rus", []),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, russia, query, found):
    assert expected.keys(api.get(f"/api/v1/parties/?{query}"), "code") == found
