"""Headers and letters say what a date stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisions.importers.mtdsg.columns import Act, Column
from provisions.importers.mtdsg.dates import iso_date

MIXED = "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)"


@pytest.mark.parametrize(
    ("header", "cell", "kind", "words"),
    [
        ("Signature", "4 Apr 1991", "signature", None),
        ("Signature, Succession to signature(d)", "4 Apr 1991 d", "succession_to_signature", None),
        ("Signature, Succession to signature(d)", "4 Apr 1991", "signature", None),
        (MIXED, "4 Apr 1991", "ratification", None),
        (MIXED, "4 Apr 1991 a", "accession", None),
        (MIXED, "4 Apr 1991 A", "acceptance", None),
        (MIXED, " 4 Apr 1991  AA ", "approval", None),
        (MIXED, "4 Apr 1991 d", "succession", None),
        ("Accession(a), Succession(d), Ratification", "4 Apr 1991", "ratification", None),
        ("Definitive signature(s), Confirmation of signature", "4 Apr 1991", "confirmation_of_signature", None),
        ("Definitive signature(s), Confirmation of signature", "4 Apr 1991 s", "definitive_signature", None),
        ("Signature ad referendum (s)", "4 Apr 1991", "signature_ad_referendum", None),
        ("Signature, Signature ad referendum (s)", "4 Apr 1991", "signature", None),
        ("Formal confirmation(c), Accession(a), Ratification", "4 Apr 1991 c", "act_of_formal_confirmation", None),
        ("Consent to be bound(P), Succession(d)", "4 Apr 1991 P", "consent_to_be_bound", None),
        ("Simplified procedure(p), Ratification", "4 Apr 1991 p", "consent_to_be_bound", "Simplified procedure"),
        ("Participation(P), Ratification", "4 Apr 1991 P", "consent_to_be_bound", "Participation"),
        ("Application", "4 Apr 1991", "consent_to_be_bound", "Application"),
        ("Provisional application(n)", "4 Apr 1991 n", "provisional_application", None),
        ("Provisional acceptance", "4 Apr 1991", "provisional_application", "Provisional acceptance"),
        ("Definitive acceptance", "4 Apr 1991", "acceptance", "Definitive acceptance"),
        ("Notification under article 21 (1)", "4 Apr 1991", "notification", "Notification under article 21 (1)"),
        ("Notification as to the Pact(d)", "4 Apr 1991 d", "succession", "Notification as to the Pact"),
        ("Accession to the Pact as amended(a)", "4 Apr 1991 a", "accession", "Accession to the Pact as amended"),
        (
            "Provisional application by virtue of signature, adoption or accession, Provisional use by notice (n)",
            "4 Apr 1991",
            "provisional_application",
            "Provisional application by virtue of signature, adoption or accession",
        ),
        (
            "Definitive signature of the Protocol, Acceptance of the Protocol",
            "4 Apr 1991",
            "consent_to_be_bound",
            "Definitive signature of the Protocol, Acceptance of the Protocol",
        ),
        ("Signature, Extension", "4 Apr 1991", "other", "Signature, Extension"),
        ("Signature or participation, Participation(P)", "4 Apr 1991", "signature", "Signature or participation"),
        (
            "Definitive signature or acceptance of the Protocol",
            "4 Apr 1991",
            "consent_to_be_bound",
            "Definitive signature or acceptance of the Protocol",
        ),
        ("Registration Date", "4 Apr 1991", "registration", None),
        ("Extension", "4 Apr 1991", "other", "Extension"),
        ("Ratification", "4 Apr 1991 a", "accession", "Ratification"),
    ],
)
def test_header_and_letter_decide(header, cell, kind, words):
    assert Column(header).read(cell) == Act(kind, "1991-04-04", words)


@pytest.mark.parametrize(
    ("header", "cell", "problem"),
    [
        ("UNTS Volume", "1102", "'1102' is not a date."),
        ("Signature", "4 Apr 1991 a a", "'4 Apr 1991 a a' is not a date."),
        ("Signature", "1991", "'1991' is not a date."),
        ("Signature", "30 Feb 1991", "'30 Feb 1991' is no day of the calendar."),
        ("Signature", "4 Xyz 1991", "'4 Xyz 1991' is no day of the calendar."),
        ("Signature", "4 Apr 0000", "'4 Apr 0000' is no day of the calendar."),
        ("Signature", "4 Apr 1991 q", "The header does not say what '4 Apr 1991 q' means."),
        ("Accession(a), Succession(d)", "4 Apr 1991", "The header does not say what '4 Apr 1991' means."),
        ("", "4 Apr 1991 P", "The header does not say what '4 Apr 1991 P' means."),
    ],
)
def test_what_is_not_understood_is_said(header, cell, problem):
    assert Column(header).read(cell) == problem


@given(st.text(), st.text(min_size=1))
def test_no_text_breaks_it(header, cell):
    assert Column(header).read(cell)


@pytest.mark.parametrize(
    ("text", "date"),
    [("4 Apr 1991", "1991-04-04"), ("16 December 1966", "1966-12-16"), ("31 April 1991", None), ("1 Foo 1991", None)],
)
def test_dates_are_days_of_the_calendar(text, date):
    assert iso_date(text) == date
