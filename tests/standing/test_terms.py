"""Terms: what lets a treaty run out, and what keeps it in force."""

import pytest

from tests.standing.builders import act, because, each, record, told

TWO = (act("signature", "2000-01-01"), act("entry_into_force", "2000-06-01"))
IN_FORCE = {"2000-01-01": "signed", "2000-06-01": "in_force"}
TERM = "the treaty's clause on its term; VCLT art. 54(a), as codified"
RENEWAL = "the treaty's clause on its term and renewal"


def test_term_without_renewal_runs_out():
    pact = record(*TWO, term_months=120, renewal="none")
    assert told(pact) == {**IN_FORCE, "2010-06-01": "expired"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound", "2010-06-01": "ended"}
    assert because(pact, "2010-06-01") == [(TERM, ())]


def test_term_may_run_from_the_signature():
    pact = record(*TWO, term_months=120, renewal="none", term_starts="signature")
    assert told(pact) == {**IN_FORCE, "2010-01-01": "expired"}


def test_term_from_the_signature_runs_from_the_last_where_two_sides_signed_each_for_itself():
    signed = each("signature", ir="2000-01-01", ru="2000-02-02")
    pact = record(signed, TWO[1], term_months=120, renewal="none", term_starts="signature")
    assert told(pact) == {**IN_FORCE, "2010-02-02": "expired"}


def test_no_term_has_run_out_before_the_treaty_entered_into_force():
    pact = record(*TWO, term_months=2, renewal="none", term_starts="signature")
    assert told(pact) == IN_FORCE


@pytest.mark.parametrize(
    "clauses", [{"renewal": "automatic", "renewal_months": 60}, {"renewal": "automatic"}, {"renewal": "indefinite"}]
)
def test_treaty_goes_on_after_its_term_by_itself(clauses):
    pact = record(*TWO, term_months=120, **clauses)
    line = told(pact)
    assert line == {**IN_FORCE, "2010-06-01": "in_force"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound"}
    assert [basis for basis, _ in because(pact, "2011-01-01")][-1] == RENEWAL


def test_what_follows_the_term_is_unknown_where_no_clause_is_recorded():
    pact = record(*TWO, term_months=120)
    assert told(pact) == {**IN_FORCE, "2010-06-01": "unknown"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound", "2010-06-01": "unknown"}


def test_term_that_only_agreement_makes_longer_runs_out_without_one():
    pact = record(*TWO, term_months=120, renewal="by_agreement")
    assert told(pact) == {**IN_FORCE, "2010-06-01": "expired"}


@pytest.mark.parametrize(
    ("extension", "clauses", "expired"),
    [
        (act("term_extension", "2010-01-01"), {"renewal_months": 60}, "2015-06-01"),
        (act("term_extension", "2010-01-01", until="2013-12-31"), {}, "2014-01-01"),
        (act("term_extension", "2010-01-01", until="2013"), {}, "2014-01-01"),
        (act("term_extension", "2010-01-01"), {}, "2010-06-01"),
    ],
)
def test_agreement_makes_the_term_longer(extension, clauses, expired):
    pact = record(*TWO, extension, term_months=120, renewal="by_agreement", **clauses)
    assert told(pact) == {**IN_FORCE, expired: "expired"}


def test_two_extensions_follow_one_another():
    pact = record(
        *TWO,
        act("term_extension", "2010-01-01", key="first"),
        act("term_extension", "2015-01-01", key="second"),
        term_months=120,
        renewal="by_agreement",
        renewal_months=60,
    )
    assert told(pact) == {**IN_FORCE, "2020-06-01": "expired"}
    assert because(pact, "2020-06-01") == [(TERM, ("pact:first", "pact:second"))]


def test_extension_agreed_after_the_end_revives_nothing():
    pact = record(*TWO, act("term_extension", "2011-01-01"), term_months=120, renewal="by_agreement", renewal_months=60)
    assert told(pact) == {**IN_FORCE, "2010-06-01": "expired"}


def test_notice_in_time_keeps_a_further_term_from_beginning():
    clauses = {"term_months": 120, "renewal": "automatic", "renewal_months": 60, "notice_months": 6}
    in_time = record(*TWO, act("notice_of_termination", "2009-12-01", "ru"), **clauses)
    late = record(*TWO, act("notice_of_termination", "2009-12-02", "ru"), **clauses)
    assert told(in_time) == {**IN_FORCE, "2010-06-01": "expired"}
    assert told(late)["2015-06-01"] == "expired"
    assert (
        told(in_time, "ru")
        == told(in_time, "ir")
        == {
            "2000-01-01": "signatory",
            "2000-06-01": "bound",
            "2010-06-01": "ended",
        }
    )
    assert because(in_time, "2010-06-01") == [(TERM, ("pact:ru-notice-of-termination",))]


def test_recorded_end_goes_before_the_term():
    pact = record(*TWO, act("termination", "2005-01-01", ground="consent"), term_months=120, renewal="none")
    assert told(pact) == {**IN_FORCE, "2005-01-01": "terminated"}


def test_term_does_not_run_before_the_entry_into_force():
    pact = record(act("signature", "2000-01-01"), term_months=120, renewal="none")
    assert told(pact) == {"2000-01-01": "signed"}


def test_term_beyond_the_calendar_has_no_end():
    pact = record(*TWO, term_months=12 * 9000, renewal="none")
    assert told(pact) == IN_FORCE


def test_agreed_extension_prolongs_a_term_of_which_nothing_tells_what_follows():
    extended = act("term_extension", "2009-01-01", until="2012-12-31")
    pact = record(*TWO, extended, term_months=120, renewal="unknown")
    assert told(pact) == {**IN_FORCE, "2013-01-01": "unknown"}
    assert told(pact, "ru") == {"2000-01-01": "signatory", "2000-06-01": "bound", "2013-01-01": "unknown"}
    assert because(pact, "2013-01-01")[-1] == (RENEWAL, ("pact:term-extension",))
    too_late = record(*TWO, act("term_extension", "2011-01-01", until="2012-12-31"), term_months=120, renewal="unknown")
    assert told(too_late) == {**IN_FORCE, "2010-06-01": "unknown"}


def test_term_does_not_run_from_a_signature_after_the_entry_into_force():
    pact = record(TWO[1], act("signature", "2003-01-01"), term_months=120, renewal="none", term_starts="signature")
    assert told(pact) == {"2000-06-01": "in_force", "2010-06-01": "expired"}
