"""The central question asked of the product's own data: who is bound to what, towards whom, on which day."""

from datetime import date

import pytest
from django.db.models import Q

from provisions.choices import Bound, CaveatStatus, Stance, TreatyStatus
from provisions.derivation.held import held_on, of_treaties
from provisions.derivation.verdicts import verdicts_on
from provisions.models import Times, Treaty
from provisions.recording import editing
from provisions.standing.lines import Asserter
from tests.derivation.asking import answer, asked, commitments, steps, told
from tests.factories import CommitmentFactory, EventFactory

pytestmark = pytest.mark.usefixtures("recorded", "db")

NON_ASSISTANCE = "iran-russia-2025:non-assistance-to-aggressor"
SANCTIONS = "iran-russia-2025:oppose-extraterritorial-sanctions"
MILITARY = "iran-russia-2025:military-cooperation"
ENTRY = ("iran-russia-2025:entry-into-force",)
AMBASSADOR = (Asserter(Stance.SUPPORTS, "intellinews-2025-07-18", "ir", "Kazem Jalali"),)

both_ways = pytest.mark.parametrize("pair", [("ru", "ir"), ("ir", "ru")], ids="-".join)


def on(*day):
    return Times(date(*day), None, date(2026, 1, 1))


def in_treaty(slug, **more):
    """The ref of a commitment that the fixtures do not have, in a treaty that they have."""
    return CommitmentFactory(treaty=Treaty.objects.get(slug=slug), key="made-for-a-test", **more).ref


@both_ways
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2025-01-16", "no, none"),
        ("2025-01-20", "no, none"),
        ("2025-07-17", "no, none"),
        ("2025-07-18", "no, none | yes, qualified"),
        ("2025-08-01", "no, none | yes, qualified"),
        ("2025-10-01", "no, none | yes, qualified"),
        ("2025-10-02", "yes, qualified"),
        ("2025-11-01", "yes, qualified"),
        ("2045-10-01", "yes, qualified"),
        ("2046-06-01", "yes, qualified"),
    ],
)
def test_non_assistance_over_time(on, expected, pair):
    assert told(NON_ASSISTANCE, on, *pair) == expected


def test_signed_is_not_bound_but_not_to_be_defeated():
    given = answer(NON_ASSISTANCE, "2025-01-20", "ru", "ir")
    assert steps(given, "bearer_status") == [
        ("VCLT art. 12, 14 and 18(a), as codified", ("iran-russia-2025:signature",))
    ]
    assert [one.step for one in given.because] == ["treaty_status", "bearer_status", "beneficiary_status"]


def test_what_the_ambassador_says_is_the_alternative():
    [other] = answer(NON_ASSISTANCE, "2025-08-01", "ru", "ir").alternatives
    assert other.asserted_by == AMBASSADOR
    assert {record for one in other.because for record in one.content.records if isinstance(record, str)} == {
        "iran-russia-2025:entry-into-force-claimed",
        "iran-russia-2025:majlis-approval",
    }


def test_in_force_binds_both_by_the_clause():
    given = answer(NON_ASSISTANCE, "2025-11-01", "ru", "ir")
    assert steps(given, "treaty_status") == [("the treaty's own terms; VCLT art. 24(1), as codified", ENTRY)]
    both = [("VCLT art. 24(2) and 26, as codified", ENTRY)]
    assert (steps(given, "bearer_status"), steps(given, "beneficiary_status")) == (both, both)
    assert steps(given, "projection") == []


def test_renewal_is_projected():
    given = answer(NON_ASSISTANCE, "2046-06-01", "ru", "ir")
    assert steps(given, "treaty_status")[1] == ("the treaty's clause on its term and renewal", ())
    assert steps(given, "projection") == [("the events recorded so far", ())]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2001-03-12", "no, none"),
        ("2002-04-04", "no, none"),
        ("2002-04-05", "yes, operative"),
        ("2024-01-01", "yes, operative"),
        ("2025-10-01", "yes, operative | no, none"),
        ("2025-11-01", "no, none"),
    ],
)
def test_treaty_of_2001_binds_until_that_of_2025_takes_its_place(on, expected):
    assert told(in_treaty("iran-russia-2001"), on, "ru", "ir") == expected


def test_treaty_of_2001_is_superseded():
    treaty = Treaty.objects.get(slug="iran-russia-2001")
    [status] = held_on(of_treaties([treaty.pk]), on(2025, 11, 1)).values()
    assert status.status is TreatyStatus.SUPERSEDED
    given = answer(in_treaty("iran-russia-2001"), "2025-11-01", None, None)
    assert given.bound is Bound.NO
    assert steps(given, "treaty_status")[0][0].startswith("VCLT art. 59")


def test_sanctions_before_entry_into_force():
    assert told(SANCTIONS, "2025-09-29", "ru", "ir") == "no, none | yes, qualified"
    assert steps(answer(SANCTIONS, "2025-09-29", "ru", "ir"), "caveat") == []


