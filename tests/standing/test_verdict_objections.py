"""What an objection to a reservation does between its author and the reserving party."""

import pytest

from provisions.choices import RelationsEffect
from tests.standing.builders import act
from tests.standing.questions import ask, because, rules, side, told

RATIFIED = act("ratification", "2000-01-01", "br")
MADE = act("reservation", "2000-01-01", "br", key="res", notified="2000-02-01")
BOTH = ("pact:res", "pact:fj-objection")
ACCEPTED = ("yes, qualified", [("reservation", "VCLT art. 20(5) and 21(1), as codified", ("pact:res",))])
NO_RELATIONS = ("no, none", [("treaty_relations", "VCLT art. 20(4)(b), as codified", BOTH)])
NOT_TO_ITS_EXTENT = ("yes, qualified", [("reservation", "VCLT art. 21(3), as codified", BOTH)])
PRECLUDES = {"relations_effect": RelationsEffect.PRECLUDES}


def objection(on="2000-12-01", **more):
    return act("objection", on, "fj", **{"answers": "res"} | more)


def objected(*acts, on="2020-01-01", reservation=MADE, before=(), **more):
    """Brazil, which ratified and reserved, is asked about towards Fiji, which ratified earlier and then did this."""
    brazil = side("br", "bound", *before, RATIFIED, reservation)
    fiji = side("fj", "bound", act("ratification", "1999-05-05", "fj"), *acts)
    return ask(on, **{"bearer": brazil, "beneficiary": fiji} | more)


def answer(question):
    return told(question), because(question)


@pytest.mark.parametrize("effect", ["unstated", "modifies", "denies_benefit"])
def test_objection_alone_leaves_relations_but_not_the_provisions_reserved(effect):
    question = objected(objection(relations_effect=RelationsEffect(effect)))
    assert answer(question) == NOT_TO_ITS_EXTENT
    assert rules(question, "reservation") == [
        "br made a reservation, to which fj objected: to its extent the provisions do not apply between them."
    ]


def test_objection_that_says_so_definitely_precludes_relations():
    question = objected(objection(**PRECLUDES))
    assert answer(question) == NO_RELATIONS
    assert rules(question, "treaty_relations") == [
        "fj objected to a reservation of br and ruled out treaty relations with it."
    ]


def test_both_effects_hold_in_both_directions():
    for effect, expected in ((RelationsEffect.PRECLUDES, NO_RELATIONS), (RelationsEffect.UNSTATED, NOT_TO_ITS_EXTENT)):
        question = objected(objection(relations_effect=effect))
        turned = objected(objection(relations_effect=effect), bearer=question.beneficiary, beneficiary=question.bearer)
        assert answer(turned) == expected


def test_objection_of_one_party_changes_nothing_for_another():
    kenya = side("ke", "bound", act("ratification", "1999-05-05", "ke"))
    assert answer(objected(objection(**PRECLUDES), beneficiary=kenya)) == ACCEPTED


def test_objection_counts_from_the_day_on_which_it_was_made():
    assert answer(objected(objection(**PRECLUDES), on="2000-11-30")) == ACCEPTED
    assert answer(objected(objection(**PRECLUDES), on="2000-12-01")) == NO_RELATIONS


def test_objection_to_another_reservation_changes_nothing():
    assert answer(objected(objection(answers="other", **PRECLUDES))) == ACCEPTED


LATE = ("yes, qualified", [("reservation", "VCLT art. 20(5), as codified", BOTH)])


@pytest.mark.parametrize(("on", "expected"), [("2001-02-01", NO_RELATIONS), ("2001-02-02", LATE)])
def test_objection_after_twelve_months_is_too_late(on, expected):
    assert answer(objected(objection(on, **PRECLUDES))) == expected


def test_objection_in_time_for_own_consent_is_in_time():
    fiji = [act("ratification", "2005-05-05", "fj"), objection("2005-05-05", **PRECLUDES)]
    assert answer(objected(beneficiary=side("fj", "bound", *fiji))) == NO_RELATIONS
    fiji = [act("ratification", "2005-05-05", "fj"), objection("2005-05-06", **PRECLUDES)]
    assert answer(objected(beneficiary=side("fj", "bound", *fiji))) == LATE


def test_timeliness_is_unknown_where_the_notification_is():
    unnotified = act("reservation", "2000-01-01", "br", key="res")
    question = objected(objection("2009-01-01"), reservation=unnotified)
    assert answer(question) == NOT_TO_ITS_EXTENT
    assert rules(question, "reservation") == [
        (
            "br made a reservation, to which fj objected; whether in time is unknown, as its notification is not "
            "recorded: to its extent the provisions do not apply between them."
        )
    ]
    assert told(objected(objection("2009-01-01", **PRECLUDES), reservation=unnotified)) == "no, none"


