"""What later treaties do to an earlier one: end it for all, leave it between some, halt it, restore it."""

from dataclasses import replace

import pytest

from tests.standing.builders import FIVE, RU_IR, act, because, each, later, on, record, said, told

EARLIER = (act("signature", "2001-03-12"), act("entry_into_force", "2002-04-05"))
OLD = {"2001-03-12": "signed", "2002-04-05": "in_force"}
BOUND = {"2001-03-12": "signatory", "2002-04-05": "bound"}


def newer(*acts, sides=RU_IR, **more):
    acts = acts or (act("signature", "2025-01-17"), act("entry_into_force", "2025-10-02"))
    return record(*acts, sides=sides, slug="newer", **more)


def earlier(relation, treaty, **more):
    return record(*EARLIER, later=later(relation, treaty, **more))


@pytest.mark.parametrize(("relation", "status"), [("supersedes", "superseded"), ("terminates", "terminated")])
def test_later_treaty_between_the_same_parties_ends_the_earlier_one(relation, status):
    pact = earlier(relation, newer())
    assert told(pact) == {**OLD, "2025-10-02": status}
    assert told(pact, "ru") == told(pact, "ir") == {**BOUND, "2025-10-02": "ended"}
    assert because(pact, "2025-10-02") == [("VCLT art. 59(1), as codified", ("newer",))]


def test_later_treaty_that_is_not_in_force_ends_nothing():
    pact = earlier("supersedes", newer(act("signature", "2025-01-17")))
    assert told(pact) == OLD


def test_relation_may_begin_after_the_entry_into_force_of_the_later_treaty():
    pact = earlier("supersedes", newer(), since="2027-01-01")
    assert told(pact) == {**OLD, "2027-01-01": "superseded"}


@pytest.mark.parametrize("relation", ["refers_to", "amends", "reaffirms", "implements", "protocol_to", "subject_to"])
def test_other_relations_end_nothing(relation):
    assert told(earlier(relation, newer())) == OLD


def test_relation_that_is_only_announced_does_nothing():
    assert told(earlier("supersedes", newer(), claim="announced")) == OLD


MANY = (each("ratification", br="1990-01-01", fj="1990-01-01", ke="1990-01-01"), act("entry_into_force", "1991-01-01"))


def test_earlier_treaty_stays_while_not_all_its_parties_are_bound_by_the_later():
    two = newer(
        each("ratification", br="2000-01-01", fj="2000-01-01"), act("entry_into_force", "2001-01-01"), sides=FIVE
    )
    pact = record(*MANY, sides=FIVE, later=later("supersedes", two))
    assert told(pact) == {"1991-01-01": "in_force"}
    assert told(pact, "br") == told(pact, "ke") == {"1990-01-01": "contracting_state", "1991-01-01": "bound"}


def test_earlier_treaty_ends_with_the_last_of_its_parties_to_join_the_later():
    days = {"br": "2000-01-01", "fj": "2000-01-01", "ke": "2005-05-05", "vn": "2000-01-01"}
    all_three = newer(each("ratification", **days), act("entry_into_force", "2001-01-01"), sides=FIVE)
    pact = record(*MANY, sides=FIVE, later=later("supersedes", all_three))
    assert told(pact) == {"1991-01-01": "in_force", "2005-05-05": "superseded"}


def test_party_that_left_the_earlier_treaty_need_not_join_the_later():
    two = newer(
        each("ratification", br="2000-01-01", fj="2000-01-01"), act("entry_into_force", "2001-01-01"), sides=FIVE
    )
    leave = act("withdrawal", "1995-01-01", "ke", ground="by_its_terms")
    pact = record(*MANY, leave, sides=FIVE, later=later("supersedes", two))
    assert told(pact) == {"1991-01-01": "in_force", "2001-01-01": "superseded"}
    assert told(pact, "ke")["1995-01-01"] == "withdrawn"


def test_contested_entry_into_force_of_the_later_treaty_contests_the_end_of_the_earlier():
    entry = act(
        "entry_into_force", "2025-10-02", said=[said("reports"), said("denies", party="ir", speaker="a minister")]
    )
    pact = earlier("supersedes", newer(act("signature", "2025-01-17"), entry))
    assert told(pact) == {**OLD, "2025-10-02": "superseded | in_force"}
    assert told(pact, "ru") == {**BOUND, "2025-10-02": "ended | bound"}
    [rival] = on(pact, "2025-10-02").rivals
    assert [(who.party, who.speaker) for who in rival.asserted_by] == [("ir", "a minister")]


