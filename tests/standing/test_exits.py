"""How parties leave, by the clause or by the default rules, and come back."""

import pytest

from tests.standing.builders import FIVE, act, because, each, on, record, said, told

MANY = (
    each("ratification", br="2000-01-01", fj="2000-01-01", ke="2000-01-01"),
    act("entry_into_force", "2000-06-01"),
)
TWO = (act("signature", "2000-01-01"), act("entry_into_force", "2000-06-01"))
BOUND = {"2000-01-01": "contracting_state", "2000-06-01": "bound"}
CLAUSE = "the treaty's clause on notice; VCLT art. 54(a), as codified"
DEFAULT = "no period is recorded; where leaving was intended or is implied, VCLT art. 56(2), as codified"
ITS_TERMS = "the treaty's own terms, as recorded; VCLT art. 54(a), as codified"


def many(*more, **clauses):
    return record(*MANY, *more, sides=FIVE, **clauses)


@pytest.mark.parametrize("kind", ["denunciation", "withdrawal", "notice_of_termination"])
def test_notice_takes_effect_after_the_period_of_the_clause(kind):
    pact = many(act(kind, "2010-03-31", "fj"), notice_months=6)
    assert told(pact) == {"2000-06-01": "in_force"}
    assert told(pact, "fj") == {**BOUND, "2010-09-30": "withdrawn"}
    assert told(pact, "br") == BOUND
    assert because(pact, "2011-01-01", "fj") == [(CLAUSE, (pact.acts[-1].ref,))]


def test_recorded_effect_goes_before_the_clause():
    pact = many(act("denunciation", "2010-03-31", "fj", effective="2010-12-31"), notice_months=6)
    assert told(pact, "fj") == {**BOUND, "2010-12-31": "withdrawn"}
    assert because(pact, "2011-01-01", "fj") == [(ITS_TERMS, ("pact:fj-denunciation",))]


def test_clause_without_a_period_lets_a_party_leave_at_once():
    pact = many(act("withdrawal", "2010-03-31", "fj", ground="by_its_terms"))
    assert told(pact, "fj") == {**BOUND, "2010-03-31": "withdrawn"}
    assert because(pact, "2010-03-31", "fj") == [(ITS_TERMS, ("pact:fj-withdrawal",))]


def test_all_may_agree_that_one_leaves():
    pact = many(act("withdrawal", "2010-03-31", "fj", ground="consent"))
    assert told(pact, "fj") == {**BOUND, "2010-03-31": "withdrawn"}
    assert because(pact, "2010-03-31", "fj") == [("VCLT art. 54(b), as codified", ("pact:fj-withdrawal",))]


def test_leaving_without_a_clause_has_no_effect_unless_allowed_but_the_leaver_claims_it():
    pact = many(act("withdrawal", "2010-03-31", "fj"))
    assert told(pact, "fj") == {**BOUND, "2011-03-31": "bound | withdrawn"}
    [rival] = on(pact, "2012-01-01", "fj").rivals
    assert [(step.basis, step.records) for step in rival.steps] == [(DEFAULT, ("pact:fj-withdrawal",))]
    assert [(who.stance, who.party, who.source) for who in rival.asserted_by] == [("supports", "fj", None)]


@pytest.mark.parametrize(
    "pact",
    [
        many(act("withdrawal", "2010-03-31", "fj", ground="denunciation")),
        many(act("withdrawal", "2010-03-31", "fj"), exit_right=True),
    ],
)
def test_leaving_takes_twelve_months_where_it_was_intended_or_is_implied(pact):
    assert told(pact, "fj") == {**BOUND, "2011-03-31": "withdrawn"}
    assert because(pact, "2011-03-31", "fj") == [(DEFAULT, ("pact:fj-withdrawal",))]


def test_notice_may_be_revoked_before_it_takes_effect():
    notice = act("notice_of_termination", "2010-03-31", "fj")
    revoked = many(
        notice, act("notice_revocation", "2010-09-29", "fj", answers="fj-notice-of-termination"), notice_months=6
    )
    too_late = many(notice, act("notice_revocation", "2010-09-30", "fj"), notice_months=6)
    other = many(notice, act("notice_revocation", "2010-08-01", "ke"), notice_months=6)
    assert told(revoked, "fj") == BOUND
    assert told(too_late, "fj") == told(other, "fj") == {**BOUND, "2010-09-30": "withdrawn"}


def test_notice_with_a_day_named_for_its_effect_may_be_revoked_until_then():
    notice = act("withdrawal", "2016-11-10", "fj", effective="2017-11-10", key="notice")
    revoked = many(notice, act("notice_revocation", "2017-02-10", "fj", answers="notice"))
    assert told(revoked, "fj") == BOUND
    assert told(many(notice, act("notice_revocation", "2017-02-10", "fj")), "fj") == BOUND
    too_late = many(notice, act("notice_revocation", "2017-11-10", "fj"))
    assert told(too_late, "fj") == {**BOUND, "2017-11-10": "withdrawn"}
    before = many(notice, act("notice_revocation", "2016-11-09", "fj"))
    assert told(before, "fj") == {**BOUND, "2017-11-10": "withdrawn"}


def test_revocation_of_one_notice_leaves_another_standing():
    pact = many(
        act("notice_of_termination", "2010-03-31", "fj", key="first"),
        act("notice_revocation", "2010-04-30", "fj", answers="first"),
        act("notice_of_termination", "2012-03-31", "fj", key="second"),
        notice_months=6,
    )
    assert told(pact, "fj") == {**BOUND, "2012-09-30": "withdrawn"}