@pytest.mark.parametrize(
    ("notified", "made", "expected"),
    [
        ("2000", "2001-12-31", NO_RELATIONS),
        ("2000", "2002-01-01", LATE),
        ("2000-02-01", "2001", NO_RELATIONS),
        ("2000-02-01", "2002", LATE),
    ],
)
def test_objection_is_late_only_if_it_is_on_every_possible_day(notified, made, expected):
    vague = act("reservation", "2000-01-01", "br", key="res", notified=notified)
    assert answer(objected(objection(made, **PRECLUDES), reservation=vague)) == expected


@pytest.mark.parametrize("effect", RelationsEffect)
def test_objection_that_is_withdrawn_leaves_the_reservation_accepted(effect):
    withdrawn = act("objection_withdrawal", "2010-01-01", "fj", answers="fj-objection", notified="2010-02-01")
    made = objection(relations_effect=effect)
    assert answer(objected(made, withdrawn, on="2010-01-31")) == answer(objected(made))
    question = objected(made, withdrawn, on="2010-02-01")
    assert answer(question) == (
        "yes, qualified",
        [("reservation", "VCLT art. 21(1) and 22(2)-(3), as codified", (*BOTH, "pact:fj-objection-withdrawal"))],
    )
    assert rules(question, "reservation") == [
        "br made a reservation; fj has taken back its objection: it works both ways between them."
    ]


@pytest.mark.parametrize("effect", RelationsEffect)
def test_reservation_that_is_withdrawn_leaves_nothing_to_object_to(effect):
    withdrawn = act("reservation_withdrawal", "2010-01-01", "br", answers="res")
    question = objected(objection(relations_effect=effect))
    brazil = side("br", "bound", RATIFIED, MADE, withdrawn)
    assert answer(objected(bearer=brazil, beneficiary=question.beneficiary)) == ("yes, operative", [])


def test_reservation_that_was_never_confirmed_is_nothing_to_object_to():
    signed, at_signature = act("signature", "1998-06-01", "br"), act("reservation", "1998-06-01", "br", key="res")
    question = objected(objection("1999-01-01", **PRECLUDES), reservation=at_signature, before=[signed])
    assert answer(question) == ("yes, operative", [("reservation", "VCLT art. 23(2), as codified", ("pact:res",))])


def test_objection_before_the_confirmation_stands():
    signed, at_signature = act("signature", "1998-06-01", "br"), act("reservation", "1998-06-01", "br", key="res")
    confirmed = act("declaration", "2000-01-01", "br", answers="res")
    question = objected(objection("1999-01-01", **PRECLUDES), reservation=at_signature, before=[signed, confirmed])
    assert answer(question) == NO_RELATIONS


def test_objection_to_what_the_treaty_allows_has_no_effect():
    allowed = ("yes, qualified", [("reservation", "VCLT art. 20(1) and 21(1), as codified", ("pact:res",))])
    assert answer(objected(objection(**PRECLUDES), regime="free")) == allowed
    assert answer(objected(objection(), regime="free")) == allowed


def test_objection_to_what_the_treaty_forbids_still_rules_out_relations():
    assert answer(objected(objection(**PRECLUDES), regime="none")) == NO_RELATIONS


@pytest.mark.parametrize("mode", ["persons", "none"])
def test_objection_takes_nothing_from_persons(mode):
    question = objected(objection(**PRECLUDES), beneficiary_mode=mode)
    assert answer(question) == (
        "yes, qualified",
        [("reservation", "VCLT art. 2(1)(d) and 21(1), as codified", ("pact:res",))],
    )


@pytest.mark.parametrize(
    ("towards", "regime", "expected"),
    [("br", "unknown", "no, none"), ("ke", "unknown", "yes, operative"), ("br", "free", "yes, operative")],
)
def test_objection_to_a_reservation_that_is_not_recorded_precludes_relations_too(towards, regime, expected):
    unanswered = act("objection", "2000-12-01", "fj", towards=towards, **PRECLUDES)
    fiji = side("fj", "bound", unanswered)
    question = ask("2020-01-01", bearer=side("br", "bound", RATIFIED), beneficiary=fiji, regime=regime)
    said = [("treaty_relations", "VCLT art. 20(4)(b), as codified", ("pact:fj-objection",))]
    assert answer(question) == (expected, said if expected == "no, none" else [])


def test_objection_to_a_reservation_that_is_not_recorded_may_be_withdrawn():
    unanswered = act("objection", "2000-12-01", "fj", towards="br", **PRECLUDES)
    withdrawn = act("objection_withdrawal", "2010-01-01", "fj", answers="fj-objection")
    fiji = side("fj", "bound", unanswered, withdrawn)
    answers = {on: told(ask(on, beneficiary=fiji)) for on in ("2000-11-30", "2000-12-01", "2010-01-01")}
    assert answers == {
        "2000-11-30": "yes, operative",
        "2000-12-01": "no, none",
        "2010-01-01": "yes, operative",
    }