def test_earlier_entry_into_force_claimed_for_the_later_treaty_contests_the_time_between():
    entry = act("entry_into_force", "2025-10-02")
    claim = act("entry_into_force", "2025-07-21", key="claimed", claim="reported")
    pact = earlier("supersedes", newer(act("signature", "2025-01-17"), entry, claim))
    assert told(pact) == {**OLD, "2025-07-21": "in_force | superseded", "2025-10-02": "superseded"}


def test_participant_may_dispute_that_the_later_treaty_supersedes():
    pact = earlier("supersedes", newer(), statements=(said("disputes", party="ir"),))
    assert told(pact) == {**OLD, "2025-10-02": "superseded | in_force"}


def test_later_instrument_suspends_while_it_is_in_force_and_another_restores():
    halting = newer(act("signature", "2010-01-01"), act("entry_into_force", "2010-06-01"))
    restoring = record(act("entry_into_force", "2015-01-01"), slug="third")
    pact = record(*EARLIER, later=(*later("suspends", halting), *later("reinstates", restoring)))
    assert told(pact) == {**OLD, "2010-06-01": "suspended", "2015-01-01": "in_force"}
    assert told(pact, "ru") == {**BOUND, "2010-06-01": "suspended", "2015-01-01": "bound"}
    assert because(pact, "2011-01-01") == [("VCLT art. 57-59, as codified", ("newer",))]


def test_suspension_ends_with_the_instrument_that_suspends():
    halting = newer(act("entry_into_force", "2010-06-01"), act("termination", "2012-01-01", ground="consent"))
    pact = earlier("suspends", halting)
    assert told(pact) == {**OLD, "2010-06-01": "suspended", "2012-01-01": "in_force"}


def test_ended_treaty_is_restored():
    restoring = record(act("entry_into_force", "2030-01-01"), slug="third")
    pact = record(*EARLIER, later=(*later("supersedes", newer()), *later("reinstates", restoring)))
    assert told(pact) == {**OLD, "2025-10-02": "superseded", "2030-01-01": "in_force"}
    assert told(pact, "ir") == {**BOUND, "2025-10-02": "ended", "2030-01-01": "bound"}
    assert because(pact, "2030-01-01") == [("the later instrument's own terms, as recorded", ("third",))]


def test_snapback_restores_a_decision_of_the_council_that_another_had_ended():
    sanctions = record(
        act("adoption", "2006-12-23"),
        sides=(),
        roles={"un": "adopting_organ", "ir": "addressee"},
        instrument_type="security_council_resolution",
        later=(
            *later("terminates", council(act("adoption", "2015-07-20")), since="2016-01-16"),
            *later("reinstates", council(act("adoption", "2015-07-20")), since="2025-09-28"),
        ),
    )
    assert told(sanctions) == {"2006-12-23": "in_force", "2016-01-16": "terminated", "2025-09-28": "in_force"}
    assert told(sanctions, "ir") == {"2006-12-23": "bound", "2016-01-16": "ended", "2025-09-28": "bound"}


def council(*acts):
    return record(
        *acts,
        sides=(),
        slug="newer",
        roles={"un": "adopting_organ", "ir": "addressee"},
        instrument_type="security_council_resolution",
    )


def test_earlier_treaty_ends_when_the_last_one_leaves_it_that_the_later_does_not_bind():
    pact = record(
        each("ratification", ir="2001-01-01", ru="2001-01-01", fj="2001-01-01"),
        act("entry_into_force", "2002-04-05"),
        act("withdrawal", "2026-01-01", "fj", effective="2027-01-01"),
        sides=("fj", *RU_IR),
        later=later("supersedes", newer()),
    )
    assert told(pact) == {**told(replace(pact, later=())), "2027-01-01": "superseded"}
    ended = newer(*newer().acts, act("termination", "2026-06-01", ground="consent"))
    assert "2027-01-01" not in told(replace(pact, later=later("supersedes", ended)))