@both_ways
def test_sanctions_after_the_snapback(pair):
    given = answer(SANCTIONS, "2025-10-05", *pair)
    assert told(SANCTIONS, "2025-10-05", *pair) == "yes, qualified"
    assert steps(given, "caveat")[-3:] == [
        (
            "the caveat as recorded",
            ("iran-russia-2025:snapback-before-october-2025", "unscr-2231-2015:snapback-notification"),
        ),
        ("the caveat as recorded", ("iran-russia-2025:not-the-sanctions-opposed",)),
        (
            "comment of an observer, which never does more than qualify",
            ("iran-russia-2025:council-sanctions-may-return", "unscr-2231-2015:snapback-effect"),
        ),
    ]


def test_the_caveat_on_sanctions_is_triggered_and_contested_with_both_sides():
    [status] = held_on(Q(caveat__key="council-sanctions-may-return"), on(2025, 10, 5)).values()
    [other] = status.rivals
    assert (status.status, other.status) == (CaveatStatus.TRIGGERED, CaveatStatus.OPEN)
    assert {(one.party, one.stance) for one in other.asserted_by} == {
        (code, Stance.DISPUTES) for code in ("cn", "ir", "ru")
    }
    assert status.steps[0].records == ("unscr-2231-2015:snapback-effect",)


@pytest.mark.parametrize("key", ["military-cooperation", "gas-pipeline-through-azerbaijan"])
def test_what_needs_further_agreement_is_deferred(key):
    given = answer(f"iran-russia-2025:{key}", "2025-11-01", "ru", "ir")
    assert (given.bound.value, given.operation.value) == ("yes", "deferred")
    assert steps(given, "caveat")[-1][0] == "VCLT art. 26, as codified"


@pytest.mark.parametrize(
    ("known_on", "expected", "rests_on"),
    [
        ("2025-01-14", "unknown, operative", ()),
        ("2025-01-15", "no, none", ("iran-russia-2025:negotiations-concluded",)),
        ("2025-01-18", "no, none", ("iran-russia-2025:signature",)),
        ("2025-07-18", "yes, deferred", ("iran-russia-2025:entry-into-force-claimed",)),
        ("2026-01-01", "yes, qualified", ENTRY),
    ],
)
def test_evidence_of_a_day(known_on, expected, rests_on):
    given = answer(NON_ASSISTANCE, "2025-11-01", None, None, known_on=known_on)
    assert f"{given.bound.value}, {given.operation.value}" == expected
    assert [refs for _, refs in steps(given, "treaty_status")] == [rests_on]


def test_evidence_of_a_day_knows_no_later_renewal():
    at_first = answer(NON_ASSISTANCE, "2046-06-01", "ru", "ir", known_on="2025-01-15")
    assert (at_first.bound.value, steps(at_first, "bearer_status")[0][1]) == (
        "no",
        ("iran-russia-2025:negotiations-concluded",),
    )


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("ru", None), "yes, qualified"),
        ((None, "ir"), "yes, qualified"),
        ((None, None), "yes, qualified"),
        (("cn", "ir"), "no, none"),
        (("ru", "cn"), "no, none"),
        (("ru", "ru"), "no, none"),
    ],
)
def test_others_and_nobody_in_particular(pair, expected):
    assert told(NON_ASSISTANCE, "2025-11-01", *pair) == expected


@pytest.mark.parametrize(
    ("pair", "on", "expected"),
    [
        (("ru", "ir"), "2016-06-01", "politically, operative"),
        (("us", "ir"), "2016-06-01", "politically, operative"),
        (("us", "ir"), "2019-01-01", "no, none"),
        (("ir", "us"), "2019-01-01", "no, none"),
        (("br", "ir"), "2016-06-01", "no, none"),
    ],
)
def test_political_plan_of_action_binds_politically(pair, on, expected):
    assert told(in_treaty("jcpoa-2015"), on, *pair) == expected


@pytest.mark.parametrize("code", ["ir", "ru", "br", "ch"])
def test_council_decision_reaches_the_members_of_the_organisation(code):
    ref = in_treaty("unscr-2231-2015", beneficiary_mode="all_parties_collectively")
    given = answer(ref, "2016-06-01", code, None)
    rules = [one.content.rule for one in given.because if one.step == "bearer_status"]
    assert (given.bound.value, rules[0]) == ("yes", f"{code} belongs to un-member-states, which takes part.")


def test_council_decision_does_not_reach_who_is_no_member():
    assert told(in_treaty("unscr-2231-2015"), "2016-06-01", "eu", None) == "no, none"


def test_every_commitment_is_answered_in_its_place():
    refs = [MILITARY, NON_ASSISTANCE, SANCTIONS]
    found = verdicts_on(commitments(*refs), asked("2025-11-01", "ru", "ir"))
    assert [one.operation.value for one in found] == ["deferred", "qualified", "qualified"]


@pytest.mark.parametrize(
    ("pair", "on", "expected"),
    [
        (("suhh", "ir"), "1991-12-25", "yes, operative"),
        (("ru", "ir"), "2000-01-01", "yes, operative"),
        (("ir", "ru"), "2000-01-01", "yes, operative"),
        (("kz", "ir"), "2000-01-01", "no, none"),
    ],
)
def test_russia_carries_on_what_the_soviet_union_was_bound_to(pair, on, expected):
    treaty = Treaty.objects.get(slug="iran-soviet-1940")
    with editing(treaty):
        EventFactory(treaty=treaty, kind="entry_into_force", occurred_on="1940-06-20", claim_status="official")
    assert told(in_treaty("iran-soviet-1940"), on, *pair) == expected
