"""Claims that count and those that do not, the answers by other claims, and days to come."""

from dataclasses import replace

import pytest

from provisions.choices import CaveatStatus, Operation, PartyStatus, RelationsEffect, Stance, TreatyStatus
from provisions.standing.lines import Asserter
from provisions.standing.question import Alternative
from provisions.standing.verdict import verdict
from tests.standing.builders import act
from tests.standing.questions import ask, because, caveat, claimed, held, rules, side, told

IRAN = (Asserter(Stance.DENIES, "paper", "ir"),)


def alternatives(question):
    return [(one.bound.value, one.operation.value, one.asserted_by) for one in verdict(question).alternatives]


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("official", "yes, operative"),
        ("reported", "yes, operative"),
        ("inferred", "yes, operative"),
        ("announced", "no, none"),
        ("retracted", "no, none"),
    ],
)
def test_announced_and_retracted_commitments_do_not_count(claim, answer):
    question = ask(claim_status=claim)
    said = [("commitment", "the record's claim status", ("pact:help",))] if answer == "no, none" else []
    assert (told(question), because(question)) == (answer, said)


def test_why_an_announced_commitment_does_not_count_is_said():
    assert rules(ask(claim_status="announced"), "commitment") == [
        "That the treaty says so is only announced, which does not count."
    ]


def test_commitment_that_a_participant_denies_is_contested():
    question = ask(denied_by=IRAN)
    assert told(question) == "yes, operative | no, none"
    assert alternatives(question) == [("no", "none", IRAN)]


def test_denied_commitment_is_not_contested_where_nobody_is_bound():
    assert told(ask(denied_by=IRAN, bearer=side("br", "signatory"))) == "no, none"


def test_rival_claim_of_the_bearers_status_is_an_alternative_with_its_own_reasons():
    rival = claimed(PartyStatus.BOUND, "ir")
    question = ask(treaty="signed", bearer=side("br", "signatory", rivals=[rival]))
    given = verdict(question)
    reasons = [(one.step, one.content.rule) for one in given.alternatives[0].because]
    assert told(question) == "no, none | yes, operative"
    assert alternatives(question) == [("yes", "operative", IRAN)]
    assert reasons == [
        ("treaty_status", "It is signed."),
        ("bearer_status", "So it is claimed."),
        ("beneficiary_status", "It is bound."),
    ]


def test_claim_counts_for_all_that_its_author_claims_together():
    rivals = {"rivals": [claimed(PartyStatus.BOUND, "ir")]}
    both = {"bearer": side("br", "signatory", **rivals), "beneficiary": side("fj", "signatory", **rivals)}
    assert told(ask(**both)) == "no, none | yes, operative"


def test_claims_of_several_authors_are_not_put_together():
    question = ask(
        bearer=side("br", "signatory", rivals=[claimed(PartyStatus.BOUND, "ir")]),
        beneficiary=side("fj", "signatory", rivals=[claimed(PartyStatus.BOUND, "ru")]),
    )
    assert told(question) == "no, none"


def test_rival_that_gives_the_same_answer_contests_nothing():
    question = ask(bearer=side("br", "contracting_state", rivals=[claimed(PartyStatus.SIGNATORY, "ir")]))
    assert told(question) == "no, none"


def test_rival_status_of_the_treaty_counts_only_where_no_bearer_is_asked_about():
    disputed = held(TreatyStatus.IN_FORCE, claimed(TreatyStatus.TERMINATED, "ir"))
    assert told(ask(treaty=disputed)) == "yes, operative"
    assert told(ask(treaty=disputed, bearer=None, beneficiary=None)) == "yes, operative | no, none"


def test_rival_status_of_a_caveat_is_an_alternative():
    bites = caveat("snapback", "suspends", "triggered", rivals=[claimed(CaveatStatus.OPEN, "ir", "ru")])
    question = ask("2020-01-01", bites)
    both = (*IRAN, Asserter(Stance.DENIES, "paper", "ru"))
    assert told(question) == "yes, suspended | yes, operative"
    assert alternatives(question) == [("yes", "operative", both)]


def test_caveat_held_not_to_exist_limits_nothing_by_that_claim():
    question = ask("2020-01-01", caveat("exception", rivals=[claimed(None, "ir")]))
    assert told(question) == "yes, qualified | yes, operative"


def test_rival_status_of_a_caveat_on_a_caveat_is_an_alternative():
    aside = caveat("sunset", "extinguishes", "open", rivals=[claimed(CaveatStatus.TRIGGERED, "ir")])
    question = ask("2020-01-01", caveat("charter_prevails", "subordinates", "open", aside))
    assert told(question) == "yes, subordinated | yes, operative"


def test_contested_caveat_is_no_contested_answer_where_another_limits_as_much():
    bites = caveat("snapback", "narrows", "triggered", rivals=[claimed(CaveatStatus.OPEN, "ir")])
    assert told(ask("2020-01-01", bites, caveat("exception"))) == "yes, qualified"


def test_political_instrument_is_contested_in_its_own_terms():
    question = ask(bearer=side("br", "signatory", rivals=[claimed(PartyStatus.BOUND, "ir")]), is_political=True)
    assert told(question) == "no, none | politically, operative"


def test_alternatives_are_whole_answers():
    [alternative] = verdict(ask(denied_by=IRAN)).alternatives
    assert isinstance(alternative, Alternative)
    assert alternative.operation is Operation.NONE
    assert alternative.because[-1].step == "commitment"


AHEAD = [("projection", "the events recorded so far", ())]


@pytest.mark.parametrize(
    ("on", "said"), [("2029-12-31", []), ("2030-01-01", []), ("2030-01-02", AHEAD), ("9999-12-31", AHEAD)]
)
def test_days_to_come_are_projected(on, said):
    question = ask(on, today="2030-01-01")
    assert (told(question), because(question)) == ("yes, operative", said)


def test_projection_is_said_last_and_of_a_no_too():
    question = ask("2031-01-01", caveat("exception"), bearer=side("br", "signatory"), today="2030-01-01")
    assert verdict(question).because[-1].step == "projection"
    assert told(question) == "no, none"


def test_act_that_a_participant_contests_is_left_out_by_that_claim():
    halt = act("suspension", "2010-01-01", "br", towards="fj")
    made = act("reservation", "2000-01-01", "br", key="res")
    cut = caveat("reservation", "extinguishes", event="res", declared_by="br")
    question = ask("2020-01-01", cut, bearer=side("br", "bound", act("ratification", "2000-01-01", "br"), halt, made))
    assert told(question) == "yes, none"
    assert told(replace(question, contested_acts={"pact:res": IRAN})) == "yes, none | yes, suspended"
    assert told(replace(question, contested_acts={"pact:br-suspension": IRAN})) == "yes, none"


def test_objection_that_is_contested_may_leave_relations_as_they_were():
    made = act("reservation", "2000-01-01", "br", key="res")
    objection = act("objection", "2000-06-01", "fj", answers="res", relations_effect=RelationsEffect.PRECLUDES)
    consent = act("ratification", "2000-01-01", "br")
    question = ask(bearer=side("br", "bound", consent, made), beneficiary=side("fj", "bound", objection))
    contested = replace(question, contested_acts={"pact:fj-objection": IRAN})
    assert told(contested) == "no, none | yes, qualified"
    assert alternatives(contested) == [("yes", "qualified", IRAN)]
