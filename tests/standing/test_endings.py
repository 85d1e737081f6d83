"""How a treaty ends for all: by the acts of all, or because too few are left."""

import pytest

from tests.standing.builders import FIVE, act, because, each, record, told

MANY = (
    each("ratification", br="2000-01-01", fj="2000-01-01", ke="2000-01-01"),
    act("entry_into_force", "2000-06-01"),
)
TWO = (act("signature", "2000-01-01"), act("entry_into_force", "2000-06-01"))
BOUND = {"2000-01-01": "contracting_state", "2000-06-01": "bound"}


def many(*more, **clauses):
    return record(*MANY, *more, sides=FIVE, **clauses)


def test_denunciation_by_one_of_two_ends_the_treaty_for_both():
    pact = record(*TWO, act("denunciation", "2010-03-31", "ru"), notice_months=6)
    assert told(pact) == {"2000-01-01": "signed", "2000-06-01": "in_force", "2010-09-30": "terminated"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound", "2010-09-30": "withdrawn"}
    assert told(pact, "ir") == {"2000-01-01": "signatory", "2000-06-01": "bound", "2010-09-30": "ended"}
    assert because(pact, "2010-09-30") == [("VCLT art. 2(1)(a), 54 and 55, as codified", ("pact:ru-denunciation",))]


@pytest.mark.parametrize(
    ("kind", "clauses", "day"),
    [
        ("denunciation", {}, "2010-03-31"),
        ("denunciation", {"notice_months": 6}, "2010-09-30"),
        ("notice_of_termination", {"notice_months": 6}, "2010-09-30"),
    ],
)
def test_act_by_which_all_sides_leave_ends_the_treaty(kind, clauses, day):
    pact = record(*TWO, act(kind, "2010-03-31"), **clauses)
    revoked = record(*pact.acts, act("notice_revocation", "2010-04-04"), notice_months=6)
    assert told(pact) == {"2000-01-01": "signed", "2000-06-01": "in_force", day: "terminated"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound", day: "ended"}
    assert told(revoked) == {"2000-01-01": "signed", "2000-06-01": "in_force"}


def test_open_treaty_does_not_end_because_parties_become_few_but_because_one_alone_is_left():
    few = many(each("denunciation", fj="2010-01-01"), notice_months=6)
    alone = many(each("denunciation", fj="2010-01-01", ke="2012-01-01"), notice_months=6)
    assert told(few) == {"2000-06-01": "in_force"}
    assert told(alone) == {"2000-06-01": "in_force", "2012-07-01": "terminated"}
    assert told(alone, "br") == {**BOUND, "2012-07-01": "ended"}
    assert told(alone, "fj") == {**BOUND, "2010-07-01": "withdrawn"}


def test_termination_of_the_whole_says_how_it_ended():
    def ended(kind, ground="unknown"):
        return told(record(*TWO, act(kind, "2010-01-01", ground=ground)))["2010-01-01"]

    assert ended("expiry") == "expired"
    assert ended("termination", "by_its_terms") == "expired"
    assert ended("termination", "later_treaty") == "superseded"
    assert ended("termination", "consent") == ended("termination", "jus_cogens") == ended("termination") == "terminated"


def test_termination_ends_it_for_every_party_but_those_who_had_left():
    pact = many(
        act("denunciation", "2005-01-01", "ke", effective="2006-01-01"),
        act("termination", "2010-01-01", ground="consent"),
    )
    assert told(pact) == {"2000-06-01": "in_force", "2010-01-01": "terminated"}
    assert told(pact, "br") == {**BOUND, "2010-01-01": "ended"}
    assert told(pact, "ke") == {**BOUND, "2006-01-01": "withdrawn"}
    assert because(pact, "2011-01-01", "br") == [("VCLT art. 54(b), as codified", ("pact:termination",))]


def test_ended_treaty_may_enter_into_force_again():
    pact = record(
        *TWO, act("termination", "2010-01-01", ground="consent"), act("entry_into_force", "2012-01-01", key="again")
    )
    assert told(pact) == {
        "2000-01-01": "signed",
        "2000-06-01": "in_force",
        "2010-01-01": "terminated",
        "2012-01-01": "in_force",
    }
    assert told(pact, "ru") == {
        "2000-01-01": "signatory",
        "2000-06-01": "bound",
        "2010-01-01": "ended",
        "2012-01-01": "bound",
    }


def test_end_of_the_treaty_ends_nothing_for_who_was_never_bound():
    pact = record(
        each("signature", ir="2000-01-01", ru="2000-01-01", fj="2000-01-01"),
        each("ratification", ir="2000-03-01", ru="2000-03-01"),
        act("entry_into_force", "2000-06-01"),
        act("termination", "2010-01-01", ground="consent"),
        roles={"fj": "signatory"},
    )
    assert told(pact, "ru")["2010-01-01"] == "ended"
    assert told(pact, "fj") == {"2000-01-01": "signatory"}
