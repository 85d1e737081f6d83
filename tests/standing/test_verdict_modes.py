"""Whose a commitment is to perform, and to whom it is owed."""

import pytest

from tests.standing.builders import act
from tests.standing.questions import ask, because, rules, side, told

OPEN_MODES = ("each_party", "all_parties_jointly")
LISTED = ("named_parties", "class_of_parties", "organ", "unknown")


@pytest.mark.parametrize("mode", OPEN_MODES)
def test_every_party_owes_what_each_or_all_together_owe(mode):
    assert told(ask(bearer_mode=mode)) == "yes, operative"


@pytest.mark.parametrize("mode", LISTED)
def test_who_is_listed_owes_it(mode):
    assert told(ask(bearer_mode=mode, bearers=["br", "ke"])) == "yes, operative"


@pytest.mark.parametrize("mode", LISTED)
def test_who_is_not_listed_does_not_owe_it(mode):
    question = ask(bearer_mode=mode, bearers=["ke"])
    assert told(question) == "no, none"
    assert because(question) == [("bearer", "the commitment's bearers", ("pact:help",))]
    assert rules(question, "bearer") == ["br is not among those who owe it."]


@pytest.mark.parametrize("mode", LISTED)
def test_where_the_bearers_are_not_listed_it_cannot_be_told(mode):
    question = ask(bearer_mode=mode)
    assert told(question) == "unknown, operative"
    assert because(question) == [("bearer", "the commitment's bearer mode", ("pact:help",))]


def test_who_carries_on_a_listed_state_or_belongs_to_a_listed_group_owes_it():
    assert (
        told(ask(bearer=side("ru", names=["suhh"]), bearer_mode="named_parties", bearers=["suhh"])) == "yes, operative"
    )
    assert told(ask(bearer=side("fr", names=["e3"]), bearer_mode="named_parties", bearers=["e3"])) == "yes, operative"


def test_asked_of_nobody_in_particular_it_needs_no_listed_bearer():
    assert told(ask(bearer=None, beneficiary=None, bearer_mode="named_parties", bearers=["ke"])) == "yes, operative"


def test_named_bearer_that_takes_no_part_is_not_bound():
    third = side("br", "not_participating")
    assert told(ask(bearer=third, bearer_mode="named_parties", bearers=["br"])) == "no, none"


def test_owed_to_those_named_alone():
    assert told(ask(beneficiary_mode="named_parties", beneficiaries=["fj"])) == "yes, operative"
    question = ask(beneficiary_mode="named_parties", beneficiaries=["ke"])
    assert told(question) == "no, none"
    assert because(question) == [("beneficiary", "the commitment's beneficiaries", ("pact:help",))]


def test_third_state_named_has_the_right():
    question = ask(beneficiary=side("vn", "not_participating"), beneficiary_mode="named_parties", beneficiaries=["vn"])
    assert told(question) == "yes, operative"
    assert because(question, "beneficiary_status") == [("beneficiary_status", "VCLT art. 36, as codified", ())]


def test_third_state_not_named_has_none():
    question = ask(beneficiary=side("vn", "not_participating"), beneficiary_mode="named_parties", beneficiaries=["ke"])
    assert told(question) == "no, none"
    assert [basis for _, basis, _ in because(question, "beneficiary_status")] == ["the record"]


@pytest.mark.parametrize("mode", ["other_parties", "all_parties_collectively", "unknown"])
def test_third_state_is_owed_nothing_that_is_owed_between_parties(mode):
    assert told(ask(beneficiary=side("vn", "not_participating"), beneficiary_mode=mode)) == "no, none"


@pytest.mark.parametrize("mode", ["persons", "none"])
@pytest.mark.parametrize("status", ["not_participating", "signatory", "withdrawn", "suspended", "unknown", "bound"])
def test_what_is_owed_to_persons_or_to_nobody_in_particular_holds_whoever_asks(mode, status):
    question = ask(beneficiary=side("vn", status), beneficiary_mode=mode)
    assert told(question) == "yes, operative"
    assert because(question, "beneficiary_status") == [("beneficiary_status", "the commitment's beneficiary mode", ())]


@pytest.mark.parametrize("mode", ["persons", "none"])
def test_what_is_owed_to_persons_asks_nothing_of_who_is_not_bound(mode):
    assert told(ask(bearer=side("br", "signatory"), beneficiary_mode=mode)) == "no, none"


def test_nobody_owes_itself():
    question = ask(beneficiary=side("br"))
    assert told(question) == "no, none"
    assert because(question) == [("beneficiary", "the question", ())]


@pytest.mark.parametrize("mode", ["persons", "none"])
def test_what_is_owed_to_persons_holds_though_the_bearer_itself_is_asked_about(mode):
    assert told(ask(beneficiary=side("br"), beneficiary_mode=mode)) == "yes, operative"


@pytest.mark.parametrize("mode", ["persons", "none"])
def test_relations_between_two_states_do_not_touch_what_is_owed_to_persons(mode):
    halted = act("suspension", "2010-01-01", "br", towards="fj")
    question = ask(bearer=side("br", "bound", halted), beneficiary_mode=mode, later=("younger-pact",))
    assert told(question) == "yes, operative"
    assert because(question) == []
