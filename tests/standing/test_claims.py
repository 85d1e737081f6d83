"""Claims that rival each other, and those that participants contest: which is gone by, and who says what else."""

import pytest

from provisions.choices import Stance
from provisions.standing.facts import Spell
from provisions.standing.lines import Asserter
from tests.standing.builders import FIVE, act, each, on, record, said, told

SIGNED = act("signature", "2025-01-17")
OFFICIAL = act("entry_into_force", "2025-10-02", key="official", said=[said("supports", "2025-10-02")])


def claims(first, second):
    """A treaty with two claims of its entry into force, each a mapping of what makes it stronger or weaker."""
    entries = [
        act("entry_into_force", day, key=day, claim=words.pop("claim", "reported"), said=[said("reports", **words)])
        for day, words in (("2025-07-01", dict(first)), ("2025-10-01", dict(second)))
    ]
    return record(SIGNED, *entries)


def test_rival_contests_only_the_days_on_which_it_makes_a_difference():
    envoy = said("supports", "2025-07-18", party="ir", speaker="an ambassador")
    pact = record(SIGNED, OFFICIAL, act("entry_into_force", "2025-07-15", key="envoy", claim="reported", said=[envoy]))
    assert told(pact) == {"2025-01-17": "signed", "2025-07-15": "signed | in_force", "2025-10-02": "in_force"}
    assert told(pact, "ru") == {"2025-01-17": "signatory", "2025-07-15": "signatory | bound", "2025-10-02": "bound"}
    [rival] = on(pact, "2025-08-01").rivals
    assert rival.asserted_by == (Asserter(Stance.SUPPORTS, "paper-2025-07-18", "ir", "an ambassador"),)
    assert rival.steps[0].records == ("pact:envoy",)


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        ({"claim": "reported"}, {"claim": "official"}),
        ({"claim": "inferred"}, {"claim": "reported"}),
        ({"authority": "media_report"}, {"authority": "depositary_notification"}),
        ({"day": "2025-11-01"}, {"day": "2025-12-01"}),
        (
            {"authority": "depositary_notification", "claim": "reported"},
            {"authority": "media_report", "claim": "official"},
        ),
        (
            {"authority": "media_report", "day": "2026-01-01"},
            {"authority": "depositary_notification", "day": "2025-12-01"},
        ),
    ],
)
def test_stronger_claim_is_preferred(weaker, stronger):
    assert told(claims(weaker, stronger)) == {
        "2025-01-17": "signed",
        "2025-07-01": "signed | in_force",
        "2025-10-01": "in_force",
    }
    assert told(claims(stronger, weaker)) == {
        "2025-01-17": "signed",
        "2025-07-01": "in_force | signed",
        "2025-10-01": "in_force",
    }


def test_claims_that_agree_rival_nothing():
    vaguer = act("entry_into_force", "2025-10", key="vaguer", claim="reported")
    assert told(record(SIGNED, OFFICIAL, vaguer)) == {"2025-01-17": "signed", "2025-10-02": "in_force"}


def test_undated_claim_rivals_a_date_after_the_day_on_which_it_was_made():
    def undated(day):
        return act("entry_into_force", key="undated", claim="reported", said=[said("reports", day)])

    early = record(SIGNED, OFFICIAL, undated("2025-07-18"))
    assert told(early) == {"2025-01-17": "signed", "2025-07-18": "signed | in_force", "2025-10-02": "in_force"}
    assert told(record(SIGNED, OFFICIAL, undated("2025-11-01"))) == {"2025-01-17": "signed", "2025-10-02": "in_force"}


def test_acts_of_different_parties_or_kinds_are_no_rivals():
    pact = record(
        each("ratification", br="2000-01-01", fj="2001-01-01"),
        act("acceptance", "2002-01-01", "br"),
        act("entry_into_force", "2003-01-01"),
        sides=FIVE,
    )
    assert told(pact, "br") == {
        "2000-01-01": "contracting_state",
        "2002-01-01": "contracting_state",  # by the later act
        "2003-01-01": "bound",
    }


def test_dates_on_both_sides_of_an_exit_are_two_spells():
    first, second = (
        act("entry_into_force", "2000-01-01", key="first"),
        act("entry_into_force", "2020-01-01", key="second"),
    )
    rivals = record(first, second)
    spells = record(first, act("termination", "2010-01-01", ground="consent"), second)
    assert told(rivals) == {"2000-01-01": "in_force | unknown", "2020-01-01": "in_force"}
    assert told(spells) == {"2000-01-01": "in_force", "2010-01-01": "terminated", "2020-01-01": "in_force"}


