"""Reservations that have a caveat recorded for them, or nothing but that."""

import pytest

from tests.standing.builders import act
from tests.standing.questions import ask, because, caveat, side, told

RATIFIED = act("ratification", "2000-01-01", "br")
MADE = act("reservation", "2000-01-01", "br", key="res", notified="2000-02-01")
WORKS_BOTH_WAYS = [("reservation", "VCLT art. 20(5) and 21(1), as codified", ("pact:res",))]
FIJI = side("fj", "bound", act("ratification", "1999-05-05", "fj"))


def reserved(caveats, *acts, **more):
    """Brazil, which ratified and made these acts, is asked about towards Fiji."""
    brazil = side("br", "bound", RATIFIED, *acts)
    return ask("2020-01-01", *caveats, **{"bearer": brazil, "beneficiary": FIJI} | more)


def narrowed(effect="narrows", status="open", *below, **more):
    return caveat("reservation", effect, status, *below, key="cut", event="res", declared_by="br", **more)


@pytest.mark.parametrize(
    ("effect", "answer"),
    [
        ("narrows", "yes, qualified"),
        ("defers", "yes, deferred"),
        ("suspends", "yes, suspended"),
        ("extinguishes", "yes, none"),
    ],
)
def test_caveat_recorded_for_a_reservation_tells_how_far_it_cuts(effect, answer):
    made = act("reservation", "2000-01-01", "br", key="res", notified="2000-02-01", articles=("art_9",))
    question = reserved([narrowed(effect)], made)
    assert (told(question), because(question)) == (answer, WORKS_BOTH_WAYS)


@pytest.mark.parametrize("status", ["satisfied", "waived", "lapsed", "superseded"])
def test_reservation_whose_caveat_is_settled_cuts_no_more(status):
    assert told(reserved([narrowed("suspends", status)], MADE)) == "yes, operative"


def test_reservation_whose_caveat_is_set_aside_does_not_cut():
    aside = caveat("exception", "extinguishes")
    assert told(reserved([narrowed("suspends", "open", aside)], MADE)) == "yes, operative"


def test_declaration_made_along_with_a_reservation_is_no_reservation():
    declared = caveat("interpretative_declaration", key="reading", event="res", declared_by="br")
    question = reserved([declared], MADE)
    assert told(question) == "yes, qualified"
    assert because(question) == [("caveat", "the caveat as recorded", ("pact:reading",))]


def test_reservation_and_declaration_made_in_one_act_are_weighed_each_once():
    twice = [narrowed(), caveat("interpretative_declaration", key="reading", event="res", declared_by="br")]
    question = reserved(twice, MADE)
    assert told(question) == "yes, qualified"
    assert [refs for _, _, refs in because(question)] == [("pact:res",), ("pact:reading",)]


def test_reservation_under_another_name_counts_by_its_caveat():
    question = reserved([narrowed("suspends")], act("declaration", "2000-01-01", "br", key="res"))
    assert told(question) == "yes, suspended"
    assert because(question) == [("caveat", "VCLT art. 2(1)(d), 19-23, as codified", ("pact:cut",))]


def undated(**more):
    return caveat("reservation", "suspends", declared_by="br", **more)


def test_reservation_known_only_as_a_caveat_counts_between_the_two():
    assert told(reserved([undated()])) == "yes, suspended"
    brazil = side("br", "bound", RATIFIED)
    assert told(ask("2020-01-01", undated(), bearer=FIJI, beneficiary=brazil)) == "yes, suspended"
    assert told(ask("2020-01-01", undated(), bearer=FIJI, beneficiary=side("ke"))) == "yes, operative"


def test_reservation_known_only_as_a_caveat_takes_nothing_from_what_others_owe_to_persons():
    words = {"beneficiary_mode": "persons"}
    assert told(reserved([undated()], **words)) == "yes, suspended"
    brazil = side("br", "bound", RATIFIED)
    assert told(ask("2020-01-01", undated(), bearer=FIJI, beneficiary=brazil, **words)) == "yes, operative"


def test_reservation_known_only_as_a_caveat_has_no_effect_where_none_is_allowed():
    question = reserved([undated()], regime="none")
    assert told(question) == "yes, operative"
    assert because(question) == [("caveat", "the treaty's clause; VCLT art. 19(a), as codified", ("pact:reservation",))]


def test_without_a_bearer_nobody_has_reserved_anything():
    question = reserved([narrowed()], bearer=None, beneficiary=side("br", "bound", RATIFIED, MADE))
    assert (told(question), because(question)) == ("yes, operative", [])
