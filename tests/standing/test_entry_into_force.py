"""When a treaty enters into force, and for whom when: by its clause, or failing one as the Convention codifies it."""

import pytest

from tests.standing.builders import FIVE, act, because, each, record, told

SIGNED = each("signature", br="2000-01-01", fj="2000-01-01", ke="2000-01-02")
OPEN = record(
    SIGNED,
    each("ratification", br="2000-06-01", fj="2000-07-01"),
    act("entry_into_force", "2001-01-01"),
    sides=FIVE,
)


def test_recorded_entry_into_force_is_the_treaty_s_own():
    assert told(OPEN) == {"2000-01-01": "signed", "2001-01-01": "in_force"}
    basis = "the treaty's own terms; VCLT art. 24(1), as codified"
    assert because(OPEN, "2001-02-01") == [(basis, ("pact:entry-into-force",))]


def test_who_consented_before_is_bound_with_it():
    assert told(OPEN, "fj") == {
        "2000-01-01": "signatory",
        "2000-07-01": "contracting_state",
        "2001-01-01": "bound",
    }
    assert because(OPEN, "2001-02-01", "fj") == [
        ("VCLT art. 24(1)-(2) and 26, as codified", ("pact:fj-ratification", "pact:entry-into-force"))
    ]


def test_who_only_signed_is_never_bound_by_it():
    assert told(OPEN, "ke") == {"2000-01-02": "signatory"}
    assert told(OPEN, "no") == {}


def test_entry_into_force_of_a_treaty_of_two_presupposes_their_consent():
    pact = record(act("signature", "2000-01-01"), act("entry_into_force", "2000-03-01"))
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-03-01": "bound"}
    assert because(pact, "2000-04-01", "ru") == [("VCLT art. 24(2) and 26, as codified", ("pact:entry-into-force",))]


def test_entry_into_force_presupposes_the_consent_of_the_parties_named_where_none_is_recorded():
    pact = record(act("entry_into_force", "1900-03-01"), sides=FIVE)
    assert [told(pact, party) for party in FIVE] == [{"1900-03-01": "bound"}] * 5


def test_domestic_approvals_bring_nothing_into_force_but_the_recorded_entry_does():
    pact = record(
        act("signature", "2025-01-17"),
        each("domestic_approval", ru="2025-04-08", ir="2025-05-21"),
        act("entry_into_force", "2025-10-02"),
    )
    assert told(pact) == {"2025-01-17": "signed", "2025-10-02": "in_force"}
    assert told(pact, "ir") == {"2025-01-17": "signatory", "2025-10-02": "bound"}


def test_failing_a_clause_it_binds_when_all_who_negotiated_have_consented():
    consents = each("ratification", br="2000-06-01", fj="2000-07-01", ke="2002-03-01")
    pact = record(SIGNED, consents, sides=("br", "fj", "ke"))
    assert told(pact) == {"2000-01-01": "signed", "2002-03-01": "in_force"}
    assert told(pact, "br") == {"2000-01-01": "signatory", "2000-06-01": "contracting_state", "2002-03-01": "bound"}
    assert because(pact, "2002-04-01") == [
        (
            "no clause is recorded; VCLT art. 24(2), as codified",
            ("pact:br-ratification", "pact:fj-ratification", "pact:ke-ratification"),
        )
    ]


def test_failing_a_clause_it_does_not_bind_while_one_who_signed_has_not_consented():
    pact = record(SIGNED, each("ratification", br="2000-06-01", fj="2000-07-01"), sides=("br", "fj", "ke"))
    assert told(pact) == {"2000-01-01": "signed"}
    assert told(pact, "br") == {"2000-01-01": "signatory", "2000-06-01": "contracting_state"}


def test_treaty_that_some_are_listed_to_have_only_signed_may_be_in_force_by_its_clause():
    ratified = each("ratification", br="2000-06-01", fj="2000-07-01")
    listed = record(SIGNED, ratified, sides=("br", "fj"), roles={"ke": "signatory"})
    assert told(listed) == {"2000-01-01": "signed", "2000-07-01": "unknown"}
    assert told(listed, "br") == {
        "2000-01-01": "signatory",
        "2000-06-01": "contracting_state",
        "2000-07-01": "unknown",
    }
    assert told(listed, "fj") == {"2000-01-01": "signatory", "2000-07-01": "unknown"}
    closed = record(SIGNED, ratified, sides=("br", "fj", "ke"))
    assert told(closed) == {"2000-01-01": "signed"}


def test_open_treaty_may_be_in_force_by_a_clause_that_is_not_recorded():
    pact = record(
        SIGNED, each("ratification", br="2000-06-01", fj="2000-07-01"), act("accession", "2001-01-01", "no"), sides=FIVE
    )
    assert told(pact)["2001-01-01"] == "unknown"
    assert told(pact, "no") == {"2001-01-01": "unknown"}


def test_later_consent_binds_at_once_where_no_clause_delays_it():
    pact = record(*OPEN.acts, act("accession", "2005-05-05", "no"), sides=FIVE)
    assert told(pact, "no") == {"2005-05-05": "bound"}
    basis = "no clause is recorded; VCLT art. 24(3), as codified"
    assert because(pact, "2005-05-05", "no") == [(basis, ("pact:no-accession",))]


