"""The parts of parties in treaties: by treaty, by party, and one by one."""

import pytest

from provisions.choices import PartyKind, PartyRole, PartyStatus
from tests.api import expected
from tests.api.contract import assert_problem
from tests.api.test_query_counts import queries
from tests.api.test_treaty_standing import SIGNED, days
from tests.factories import (
    ParticipationFactory,
    PartyFactory,
    PartyMemberFactory,
    PeriodFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

TREATY = {"slug": "t", "title": "Treaty"}


def role(code, name, role="party", side=None):
    return {"party": {"code": code, "name": name}, "role": role, "side": side}


@pytest.fixture
def treaty():
    """Between a former state, which `heir` carries on, and a group with one member; `other` has no part."""
    treaty = TreatyFactory(**TREATY)
    former = PartyFactory(code="former", name="Former", kind=PartyKind.FORMER_STATE)
    heir = PartyFactory(code="heir", name="Heir", continues=former)
    group = PartyFactory(code="group", name="Group", kind=PartyKind.GROUP)
    PartyMemberFactory(group=group, party=PartyFactory(code="member", name="Member"), joined_on="2025-02-01")
    PartyFactory(code="other", name="Other")
    ParticipationFactory(treaty=treaty, party=former)
    ParticipationFactory(treaty=treaty, party=group, role=PartyRole.ADDRESSEE)
    PeriodFactory(treaty=treaty, party=former, status=PartyStatus.ENDED)
    PeriodFactory(treaty=treaty, party=heir, status=PartyStatus.BOUND, contested=True)
    PeriodFactory(treaty=treaty, party=group, status=PartyStatus.BOUND, because=[SIGNED], valid=days("2025-01-01"))
    return treaty


def asked(api, address):
    response = api.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.json()
    return response.json()


def test_a_treaty_lists_its_parties_and_those_in_their_place(api, treaty):
    second = ParticipationFactory(treaty=treaty, party__code="former-2").party
    assert asked(api, "treaties/t/participations/?limit=3")["results"] == [
        {
            "party": {"code": "former", "name": "Former"},
            "roles": [role("former", "Former")],
            "status": "ended",
            "contested": False,
        },
        {
            "party": {"code": "former-2", "name": second.name},
            "roles": [role("former-2", second.name)],
            "status": "not_participating",
            "contested": False,
        },
        {
            "party": {"code": "group", "name": "Group"},
            "roles": [role("group", "Group", "addressee")],
            "status": "bound",
            "contested": False,
        },
    ]
    [heir] = asked(api, "treaties/t/participations/?contested=true")["results"]
    assert heir == {"party": {"code": "heir", "name": "Heir"}, "roles": [], "status": "bound", "contested": True}


def parties(api, query):
    return [row["party"]["code"] for row in asked(api, f"treaties/t/participations/?{query}")["results"]]


def test_parties_of_a_treaty_are_found_by_status_on_a_day(api, treaty):
    assert parties(api, "status=bound") == ["group", "heir"]
    assert parties(api, "status=bound&on=2025-01-16") == ["group"]
    assert parties(api, "status=not_participating,ended&on=2025-01-16&ordering=-party") == ["heir", "former"]


def test_one_party_is_shown_with_reasons(api, treaty):
    assert asked(api, "treaties/t/participations/group/?on=2025-06-01") == {
        "treaty": TREATY,
        "party": {"code": "group", "name": "Group"},
        "roles": [role("group", "Group", "addressee")],
        "through": None,
        "status": "bound",
        "contested": False,
        "standing": expected.NO_PART
        | {"on": "2025-06-01", "status": "bound", "because": [SIGNED | {"step": "party_status"}]},
    }


@pytest.mark.parametrize(
    ("code", "on", "part"),
    [
        ("heir", "2025-06-01", (None, "bound", ["former"])),
        ("member", "2025-06-01", ("group", "bound", ["group"])),
        ("member", "2025-01-31", (None, "not_participating", [])),
        ("other", "2025-06-01", (None, "not_participating", [])),
    ],
)
def test_any_party_can_be_asked_about(api, treaty, code, on, part):
    through, status, roles = part
    answer = asked(api, f"treaties/t/participations/{code}/?on={on}")
    assert answer["party"]["code"] == code
    assert answer["through"] == (through and {"code": "group", "name": "Group"})
    assert (answer["status"], answer["standing"]["status"]) == (status, status)
    assert [each["party"]["code"] for each in answer["roles"]] == roles
    listed = asked(api, f"parties/{code}/participations/?on={on}")["results"]
    shown = ("treaty", "roles", "through", "status", "contested")
    takes_part = status != "not_participating"
    assert listed == ([{key: answer[key] for key in shown}] if takes_part else [])


def test_treaties_of_a_party_are_found_by_status(api, treaty):
    signed = TreatyFactory(slug="signed")
    heir = signed.participations.model.objects.get(party__code="former").party.continued_by.get()
    PeriodFactory(treaty=signed, party=heir, status=PartyStatus.SIGNATORY, known=days("2025-03-01"))
    ParticipationFactory(treaty=TreatyFactory(slug="draft", publication="draft"), party=heir)

    def slugs(query):
        return [row["treaty"]["slug"] for row in asked(api, f"parties/heir/participations/?{query}")["results"]]

    assert slugs("") == ["signed", "t"]
    assert slugs("status=signatory") == ["signed"]
    assert slugs("status=signatory&known_on=2025-02-28") == []
    assert slugs("status=bound&contested=true") == ["t"]


def test_what_is_absent_or_hidden_is_not_found(api, treaty):
    TreatyFactory(slug="draft", publication="draft")
    for address in (
        "treaties/none/participations/",
        "treaties/draft/participations/",
        "treaties/draft/participations/heir/",
        "treaties/t/participations/none/",
        "parties/none/participations/",
    ):
        assert_problem(api.get(f"/api/v1/{address}"), 404, "not_found")


def test_queries_are_fixed(api, treaty):
    assert queries(api, "treaties/t/participations/") == 3
    assert queries(api, "treaties/t/participations/heir/") == 6
    assert queries(api, "parties/heir/participations/") == 5
    for slug in ("t-2", "t-3"):
        other = TreatyFactory(slug=slug)
        for participation in treaty.participations.all():
            ParticipationFactory(treaty=other, party=participation.party)
            ParticipationFactory(treaty=treaty, party__code=f"{slug}-{participation.pk}")
    assert queries(api, "treaties/t/participations/") == 3
    assert queries(api, "parties/heir/participations/") == 5
