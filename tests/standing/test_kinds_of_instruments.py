"""Instruments that bind otherwise than treaties do: political ones and decisions of the Security Council."""

from tests.standing.builders import act, because, record, told

SIDES = ("cn", "ir", "ru")
CHARTER = "UN Charter art. 25"


def test_political_instrument_takes_effect_when_it_is_made_and_commits_its_sides():
    plan = record(act("adoption", "2015-07-14"), sides=SIDES, binding_character="politically_binding")
    assert told(plan) == {"2015-07-14": "in_force"}
    assert told(plan, "cn") == {"2015-07-14": "bound"}
    basis = "political instrument, not governed by the law of treaties; cf. VCLT art. 2(1)(a)"
    assert because(plan, "2016-01-01") == because(plan, "2016-01-01", "cn") == [(basis, ("pact:adoption",))]


def test_political_instrument_may_name_the_day_from_which_it_has_effect():
    plan = record(
        act("adoption", "2015-07-14"),
        act("entry_into_force", "2015-10-18"),
        sides=SIDES,
        binding_character="politically_binding",
    )
    assert told(plan) == {"2015-07-14": "adopted", "2015-10-18": "in_force"}
    assert told(plan, "ru") == {"2015-07-14": "negotiating", "2015-10-18": "bound"}


def test_participants_of_a_political_instrument_are_its_sides():
    plan = record(
        act("signature", "2020-01-01"),
        sides=(),
        roles={"cn": "participant", "ir": "participant", "un": "witness"},
        binding_character="politically_binding",
    )
    assert told(plan, "cn") == {"2020-01-01": "bound"}
    assert told(plan, "un") == {}


def test_decision_of_the_council_binds_its_addressees_from_its_adoption():
    decision = record(
        act("adoption", "2015-07-20"),
        sides=(),
        roles={"ir": "addressee", "un": "adopting_organ"},
        instrument_type="security_council_resolution",
    )
    assert told(decision) == {"2015-07-20": "in_force"}
    assert told(decision, "ir") == {"2015-07-20": "bound"}
    assert told(decision, "un") == {}
    assert because(decision, "2015-07-20") == [(CHARTER, ("pact:adoption",))]
    assert because(decision, "2015-07-20", "ir") == [(f"{CHARTER} and 103", ("pact:adoption",))]


def test_decision_of_the_council_ends_as_it_says():
    decision = record(
        act("adoption", "2015-07-20"),
        act("expiry", "2025-10-18"),
        sides=(),
        roles={"ir": "addressee"},
        instrument_type="security_council_resolution",
    )
    assert told(decision) == {"2015-07-20": "in_force", "2025-10-18": "expired"}
    assert told(decision, "ir") == {"2015-07-20": "bound", "2025-10-18": "ended"}


def test_instrument_of_mixed_character_follows_the_law_of_treaties():
    assert told(record(act("signature", "2020-01-01"), binding_character="mixed")) == {"2020-01-01": "signed"}


def test_acts_of_consent_change_nothing_where_none_is_needed():
    plan = record(
        act("adoption", "2015-07-14"),
        act("acceptance", "2016-01-01", "cn"),
        sides=SIDES,
        binding_character="politically_binding",
    )
    assert told(plan, "cn") == {"2015-07-14": "bound"}
