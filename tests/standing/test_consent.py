"""Signature and consent: who is bound by nothing yet, who by what, and by which acts nobody is."""

import pytest

from tests.standing.builders import act, because, each, record, told

SIGNED = act("signature", "2001-01-10")


def test_signature_binds_nobody_but_forbids_to_defeat_the_object_and_purpose():
    pact = record(SIGNED)
    assert told(pact) == {"2001-01-10": "signed"}
    assert told(pact, "ru") == told(pact, "ir") == {"2001-01-10": "signatory"}
    assert because(pact, "2001-02-01", "ru") == [("VCLT art. 12, 14 and 18(a), as codified", ("pact:signature",))]


def test_each_side_signs_for_itself():
    pact = record(each("signature", ir="2001-01-10", ru="2001-02-20"))
    assert told(pact) == {"2001-01-10": "signed"}
    assert told(pact, "ir") == {"2001-01-10": "signatory"}
    assert told(pact, "ru") == {"2001-02-20": "signatory"}


def test_one_consent_of_two_makes_a_contracting_state():
    pact = record(SIGNED, act("ratification", "2001-05-01", "ru"))
    assert told(pact) == {"2001-01-10": "signed"}
    assert told(pact, "ru") == {"2001-01-10": "signatory", "2001-05-01": "contracting_state"}
    assert told(pact, "ir") == {"2001-01-10": "signatory"}
    assert because(pact, "2001-06-01", "ru") == [
        ("VCLT art. 2(1)(f) and 18(b), as codified", ("pact:ru-ratification",))
    ]


@pytest.mark.parametrize(
    "kind",
    [
        "domestic_approval",
        "domestic_promulgation",
        "deposit",
        "notification",
        "registration",
        "publication",
        "communication",
        "confirmation_of_signature",
    ],
)
def test_acts_that_are_no_consent_between_states_change_nothing(kind):
    pact = record(SIGNED, each(kind, ir="2001-05-01", ru="2001-06-01"))
    assert told(pact) == {"2001-01-10": "signed"}
    assert told(pact, "ru") == {"2001-01-10": "signatory"}


@pytest.mark.parametrize(
    "kind", ["ratification", "acceptance", "approval", "accession", "consent_to_be_bound", "act_of_formal_confirmation"]
)
def test_treaty_of_two_binds_when_the_second_consents(kind):
    pact = record(SIGNED, each(kind, ir="2001-05-01", ru="2001-06-01"))
    assert told(pact) == {"2001-01-10": "signed", "2001-06-01": "in_force"}
    assert told(pact, "ir") == {
        "2001-01-10": "signatory",
        "2001-05-01": "contracting_state",
        "2001-06-01": "bound",
    }
    assert told(pact, "ru") == {"2001-01-10": "signatory", "2001-06-01": "bound"}


def test_definitive_signature_of_all_binds_at_once():
    pact = record(act("definitive_signature", "2001-01-10"))
    assert told(pact) == {"2001-01-10": "in_force"}
    assert told(pact, "ru") == {"2001-01-10": "bound"}


def test_accession_needs_no_signature():
    pact = record(
        act("entry_into_force", "2001-01-10"), each("ratification", br="2000-01-01", fj="2000-02-01"), sides=()
    )
    acceded = record(*pact.acts, act("accession", "2003-03-03", "ke"), sides=())
    assert told(pact, "ke") == {}
    assert told(acceded, "ke") == {"2003-03-03": "bound"}


def test_text_is_negotiated_settled_and_signed():
    pact = record(
        act("negotiation_round", "2000-01-01"),
        act("negotiation_concluded", "2000-06-01"),
        act("initialling", "2000-07-01"),
        SIGNED,
    )
    assert told(pact) == {"2000-01-01": "negotiating", "2000-06-01": "adopted", "2001-01-10": "signed"}
    assert told(pact, "ru") == {"2000-01-01": "negotiating", "2001-01-10": "signatory"}


def test_act_of_all_sides_is_no_act_of_a_witness():
    pact = record(SIGNED, roles={"ch": "witness", "un": "depositary"})
    assert told(pact, "ch") == told(pact, "un") == {}


def test_nobody_stands_anywhere_without_events():
    assert told(record()) == {}
    assert told(record(), "ru") == {}


@pytest.mark.parametrize("claim", ["announced", "retracted"])
def test_what_is_only_announced_or_taken_back_never_counts(claim):
    pact = record(SIGNED, act("entry_into_force", "2001-06-01", claim=claim))
    assert told(pact) == {"2001-01-10": "signed"}
    assert told(pact, "ru") == {"2001-01-10": "signatory"}
