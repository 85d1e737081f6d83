"""What the recorded acts of two parties make of a commitment between them."""

import pytest

from tests.derivation.asking import answer, steps, told
from tests.derivation.pacts import caveat, commitment, event, pact, said
from tests.factories import PartyFactory, PartyMemberFactory

pytestmark = pytest.mark.django_db

HELP = "pact:help"
ARTICLES = [
    {"eid": "art_5", "kind": "article", "number": "5"},
    {"eid": "art_5__para_2", "kind": "paragraph", "number": "2", "parent": "pact:art_5"},
    {"eid": "art_6", "kind": "article", "number": "6"},
]
RESERVATION = event("reservation", "2000-01-01", "bb", notified_on="2000-02-01")


def all_pairs(on="2020-01-01", ref=HELP):
    codes = ("aa", "bb", "cc")
    return {f"{one} {other}": told(ref, on, one, other) for one in codes for other in codes if one < other}


def test_reservation_holds_between_its_author_and_each_other():
    pact(RESERVATION)
    assert all_pairs() == {"aa bb": "yes, qualified", "aa cc": "yes, operative", "bb cc": "yes, qualified"}


def test_objection_holds_between_the_two():
    objection = event("objection", "2000-06-01", "aa", responds_to="pact:bb-reservation", towards="bb")
    pact(RESERVATION, objection | {"relations_effect": "precludes"})
    assert all_pairs() == {"aa bb": "no, none", "aa cc": "yes, operative", "bb cc": "yes, qualified"}
    assert steps(answer(HELP, "2020-01-01", "bb", "aa"), "treaty_relations") == [
        ("VCLT art. 20(4)(b), as codified", ("pact:bb-reservation", "pact:aa-objection"))
    ]


def test_reservation_reaches_the_units_within_the_articles_that_it_names():
    units = {"whole": "art_5", "part": "art_5__para_2", "other": "art_6"}
    help_ = [commitment(key, article=f"pact:{eid}") for key, eid in units.items()]
    pact(RESERVATION | {"articles": ["pact:art_5"]}, articles=ARTICLES, commitments=help_)
    assert {key: told(f"pact:{key}", "2020-01-01", "bb", "aa") for key in units} == {
        "whole": "yes, qualified",
        "part": "yes, qualified",
        "other": "yes, operative",
    }


def test_reservation_with_a_caveat_on_one_commitment_leaves_the_others_alone():
    cut = caveat("cut", "reservation", "suspends", event="pact:bb-reservation", declared_by="bb")
    pact(RESERVATION, commitments=[commitment(caveats=[cut]), commitment("other")])
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, suspended"
    assert told("pact:other", "2020-01-01", "bb", "aa") == "yes, operative"


def test_declaration_limits_nothing_before_it_is_made():
    reading = caveat("reading", "interpretative_declaration", event="pact:bb-declaration", declared_by="bb")
    pact(event("declaration", "2010-05-01", "bb"), caveats=[reading])
    assert told(HELP, "2010-04-30", "bb", "aa") == "yes, operative"
    assert told(HELP, "2010-05-01", "bb", "aa") == "yes, qualified"


def test_declaration_that_is_only_announced_limits_nothing():
    reading = caveat("reading", "interpretative_declaration", event="pact:bb-declaration", declared_by="bb")
    pact(event("declaration", "2010-05-01", "bb", claim_status="announced"), caveats=[reading])
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, operative"


SUSPENSION = event("suspension", "2010-01-01", "aa", towards="bb")


def test_suspension_towards_one():
    pact(SUSPENSION)
    assert all_pairs() == {"aa bb": "yes, suspended", "aa cc": "yes, operative", "bb cc": "yes, operative"}


@pytest.mark.parametrize(
    "resumption",
    [
        event("resumption", "2012-01-01", "aa", towards="bb"),
        event("resumption", "2012-01-01", "aa"),
        event("resumption", "2012-01-01"),
    ],
    ids=["towards it", "by its author", "for all"],
)
def test_suspension_towards_one_ends_by_each_resumption(resumption):
    pact(SUSPENSION, resumption)
    assert told(HELP, "2011-12-31", "bb", "aa") == "yes, suspended"
    assert told(HELP, "2012-01-01", "bb", "aa") == "yes, operative"


def test_who_carries_on_a_state_answers_for_what_that_did():
    former = PartyFactory(code="xxhh", kind="former_state", existed_from="1950", existed_until="2005-12-26")
    PartyFactory(code="xx", kind="state", existed_from="2005-12-26", continues=former)
    listed = commitment("listed", bearer_mode="named_parties", bearers=["xxhh"])
    pact(event("reservation", "2000-01-01", "xxhh"), parties=("aa", "xxhh"), commitments=[commitment(), listed])
    answers = {(key, *pair): told(f"pact:{key}", "2020-01-01", *pair) for key, *pair in CARRIED_ON}
    assert answers == CARRIED_ON


