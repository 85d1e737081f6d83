"""Dates known only in part, and acts without a date: what is certain, and when nobody can tell."""

from tests.standing.builders import FIVE, act, because, each, on, record, said, told


def test_status_is_unknown_on_the_possible_days_of_a_partial_date():
    pact = record(act("signature", "2001-01-10"), act("entry_into_force", "2002-04"))
    assert told(pact) == {"2001-01-10": "signed", "2002-04-01": "unknown", "2002-04-30": "in_force"}
    assert told(pact, "ru") == {"2001-01-10": "signatory", "2002-04-01": "unknown", "2002-04-30": "bound"}
    [told_so, *rest] = because(pact, "2002-04-15")
    assert told_so[0] == "the record's partial dates"
    assert "pact:entry-into-force" in told_so[1]
    assert len(rest) == 2


def test_first_event_may_be_uncertain():
    assert told(record(act("signature", "1928"))) == {"1928-01-01": "unknown", "1928-12-31": "signed"}


def test_uncertain_exit():
    pact = record(
        each("ratification", br="2000-01-01", fj="2000-01-01", ke="2000-01-01"),
        act("entry_into_force", "2000-06-01"),
        act("withdrawal", "2010", "fj", ground="by_its_terms"),
        sides=FIVE,
    )
    assert told(pact, "fj") == {
        "2000-01-01": "contracting_state",
        "2000-06-01": "bound",
        "2010-01-01": "unknown",
        "2010-12-31": "withdrawn",
    }


def test_acts_of_one_party_in_the_same_year_keep_their_order():
    """It signed in March of the year in which it ratified, so that it did not ratify in January."""
    pact = record(act("signature", "2000-03-01", "ru"), act("ratification", "2000", "ru"))
    assert told(pact, "ru") == {"2000-03-01": "unknown", "2000-12-31": "contracting_state"}


def test_exit_in_the_year_of_the_entry_into_force_comes_after_it():
    pact = record(act("entry_into_force", "1976-06-01"), act("denunciation", "1976", "ru", ground="by_its_terms"))
    ended = record(act("entry_into_force", "1976-06-01"), act("termination", "1976"))
    assert told(pact) == told(ended) == {"1976-06-01": "unknown", "1976-12-31": "terminated"}
    assert told(pact, "ru") == {"1976-06-01": "unknown", "1976-12-31": "withdrawn"}
    assert told(ended, "ru") == {"1976-06-01": "unknown", "1976-12-31": "ended"}


def test_party_left_and_came_back_in_one_year():
    pact = record(
        each("ratification", br="1970-01-01", fj="1970-01-01", ke="1970-01-01"),
        act("entry_into_force", "1971-01-01"),
        act("withdrawal", "1976-03-01", "fj", ground="by_its_terms"),
        act("accession", "1976", "fj"),
        sides=FIVE,
    )
    assert told(pact, "fj") == {
        "1970-01-01": "contracting_state",
        "1971-01-01": "bound",
        "1976-03-01": "unknown",
        "1976-12-31": "bound",
    }


def test_what_has_no_effect_on_status_leaves_the_doubt_as_it_is():
    bare = record(act("signature", "2000", "ru"))
    assert told(record(*bare.acts, act("communication", "2000-06-01", "ru")), "ru") == told(bare, "ru")


def test_partial_date_that_makes_no_difference_leaves_no_doubt():
    pact = record(
        each("signature", ir="2000-01-01", ru="2000-01-01"), each("ratification", ir="2001-02", ru="2003-03-03")
    )
    assert told(pact) == {"2000-01-01": "signed", "2003-03-03": "in_force"}


def test_undated_event_holds_at_the_latest_since_it_was_said():
    signed = act("signature", "2001-01-10")
    entry = act(
        "entry_into_force", said=[said("reports", "2003-05-05", said_on="2003-04-30"), said("reports", "2004-01-01")]
    )
    pact = record(signed, entry)
    assert told(pact) == {"2001-01-10": "signed", "2003-04-30": "in_force"}
    assert "by 30 April 2003, when it was said to have happened" in on(pact, "2003-04-30").steps[0].rule


def test_undated_event_that_nobody_is_cited_for_has_no_effect():
    pact = record(act("signature", "2001-01-10"), act("entry_into_force"))
    assert told(pact) == {"2001-01-10": "signed"}


def test_statement_with_a_partial_date_counts_from_its_last_day():
    entry = act("entry_into_force", said=[said("reports", "2003-12-31", said_on="2003-02")])
    assert told(record(entry)) == {"2003-02-28": "in_force"}


def test_denial_dates_nothing():
    entry = act("entry_into_force", said=[said("denies", "2003-05-05", party="ru")])
    assert told(record(act("signature", "2001-01-10"), entry)) == {"2001-01-10": "signed"}


def test_exit_shows_that_a_vague_entry_into_force_came_before():
    pact = record(act("entry_into_force", "1977"), act("denunciation", "1977-09-01", "ru", effective="1977-12-01"))
    assert told(pact) == {"1977-01-01": "unknown", "1977-11-30": "in_force", "1977-12-01": "terminated"}


def test_exit_shows_that_a_vague_consent_came_before_unless_there_was_an_earlier_one():
    treaty = (each("ratification", br="1970-01-01", ke="1970-01-01"), act("entry_into_force", "1971-01-01"))
    left = act("withdrawal", "1977-12-01", "us", effective="1977-12-01")
    once = record(*treaty, act("accession", "1977", "us"), left, sides=FIVE)
    assert told(once, "us")["1977-12-01"] == "withdrawn"
    before = act("accession", "1975-01-01", "us", key="before")
    again = record(*treaty, before, act("accession", "1977", "us"), left, sides=FIVE)
    assert told(again, "us")["1977-12-31"] == "bound"