@pytest.mark.parametrize(
    ("consented", "clause", "bound"),
    [
        ("2005-05-05", {"later_consent_delay": 30, "later_consent_delay_unit": "days"}, "2005-06-04"),
        ("2005-11-30", {"later_consent_delay": 3, "later_consent_delay_unit": "months"}, "2006-02-28"),
        ("2004-02-29", {"later_consent_delay": 12, "later_consent_delay_unit": "months"}, "2005-02-28"),
        (
            "2005-05-05",
            {"later_consent_delay": 3, "later_consent_delay_unit": "months", "later_consent_first_of_month": True},
            "2005-09-01",
        ),
        (
            "2005-05-01",
            {"later_consent_delay": 60, "later_consent_delay_unit": "days", "later_consent_first_of_month": True},
            "2005-07-01",
        ),
        ("2005-05-05", {"later_consent_delay": 0, "later_consent_delay_unit": "days"}, "2005-05-05"),
    ],
)
def test_later_consent_takes_effect_after_the_delay_of_the_clause(consented, clause, bound):
    pact = record(*OPEN.acts, act("accession", consented, "no"), sides=FIVE, **clause)
    expected = {bound: "bound"} if consented == bound else {consented: "contracting_state", bound: "bound"}
    assert told(pact, "no") == expected
    basis = "the treaty's clause on later consent; VCLT art. 24(3)-(4), as codified"
    assert because(pact, bound, "no") == [(basis, ("pact:no-accession",))]


def test_delay_also_runs_for_who_consented_shortly_before_the_entry_into_force():
    """Thirty days after the second consent it entered into force; the third had come ten days before that."""
    pact = record(
        each("ratification", br="2000-06-01", fj="2000-07-02", ke="2000-07-22"),
        act("entry_into_force", "2000-08-01"),
        sides=FIVE,
        later_consent_delay=30,
        later_consent_delay_unit="days",
    )
    assert told(pact, "fj") == {"2000-07-02": "contracting_state", "2000-08-01": "bound"}
    assert told(pact, "ke") == {"2000-07-22": "contracting_state", "2000-08-21": "bound"}


def test_entry_into_force_that_is_recorded_for_one_party_goes_before_the_clause():
    pact = record(
        *OPEN.acts,
        act("accession", "2005-05-05", "no"),
        act("entry_into_force", "2005-12-24", "no"),
        sides=FIVE,
        later_consent_delay=30,
        later_consent_delay_unit="days",
    )
    assert told(pact, "no") == {"2005-05-05": "contracting_state", "2005-12-24": "bound"}
    assert because(pact, "2006-01-01", "no") == [
        ("recorded for this party; VCLT art. 24, as codified", ("pact:no-entry-into-force",))
    ]


def test_treaty_is_in_force_since_it_is_for_the_first_party_where_nothing_else_is_recorded():
    pact = record(
        each("ratification", br="2000-06-01", fj="2000-07-01"),
        each("entry_into_force", br="2001-01-01", fj="2001-01-01"),
        sides=FIVE,
    )
    assert told(pact) == {"2001-01-01": "in_force"}
    assert told(pact, "fj") == {"2000-07-01": "contracting_state", "2001-01-01": "bound"}


def test_provisional_application_binds_until_the_entry_into_force():
    pact = record(
        act("signature", "2000-01-01"),
        act("provisional_application", "2000-02-01"),
        act("entry_into_force", "2001-01-01"),
    )
    assert told(pact) == {"2000-01-01": "signed", "2000-02-01": "provisionally_applied", "2001-01-01": "in_force"}
    assert told(pact, "ru") == {
        "2000-01-01": "signatory",
        "2000-02-01": "provisionally_bound",
        "2001-01-01": "bound",
    }
    assert because(pact, "2000-03-01", "ru") == [("VCLT art. 25, as codified", ("pact:provisional-application",))]


def test_one_party_applies_provisionally_and_stops():
    pact = record(
        act("signature", "2000-01-01"),
        act("provisional_application", "2000-02-01", "ru"),
        act("end_of_provisional_application", "2000-05-01", "ru"),
    )
    assert told(pact) == {"2000-01-01": "signed"}
    assert told(pact, "ru") == {
        "2000-01-01": "signatory",
        "2000-02-01": "provisionally_bound",
        "2000-05-01": "signatory",
    }
    assert told(pact, "ir") == {"2000-01-01": "signatory"}


def test_provisional_application_lasts_no_longer_than_it_says():
    pact = record(act("signature", "2000-01-01"), act("provisional_application", "2000-02-01", until="2000-03-31"))
    assert told(pact) == {"2000-01-01": "signed", "2000-02-01": "provisionally_applied", "2000-04-01": "signed"}
    assert told(pact, "ru") == {
        "2000-01-01": "signatory",
        "2000-02-01": "provisionally_bound",
        "2000-04-01": "signatory",
    }


def test_treaty_that_ended_before_it_entered_into_force_never_will():
    pact = record(act("signature", "2000-01-01"), act("termination", "2004-01-01", ground="consent"))
    assert told(pact) == {"2000-01-01": "signed", "2004-01-01": "never_entered_into_force"}


def test_treaty_is_applied_provisionally_while_at_least_two_parties_do_so():
    pact = record(
        act("signature", "2000-01-01"),
        each("provisional_application", ir="2000-02-01", ru="2000-03-01"),
        act("end_of_provisional_application", "2000-05-01", "ru"),
    )
    assert told(pact) == {"2000-01-01": "signed", "2000-03-01": "provisionally_applied", "2000-05-01": "signed"}
    basis = "VCLT art. 25, as codified"
    assert because(pact, "2000-03-01") == [
        (basis, ("pact:ir-provisional-application",)),
        (basis, ("pact:ru-provisional-application",)),
    ]


def test_provisional_application_by_some_does_not_tell_that_an_open_treaty_is_not_in_force():
    pact = record(
        act("signature", "2000-01-01"),
        each("provisional_application", ir="2000-02-01", ru="2000-03-01"),
        each("accession", fj="2000-04-01", ke="2000-05-01"),
    )
    assert told(pact) == {"2000-01-01": "signed", "2000-03-01": "provisionally_applied", "2000-05-01": "unknown"}