CARRIED_ON = {
    ("help", "xx", "aa"): "yes, qualified",
    ("help", "aa", "xx"): "yes, qualified",
    ("listed", "xx", "aa"): "yes, qualified",
    ("listed", "aa", "xx"): "no, none",
}


def test_member_of_a_group_that_takes_part_is_bound_while_it_belongs():
    group = PartyFactory(code="club", kind="group")
    PartyMemberFactory(group=group, party=PartyFactory(code="dd"), joined_on="2005-01-01", left_on="2015-12-31")
    pact(parties=("aa", "club"))
    answers = {on: told(HELP, on, "dd", "aa") for on in ("2004-12-31", "2005-01-01", "2015-12-31", "2016-01-01")}
    assert answers == {
        "2004-12-31": "no, none",
        "2005-01-01": "yes, operative",
        "2015-12-31": "yes, operative",
        "2016-01-01": "no, none",
    }


def test_later_treaty_between_some_prevails_between_them():
    superseding = {"kind": "supersedes", "to_treaty": "pact", "claim_status": "official"}
    pact()
    pact(slug="younger", parties=("aa", "bb"), relations=[superseding | {"citations": [said("2010-01-01")]}])
    assert all_pairs() == {"aa bb": "yes, subordinated", "aa cc": "yes, operative", "bb cc": "yes, operative"}
    assert told("younger:help", "2020-01-01", "aa", "bb") == "yes, operative"
    assert told(HELP, "2020-01-01", "aa", "bb", known_on="2010-01-01") == "yes, subordinated"
    assert told(HELP, "2020-01-01", "aa", "bb", known_on="2009-12-31") == "yes, operative"


def test_reservation_is_known_from_its_first_source_on():
    pact(RESERVATION | {"citations": [said("2011-01-01")]})
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2010-12-31") == "yes, operative"
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2011-01-01") == "yes, qualified"


def test_caveat_is_known_from_its_first_source_on():
    pact(caveats=[caveat("limit", "exception", origin="text", citations=[said("2011-01-01")])])
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2010-12-31") == "yes, operative"
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2011-01-01") == "yes, qualified"


def test_commitment_that_a_party_denies_is_contested_from_then_on_known():
    denial = said("2011-01-01", "denies", on_behalf_of="bb")
    pact(commitments=[commitment(citations=[said("2001-01-01"), denial])])
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, operative | no, none"
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2010-12-31") == "yes, operative"


def test_outsider_denies_in_vain():
    PartyFactory(code="dd")
    denial = said("2011-01-01", "denies", on_behalf_of="dd")
    pact(commitments=[commitment(citations=[said("2001-01-01"), denial])])
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, operative"


def test_reservation_that_a_party_disputes_is_contested():
    disputed = [said("2001-01-01"), said("2011-01-01", "disputes", on_behalf_of="cc")]
    pact(RESERVATION | {"citations": disputed})
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, qualified | yes, operative"
    assert told(HELP, "2020-01-01", "aa", "cc") == "yes, operative"
    assert told(HELP, "2020-01-01", "bb", "aa", known_on="2010-12-31") == "yes, qualified"
    [other] = answer(HELP, "2020-01-01", "bb", "aa").alternatives
    assert [(one.party, one.stance.value) for one in other.asserted_by] == [("cc", "disputes")]


def test_suspension_that_a_party_denies_is_contested():
    pact(SUSPENSION | {"citations": [said("2010-02-01"), said("2010-03-01", "denies", on_behalf_of="bb")]})
    assert told(HELP, "2020-01-01", "bb", "aa") == "yes, suspended | yes, operative"


def test_reservation_does_not_outlast_leaving_and_coming_back():
    left = event("withdrawal", "2004-01-01", "bb", effective_on="2005-01-01")
    back = event("accession", "2010-01-01", "bb")
    objection = event("objection", "2000-06-01", "aa", responds_to="pact:bb-reservation", relations_effect="precludes")
    pact(RESERVATION, left, back)
    assert told(HELP, "2003-01-01", "bb", "cc") == "yes, qualified"
    assert told(HELP, "2011-01-01", "bb", "cc") == "yes, operative"
    pact(RESERVATION, left, back, objection)
    assert told(HELP, "2003-01-01", "bb", "aa") == "no, none"
    assert told(HELP, "2011-01-01", "bb", "aa") == "yes, operative"
    pact(RESERVATION, left, back, event("reservation", "2010-01-01", "bb", key="again"))
    assert told(HELP, "2011-01-01", "bb", "cc") == "yes, qualified"