def test_other_preference_of_the_later_of_two_entries():
    pact = record(
        act("entry_into_force", "2000-01-01", key="first", claim="reported"),
        act("entry_into_force", "2005-01-01", key="second", claim="official"),
    )
    assert told(pact) == {"2000-01-01": "unknown | in_force", "2005-01-01": "in_force"}
    assert told(pact, "ru") == {"2000-01-01": "not_participating | bound", "2005-01-01": "bound"}


@pytest.mark.parametrize("stance", ["denies", "disputes"])
def test_participant_contests_an_act(stance):
    entry = act(
        "entry_into_force", "2025-10-02", said=[said("reports"), said(stance, party="ir", speaker="a minister")]
    )
    pact = record(SIGNED, entry)
    assert told(pact) == {"2025-01-17": "signed", "2025-10-02": "in_force | signed"}
    assert told(pact, "ru") == {"2025-01-17": "signatory", "2025-10-02": "bound | signatory"}
    [rival] = on(pact, "2025-10-02").rivals
    assert rival.asserted_by == (Asserter(Stance(stance), "paper-2000-01-01", "ir", "a minister"),)


def test_addressee_contests_too_but_nobody_else_does():
    def decision(party):
        adopted = act("adoption", "2015-07-20", said=[said("disputes", party=party)])
        kind = "security_council_resolution"
        return record(adopted, sides=(), roles={"ir": "addressee", "un": "adopting_organ"}, instrument_type=kind)

    assert told(decision("ir")) == {"2015-07-20": "in_force | unknown"}
    assert told(decision("fj")) == told(decision(None)) == {"2015-07-20": "in_force"}


def test_member_of_a_group_contests_while_it_belongs_to_it():
    def pact(day):
        entry = act("entry_into_force", "2010-01-01", said=[said("denies", day, party="gb")])
        return record(entry, sides=("e3", "ir"), groups={"e3": (Spell("gb", "2003", "2020-01-31"),)})

    assert told(pact("2011-01-01")) == {"2010-01-01": "in_force | unknown"}
    assert told(pact("2021-01-01")) == {"2010-01-01": "in_force"}


@pytest.mark.parametrize(
    ("earlier_role", "later_role", "still_contested"),
    [
        ("spokesperson", "Foreign Minister", False),
        ("ambassador", "ambassador", False),
        (None, None, False),
        ("Minister of Foreign Affairs", "spokesperson", True),
        ("President of the Republic", "Prime Minister", False),
    ],
)
def test_later_statement_replaces_an_earlier_one_unless_it_comes_from_a_lower_organ(
    earlier_role, later_role, still_contested
):
    entry = act(
        "entry_into_force",
        "2025-10-02",
        said=[
            said("denies", "2025-10-05", party="ir", speaker_role=earlier_role),
            said("supports", "2025-11-05", party="ir", speaker_role=later_role),
        ],
    )
    expected = "in_force | signed" if still_contested else "in_force"
    assert told(record(SIGNED, entry)) == {"2025-01-17": "signed", "2025-10-02": expected}


def test_earlier_support_does_not_undo_a_later_denial():
    statements = [said("supports", "2025-10-05", party="ir"), said("denies", "2025-11-05", party="ir")]
    pact = record(SIGNED, act("entry_into_force", "2025-10-02", said=statements))
    assert told(pact) == {"2025-01-17": "signed", "2025-10-02": "in_force | signed"}


def test_one_state_does_not_speak_for_another():
    statements = [said("denies", "2025-10-05", party="ir"), said("supports", "2025-11-05", party="ru")]
    pact = record(SIGNED, act("entry_into_force", "2025-10-02", said=statements))
    assert told(pact) == {"2025-01-17": "signed", "2025-10-02": "in_force | signed"}


def test_denied_claim_gives_way_to_its_rival_in_the_reading_of_those_who_deny_it():
    denied = act("entry_into_force", "2025-07-01", key="denied", said=[said("reports"), said("denies", party="ru")])
    rival = act("entry_into_force", "2025-10-01", key="rival", claim="reported")
    assert told(record(SIGNED, denied, rival)) == {
        "2025-01-17": "signed",
        "2025-07-01": "in_force | signed",
        "2025-10-01": "in_force",
    }


def test_comment_contests_nothing():
    entry = act("entry_into_force", "2025-10-02", said=[said("comments", party="ir"), said("qualifies", party="ru")])
    assert told(record(SIGNED, entry)) == {"2025-01-17": "signed", "2025-10-02": "in_force"}


def test_denied_statement_about_the_first_event_contests_from_there_on():
    signed = act("signature", "2025-01-17", said=[said("reports"), said("denies", party="ir")])
    assert told(record(signed)) == {"2025-01-17": "signed | unknown"}
    assert told(record(signed), "ir") == {"2025-01-17": "signatory | not_participating"}
