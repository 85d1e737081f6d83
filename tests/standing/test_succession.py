"""Succession of states and the continuing of one personality by another."""

from provisions.standing.facts import Life
from tests.standing.builders import FIVE, act, because, each, record, told

UNION = {"suhh": Life(existed_until="1991-12-26"), "ru": Life(existed_from="1991-12-26", continues="suhh")}
MONTENEGRO = {"csxx": Life(existed_until="2006-06-03"), "me": Life(existed_from="2006-06-03")}
PRACTICE = "recorded practice on succession of states, which VCLT art. 73 leaves out"
FORCE = act("entry_into_force", "1976-01-03")


def many(*acts, **more):
    return record(each("ratification", br="1974-01-01", fj="1974-01-01"), FORCE, *acts, sides=FIVE, **more)


def test_state_that_continues_another_has_its_acts():
    pact = many(act("signature", "1968-03-18", "suhh"), act("ratification", "1973-10-16", "suhh"), lives=UNION)
    assert told(pact, "suhh") == {
        "1968-03-18": "signatory",
        "1973-10-16": "contracting_state",
        "1976-01-03": "bound",
        "1991-12-26": "ended",
    }
    assert told(pact, "ru") == {"1991-12-26": "bound"}
    assert because(pact, "1992-01-01", "ru") == [
        (PRACTICE, ()),
        ("VCLT art. 24(1)-(2) and 26, as codified", ("pact:suhh-ratification", "pact:entry-into-force")),
    ]
    assert because(pact, "1992-01-01", "suhh") == [(PRACTICE, ())]


def test_register_that_lists_the_acts_under_the_present_name_counts_them_as_well():
    pact = many(act("signature", "1968-03-18", "ru"), act("ratification", "1973-10-16", "ru"), lives=UNION)
    assert told(pact, "ru") == {"1968-03-18": "signatory", "1973-10-16": "contracting_state", "1976-01-03": "bound"}
    assert told(pact, "suhh") == {}


def test_continuing_state_leaves_what_the_former_had_joined():
    pact = many(
        act("ratification", "1973-10-16", "suhh"),
        act("withdrawal", "2023-01-01", "ru", ground="by_its_terms"),
        lives=UNION,
    )
    assert told(pact, "ru") == {"1991-12-26": "bound", "2023-01-01": "withdrawn"}
    assert told(pact, "suhh")["1991-12-26"] == "ended"


def test_former_state_that_nobody_continues_ends_and_its_successor_starts_with_its_own_act():
    pact = many(act("accession", "2001-03-12", "csxx"), act("succession", "2006-10-23", "me"), lives=MONTENEGRO)
    assert told(pact, "csxx") == {"2001-03-12": "bound", "2006-06-03": "ended"}
    assert told(pact, "me") == {"2006-10-23": "bound"}
    assert because(pact, "2006-10-23", "me") == [(PRACTICE, ("pact:me-succession",))]


def test_succession_may_have_effect_from_the_day_of_independence():
    pact = many(act("succession", "2006-10-23", "me", effective="2006-06-03"), lives=MONTENEGRO)
    assert told(pact, "me") == {"2006-06-03": "bound"}


def test_succession_is_not_delayed_as_a_later_consent_is():
    pact = many(act("succession", "2006-10-23", "me"), later_consent_delay=3, later_consent_delay_unit="months")
    assert told(pact, "me") == {"2006-10-23": "bound"}


def test_succession_before_the_entry_into_force_makes_a_contracting_state():
    pact = many(act("succession", "1975-05-05", "vn"))
    assert told(pact, "vn") == {"1975-05-05": "contracting_state", "1976-01-03": "bound"}


def test_succession_to_a_signature_is_a_signature():
    pact = many(act("succession_to_signature", "1993-02-22", "no"))
    assert told(pact, "no") == {"1993-02-22": "signatory"}


def test_personality_counts_once_for_the_number_of_parties_left():
    pact = record(
        each("ratification", suhh="1973-10-16", br="1974-01-01"),
        FORCE,
        act("denunciation", "2000-01-01", "br", effective="2001-01-01"),
        sides=("br", "suhh"),
        lives=UNION,
    )
    assert told(pact) == {"1976-01-03": "in_force", "2001-01-01": "terminated"}
    assert told(pact, "ru") == {"1991-12-26": "bound", "2001-01-01": "ended"}


def test_personality_consents_once_under_both_names():
    signed = each("signature", br="1973-01-01", suhh="1973-01-01")
    pact = record(signed, each("ratification", suhh="1973-10-16", ru="1995-01-01"), sides=("br", "ru"), lives=UNION)
    both = record(*pact.acts, act("ratification", "1999-09-09", "br"), sides=("br", "ru"), lives=UNION)
    assert told(pact) == {"1973-01-01": "signed"}
    assert told(both) == {"1973-01-01": "signed", "1999-09-09": "in_force"}
    assert because(both, "1999-09-09")[0][1] == ("pact:br-ratification", "pact:suhh-ratification")
    assert list(told(both, "ru").values())[-1] == "bound"


def test_act_in_the_name_of_a_state_that_was_gone_gives_it_no_past():
    pact = many(act("signature", "1993-02-22", "suhh"), lives=UNION)
    assert told(pact, "suhh") == {"1993-02-22": "ended"}
