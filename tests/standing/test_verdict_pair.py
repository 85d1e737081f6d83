"""What holds between two parties alone: a suspension towards one, a later treaty between the two."""

import pytest

from tests.standing.builders import act
from tests.standing.questions import ask, because, caveat, rules, side, told

HALTED = [("suspension", "VCLT art. 57-60 and 72, as codified", ("pact:br-suspension",))]


def suspension(on="2010-01-01", towards="fj", **more):
    return act("suspension", on, "br", towards=towards, **more)


def resumption(on="2012-01-01", **more):
    return act("resumption", on, "br", **more)


def halted(*acts, on="2011-01-01", **more):
    return ask(on, **{"bearer": side("br", "bound", *acts)} | more)


def test_suspension_towards_one_party_halts_it_both_ways():
    question = halted(suspension())
    turned = halted(bearer=question.beneficiary, beneficiary=question.bearer)
    for asked in (question, turned):
        assert (told(asked), because(asked)) == ("yes, suspended", HALTED)
        assert rules(asked, "suspension") == ["br has suspended its operation towards fj."]


def test_it_halts_nothing_towards_others():
    assert told(halted(suspension(), beneficiary=side("ke"))) == "yes, operative"
    assert told(halted(suspension(), beneficiary=None)) == "yes, operative"


@pytest.mark.parametrize("names", [["e3"], ["suhh"]])
def test_it_halts_it_towards_who_belongs_to_or_carries_on_the_one_named(names):
    assert told(halted(suspension(towards=names[0]), beneficiary=side("fj", names=names))) == "yes, suspended"


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("2009-12-31", "yes, operative"),
        ("2010-01-01", "yes, suspended"),
        ("2011-12-31", "yes, suspended"),
        ("2012-01-01", "yes, operative"),
    ],
)
@pytest.mark.parametrize(
    "acts",
    [
        [suspension(), resumption(towards="fj")],
        [suspension(), resumption()],
        [suspension(until="2011-12-31")],
        [suspension(until="2011")],
    ],
    ids=["resumed towards it", "resumed towards all", "for a time", "for a time known in part"],
)
def test_it_lasts_until_it_is_resumed_or_its_time_is_over(acts, on, answer):
    assert told(halted(*acts, on=on)) == answer


def test_resumption_towards_another_changes_nothing():
    assert told(halted(suspension(), resumption(towards="ke"), on="2013-01-01")) == "yes, suspended"


def test_resumption_on_a_day_known_in_part_counts_from_its_last_day():
    acts = [suspension(), resumption("2012")]
    assert told(halted(*acts, on="2012-12-30")) == "yes, suspended"
    assert told(halted(*acts, on="2012-12-31")) == "yes, operative"


def test_suspension_after_a_resumption_halts_again():
    acts = [suspension(), resumption(), suspension("2015-01-01", key="again")]
    assert told(halted(*acts, on="2014-12-31")) == "yes, operative"
    assert told(halted(*acts, on="2015-01-01")) == "yes, suspended"


@pytest.mark.parametrize(
    ("article", "answer"),
    [(("art_5",), "yes, suspended"), (("art_5__para_1", "art_5"), "yes, suspended"), (("art_6",), "yes, operative")],
)
def test_suspension_of_some_articles_halts_only_what_they_state(article, answer):
    assert told(halted(suspension(articles=("art_5",)), article=article)) == answer


def test_suspension_that_does_not_count_halts_nothing():
    assert told(halted(suspension(claim="announced"))) == "yes, operative"


LATER = [("later_treaty", "VCLT art. 30(3)-(4), as codified", ("younger",))]


def test_later_treaty_between_the_two_prevails():
    question = ask(later=("younger",))
    assert (told(question), because(question)) == ("yes, subordinated", LATER)
    assert rules(question, "later_treaty") == [
        "Between these two the later treaty younger governs; this one applies only as far as compatible with it."
    ]


def test_every_later_treaty_is_told():
    assert [refs for _, _, refs in because(ask(later=("younger", "youngest")))] == [("younger",), ("youngest",)]


def test_suspension_limits_more_than_a_later_treaty():
    question = halted(suspension(), later=("younger",))
    assert (told(question), because(question)) == ("yes, suspended", [*HALTED, *LATER])


def test_later_treaty_limits_more_than_what_is_deferred():
    assert told(ask("2020-01-01", caveat("precondition"), later=("younger",))) == "yes, subordinated"


def test_no_later_treaty_binds_who_is_not_bound_by_the_earlier():
    question = ask(bearer=side("br", "withdrawn"), later=("younger",))
    assert (told(question), because(question, "later_treaty")) == ("no, none", [])
