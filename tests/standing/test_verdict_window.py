"""The commitment's own days, and what outlasts the treaty."""

import pytest

from tests.standing.questions import ask, because, caveat, side, told

TERMS = ("window", "the treaty's terms on this commitment", ("pact:help",))
ACCRUED = ("survival", "VCLT art. 70(1), as codified", ())
CLAUSE = ("survival", "the treaty's terms on what survives; VCLT art. 70(1), as codified", ())


@pytest.mark.parametrize(
    ("starts_on", "on", "answer", "said"),
    [
        ("2020-06-15", "2020-06-14", "yes, none", [TERMS]),
        ("2020-06-15", "2020-06-15", "yes, operative", []),
        ("2020-06", "2020-05-31", "yes, none", [TERMS]),
        ("2020-06", "2020-06-01", "unknown, operative", [TERMS]),
        ("2020-06", "2020-06-29", "unknown, operative", [TERMS]),
        ("2020-06", "2020-06-30", "yes, operative", []),
        ("2020", "2019-12-31", "yes, none", [TERMS]),
        ("2020", "2020-12-30", "unknown, operative", [TERMS]),
        ("2020", "2020-12-31", "yes, operative", []),
    ],
)
def test_first_day(starts_on, on, answer, said):
    question = ask(on, starts_on=starts_on)
    assert (told(question), because(question)) == (answer, said)


@pytest.mark.parametrize(
    ("ends_on", "on", "answer", "said"),
    [
        ("2020-06-15", "2020-06-15", "yes, operative", []),
        ("2020-06-15", "2020-06-16", "yes, none", [TERMS]),
        ("2020-06", "2020-06-01", "yes, operative", []),
        ("2020-06", "2020-06-02", "unknown, operative", [TERMS]),
        ("2020-06", "2020-06-30", "unknown, operative", [TERMS]),
        ("2020-06", "2020-07-01", "yes, none", [TERMS]),
        ("2020", "2020-01-01", "yes, operative", []),
        ("2020", "2020-12-31", "unknown, operative", [TERMS]),
        ("2020", "2021-01-01", "yes, none", [TERMS]),
    ],
)
def test_last_day(ends_on, on, answer, said):
    question = ask(on, ends_on=ends_on)
    assert (told(question), because(question)) == (answer, said)


def test_window_opens_nothing_to_who_is_not_bound():
    question = ask("2020-06-15", bearer=side("br", "signatory"), starts_on="2019-01-01", ends_on="2021-01-01")
    assert (told(question), because(question)) == ("no, none", [])


def ended(status: str, on: str, *caveats, **more):
    over = side("br", status, since="2010-03-31")
    return ask(on, *caveats, bearer=over, treaty="terminated", **more)


@pytest.mark.parametrize("status", ["withdrawn", "ended"])
def test_after_the_end_only_what_accrued_stays(status):
    question = ended(status, "2010-03-31")
    assert (told(question), because(question)) == ("no, none", [ACCRUED])


@pytest.mark.parametrize(
    ("on", "answer", "said"),
    [
        ("2010-03-31", "yes, operative", [CLAUSE]),
        ("2011-02-27", "yes, operative", [CLAUSE]),
        ("2011-02-28", "no, none", [ACCRUED]),
    ],
)
def test_what_survives_by_its_terms_goes_on_for_so_many_months(on, answer, said):
    question = ended("ended", on, survives_months=11)
    assert (told(question), because(question)) == (answer, said)


def test_what_survives_beyond_the_calendar_goes_on():
    assert told(ended("ended", "2900-01-01", survives_months=999_999)) == "yes, operative"


def test_zero_months_are_none():
    assert told(ended("ended", "2010-03-31", survives_months=0)) == "no, none"


def test_survival_holds_for_the_treaty_as_a_whole():
    question = ask("2010-06-01", treaty="expired", since="2010-03-31", bearer=None, beneficiary=None, survives_months=6)
    assert (told(question), because(question)) == ("yes, operative", [CLAUSE])


def test_treaty_that_ended_for_both_is_said_once_to_survive():
    both = {"bearer": side("br", "ended", since="2010-03-31"), "beneficiary": side("fj", "ended", since="2010-03-31")}
    question = ask("2010-06-01", treaty="expired", survives_months=6, **both)
    assert (told(question), because(question)) == ("yes, operative", [CLAUSE])


def test_what_never_bound_does_not_survive():
    assert told(ask(bearer=side("br", "contracting_state"), survives_months=60)) == "no, none"


def test_survival_recorded_as_a_caveat_keeps_it_alive():
    question = ended("ended", "2015-01-01", caveat("survival", "conditions"))
    assert told(question) == "yes, qualified"
    assert because(question)[0] == ("survival", "VCLT art. 70(1), as codified", ("pact:survival",))


def test_settled_survival_keeps_nothing_alive():
    assert told(ended("ended", "2015-01-01", caveat("survival", "conditions", "lapsed"))) == "no, none"


def test_survival_that_is_only_announced_keeps_nothing_alive():
    assert told(ended("ended", "2015-01-01", caveat("survival", "conditions", claim="announced"))) == "no, none"


def test_survival_caveat_changes_nothing_for_the_months_the_treaty_gives():
    assert told(ended("ended", "2015-01-01", caveat("survival", "conditions"), survives_months=6)) == "no, none"
