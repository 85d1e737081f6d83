"""Whether a commitment binds, by the status of the treaty and of both sides."""

import pytest

from provisions.standing.verdict import verdict
from tests.standing.questions import ask, because, rules, side, told

PARTY = {
    "not_participating": "no, none",
    "negotiating": "no, none",
    "signatory": "no, none",
    "contracting_state": "no, none",
    "provisionally_bound": "provisionally, operative",
    "bound": "yes, operative",
    "suspended": "yes, suspended",
    "withdrawn": "no, none",
    "ended": "no, none",
    "unknown": "unknown, operative",
}
TREATY = {
    "negotiating": "no, none",
    "adopted": "no, none",
    "signed": "no, none",
    "provisionally_applied": "provisionally, operative",
    "in_force": "yes, operative",
    "suspended": "yes, suspended",
    "superseded": "no, none",
    "expired": "no, none",
    "terminated": "no, none",
    "never_entered_into_force": "no, none",
    "unknown": "unknown, operative",
}


@pytest.mark.parametrize(("status", "answer"), PARTY.items())
def test_status_of_the_bearer(status, answer):
    assert told(ask(bearer=side("br", status))) == answer


@pytest.mark.parametrize(("status", "answer"), PARTY.items())
def test_status_of_the_beneficiary(status, answer):
    assert told(ask(beneficiary=side("fj", status))) == answer


@pytest.mark.parametrize(("status", "answer"), TREATY.items())
def test_status_of_the_treaty_counts_where_nobody_is_named(status, answer):
    assert told(ask(treaty=status, bearer=None, beneficiary=None)) == answer


def test_status_of_the_treaty_counts_towards_a_beneficiary_alone():
    assert told(ask(treaty="provisionally_applied", bearer=None)) == "provisionally, operative"
    assert told(ask(treaty="in_force", bearer=None, beneficiary=side("fj", "signatory"))) == "no, none"


def test_who_is_bound_before_the_others_is_not_held_back_by_the_treaty_as_a_whole():
    assert told(ask(treaty="provisionally_applied")) == "yes, operative"


@pytest.mark.parametrize(
    ("bearer", "beneficiary", "answer"),
    [
        ("provisionally_bound", "bound", "provisionally, operative"),
        ("bound", "provisionally_bound", "provisionally, operative"),
        ("unknown", "provisionally_bound", "unknown, operative"),
        ("unknown", "signatory", "no, none"),
        ("suspended", "provisionally_bound", "provisionally, suspended"),
        ("suspended", "withdrawn", "no, none"),
    ],
)
def test_of_two_statuses_the_weaker_counts(bearer, beneficiary, answer):
    assert told(ask(bearer=side("br", bearer), beneficiary=side("fj", beneficiary))) == answer


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        ("bound", "politically, operative"),
        ("suspended", "politically, suspended"),
        ("provisionally_bound", "provisionally, operative"),
        ("unknown", "unknown, operative"),
        ("signatory", "no, none"),
    ],
)
def test_political_instruments_bind_politically(status, answer):
    assert told(ask(bearer=side("br", status), is_political=True)) == answer


def test_reasons_come_in_the_order_treaty_bearer_beneficiary():
    steps = [
        (one.step, one.content.rule) for one in verdict(ask(treaty="signed", bearer=side("br", "signatory"))).because
    ]
    assert steps == [
        ("treaty_status", "It is signed."),
        ("bearer_status", "It is signatory."),
        ("beneficiary_status", "It is bound."),
    ]


def test_who_takes_part_through_a_group_is_told_so():
    question = ask(bearer=side("br", via="mercosur"))
    assert told(question) == "yes, operative"
    assert rules(question, "bearer_status") == ["br belongs to mercosur, which takes part.", "It is bound."]


MODALITIES = {
    "obligation": [],
    "prohibition": [],
    "unknown": [],
    "right": ["It gives a right: it applies to its bearer rather than binding it."],
    "permission": ["It allows something: it applies to its bearer rather than binding it."],
    "power": ["It gives a power: it applies to its bearer rather than binding it."],
    "exemption": ["It exempts: it applies to its bearer rather than binding it."],
    "recognition": ["It recognises something: it applies rather than asking for an act."],
    "constitutive": ["It brings about its result by itself: it applies rather than binding anyone to act."],
    "statement_of_intent": ["It states an intention: the treaty binds, it asks for no particular act."],
}


@pytest.mark.parametrize(("modality", "said"), MODALITIES.items())
def test_rights_powers_and_the_like_apply_rather_than_bind(modality, said):
    question = ask(modality=modality)
    assert told(question) == "yes, operative"
    assert rules(question, "modality") == said
    assert because(question) == [("modality", "the commitment's modality", ("pact:help",)) for _ in said]