def test_party_leaves_and_comes_back():
    pact = many(
        act("denunciation", "2010-01-01", "fj", effective="2011-01-01"),
        act("accession", "2015-05-05", "fj"),
        act("denunciation", "2020-01-01", "fj", key="second", effective="2021-01-01"),
    )
    assert told(pact, "fj") == {
        **BOUND,
        "2011-01-01": "withdrawn",
        "2015-05-05": "bound",
        "2021-01-01": "withdrawn",
    }
    assert told(pact) == {"2000-06-01": "in_force"}


def test_party_that_comes_back_on_the_day_on_which_it_left_is_bound_throughout():
    pact = many(act("denunciation", "2010-01-01", "fj", effective="2011-01-01"), act("accession", "2011-01-01", "fj"))
    assert told(pact, "fj") == {**BOUND, "2011-01-01": "bound"}


def test_party_by_the_entry_into_force_alone_leaves_and_comes_back():
    left = [act("entry_into_force", "1900-01-01"), act("withdrawal", "1930-01-01", "fj", ground="by_its_terms")]
    pact = record(*left, act("accession", "1950-01-01", "fj"), act("accession", "1960-01-01", "ca"), sides=FIVE)
    assert told(pact, "fj") == {"1900-01-01": "bound", "1930-01-01": "withdrawn", "1950-01-01": "bound"}
    assert told(pact, "br") == {"1900-01-01": "bound"}
    assert told(pact, "ca") == {"1960-01-01": "bound"}


def test_second_ratification_after_an_exit_is_another_spell_and_no_rival():
    pact = many(
        act("denunciation", "2010-01-01", "fj", effective="2011-01-01"),
        act("ratification", "2015-05-05", "fj", key="again"),
        later_consent_delay=30,
        later_consent_delay_unit="days",
    )
    assert told(pact, "fj") == {
        **BOUND,
        "2011-01-01": "withdrawn",
        "2015-05-05": "contracting_state",
        "2015-06-04": "bound",
    }


@pytest.mark.parametrize("ground", ["material_breach", "impossibility", "fundamental_change"])
def test_claimed_ground_ends_nothing_before_it_is_accepted_or_settled(ground):
    pact = many(act("withdrawal", "2010-03-31", "fj", ground=ground, effective="2010-04-30"))
    assert told(pact, "fj") == {**BOUND, "2010-04-30": "bound | withdrawn"}
    assert told(pact, "br") == BOUND
    [rival] = on(pact, "2012-01-01", "fj").rivals
    assert [step.basis for step in rival.steps] == ["VCLT art. 60-62 and 65, as codified"]


def test_claimed_ground_ends_it_once_the_other_side_accepts():
    pact = record(
        *TWO,
        act("denunciation", "2010-03-31", "ru", ground="fundamental_change"),
        act("acceptance", "2011-01-01", "ir", answers="ru-denunciation"),
    )
    assert told(pact) == {
        "2000-01-01": "signed",
        "2000-06-01": "in_force",
        "2010-03-31": "in_force | terminated",
        "2011-01-01": "terminated",
    }


def test_assent_of_the_other_side_stands_in_for_a_right_to_leave():
    def left(**clauses):
        leave = act("denunciation", "2010-03-31", "ru")
        return record(*TWO, leave, act("acceptance", "2011-01-01", "ir", answers="ru-denunciation"), **clauses)

    assert told(left(), "ru")["2011-01-01"] == "withdrawn"
    assert because(left(), "2011-01-01", "ru") == [
        ("VCLT art. 54(b), as codified", ("pact:ru-denunciation", "pact:ir-acceptance"))
    ]
    assert told(left(notice_months=3), "ru") == {
        "2000-01-01": "signatory",
        "2000-06-01": "bound",
        "2010-06-30": "withdrawn",
    }


def test_denial_of_an_exit_contests_it():
    leave = act(
        "withdrawal", "2010-03-31", "fj", effective="2010-04-30", said=[said("reports"), said("disputes", party="br")]
    )
    assert told(many(leave), "fj") == {**BOUND, "2010-04-30": "withdrawn | bound"}


def test_political_instrument_may_be_left_at_will():
    plan = record(
        act("adoption", "2015-07-14"),
        act("withdrawal", "2018-05-08", "us"),
        sides=("ir", "ru", "us"),
        binding_character="politically_binding",
    )
    assert told(plan) == {"2015-07-14": "in_force"}
    assert told(plan, "us") == {"2015-07-14": "bound", "2018-05-08": "withdrawn"}


def test_consent_taken_back_before_the_entry_into_force_binds_nobody():
    pact = many(act("ratification", "1999-01-01", "no"), act("withdrawal", "2000-02-02", "no", ground="by_its_terms"))
    back = many(*pact.acts[-2:], act("accession", "2003-03-03", "no"))
    assert told(pact, "no") == {"1999-01-01": "contracting_state", "2000-02-02": "withdrawn"}
    assert told(back, "no") == {**told(pact, "no"), "2003-03-03": "bound"}


def test_signatory_that_takes_its_signature_back_has_left():
    pact = record(
        each("signature", br="2000-01-01", fj="2000-01-01"),
        act("withdrawal", "2002-05-06", "fj", effective="2002-05-06"),
        sides=FIVE,
    )
    assert told(pact, "fj") == {"2000-01-01": "signatory", "2002-05-06": "withdrawn"}
