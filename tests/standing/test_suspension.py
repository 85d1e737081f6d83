"""Halts of a treaty's operation: for all, for one party, for a time."""

from tests.standing.builders import FIVE, act, because, each, record, told

MANY = (
    each("ratification", br="2000-01-01", fj="2000-01-01", ke="2000-01-01"),
    act("entry_into_force", "2000-06-01"),
)
BOUND = {"2000-01-01": "contracting_state", "2000-06-01": "bound"}


def many(*more):
    return record(*MANY, *more, sides=FIVE)


def test_suspension_for_all_halts_the_treaty_until_it_is_resumed():
    pact = many(act("suspension", "2010-01-01"), act("resumption", "2012-01-01"))
    assert told(pact) == {"2000-06-01": "in_force", "2010-01-01": "suspended", "2012-01-01": "in_force"}
    assert told(pact, "fj") == {**BOUND, "2010-01-01": "suspended", "2012-01-01": "bound"}
    assert because(pact, "2011-01-01", "fj") == [("VCLT art. 57-60 and 72, as codified", ("pact:suspension",))]


def test_suspension_for_one_party_is_its_own():
    pact = many(act("suspension", "2010-01-01", "fj"), act("resumption", "2012-01-01", "fj"))
    assert told(pact) == {"2000-06-01": "in_force"}
    assert told(pact, "fj") == {**BOUND, "2010-01-01": "suspended", "2012-01-01": "bound"}
    assert told(pact, "br") == BOUND


def test_suspension_lasts_as_long_as_it_says():
    pact = many(act("suspension", "2010-01-01", "fj", until="2010-12-31"))
    assert told(pact, "fj") == {**BOUND, "2010-01-01": "suspended", "2011-01-01": "bound"}


def test_resumption_for_all_ends_every_suspension_for_one():
    pact = many(act("suspension", "2010-01-01", "fj"), act("resumption", "2012-01-01"))
    assert told(pact, "fj") == {**BOUND, "2010-01-01": "suspended", "2012-01-01": "bound"}


def test_suspension_towards_one_party_is_no_status_of_either():
    pact = many(act("suspension", "2010-01-01", "fj", towards="br"))
    assert told(pact, "fj") == told(pact, "br") == BOUND


def test_who_is_not_bound_yet_is_not_suspended():
    pact = many(act("suspension", "2010-01-01"), act("resumption", "2014-01-01"), act("accession", "2012-01-01", "no"))
    assert told(pact, "no") == {"2012-01-01": "suspended", "2014-01-01": "bound"}


def test_suspended_treaty_may_end():
    pact = many(act("suspension", "2010-01-01"), act("termination", "2012-01-01", ground="consent"))
    assert told(pact) == {"2000-06-01": "in_force", "2010-01-01": "suspended", "2012-01-01": "terminated"}
    assert told(pact, "fj") == {**BOUND, "2010-01-01": "suspended", "2012-01-01": "ended"}


def test_suspension_does_not_outlive_the_spell_in_which_it_began():
    pact = many(
        act("suspension", "2010-01-01"),
        act("termination", "2012-01-01", ground="consent"),
        act("entry_into_force", "2015-01-01", key="again"),
    )
    assert told(pact) == {
        "2000-06-01": "in_force",
        "2010-01-01": "suspended",
        "2012-01-01": "terminated",
        "2015-01-01": "in_force",
    }
    assert told(pact, "fj")["2015-01-01"] == "bound"


def test_who_leaves_while_suspended_comes_back_without_the_suspension():
    pact = many(
        act("suspension", "2010-01-01", "fj"),
        act("withdrawal", "2011-01-01", "fj", ground="by_its_terms"),
        act("accession", "2015-01-01", "fj"),
    )
    assert told(pact, "fj") == {
        **BOUND,
        "2010-01-01": "suspended",
        "2011-01-01": "withdrawn",
        "2015-01-01": "bound",
    }


def test_suspension_of_a_treaty_not_in_force_halts_nothing():
    pact = record(act("signature", "2000-01-01"), act("suspension", "2001-01-01"))
    assert told(pact) == {"2000-01-01": "signed"}
    assert told(pact, "ru") == {"2000-01-01": "signatory"}
