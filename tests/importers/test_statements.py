"""How a declaration is cut into statements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisions.importers.statements import paragraphs, readable, statements, without

SIGNS = st.text(alphabet='AaBb19 .:;()-"\n', max_size=200)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The first ends here.The second follows.", ["The first ends here.", "The second follows."]),
        ("Subject to:1.One thing.2.Another.", ["Subject to:", "1.One thing.", "2.Another."]),
        ("Reservations: (a) This one; (b) That one.", ["Reservations: ", "(a) This one; ", "(b) That one."]),
        ("Article 9The Kingdom reads it so.", ["Article 9", "The Kingdom reads it so."]),
        ("ReservationThe Kingdom is not bound.", ["Reservation", "The Kingdom is not bound."]),
        ("Done on 18April 1961 in No.1 of three.", ["Done on 18April 1961 in No.1 of three."]),
        ("Under article 5, paragraph 2. (1) of it", ["Under article 5, paragraph 2. (1) of it"]),
        (
            "As follows:-3 May 1990: this.-4 May 1990: that.",
            ["As follows:", "-3 May 1990: this.", "-4 May 1990: that."],
        ),
    ],
)
def test_paragraphs_are_found_where_registers_left_the_space_out(text, parts):
    assert [text[start:end] for start, end in paragraphs(text)] == parts


@given(text=SIGNS)
def test_paragraphs_cover_the_text(text):
    assert "".join(text[start:end] for start, end in paragraphs(text)) == text


@given(text=SIGNS)
def test_statements_follow_one_another(text):
    places = [place for statement in statements(text) for place in (statement.start, statement.end)]
    assert places == sorted(places)
    assert without(text, []) == text.strip()


def parts_of(text):
    return [(part.label, part.topic, part.lead, part.text) for part in statements(text)]


def test_headings_stay_over_what_is_below_them():
    text = (
        "Reservations:1.With respect to article 7:The Kingdom will not pay.2.On article 9:It will, in these cases:"
        "(a)First.(b)Second.Declaration:The Kingdom is glad."
    )
    assert parts_of(text) == [
        ("Reservations:", "1.With respect to article 7:", "", "The Kingdom will not pay."),
        ("Reservations:", "2.On article 9:", "It will, in these cases:", "(a)First."),
        ("Reservations:", "2.On article 9:", "It will, in these cases:", "(b)Second."),
        ("Declaration:", "", "", "The Kingdom is glad."),
    ]


def test_what_allows_a_reservation_is_no_topic():
    text = "In accordance with article 42, the Kingdom makes the following reservations:1.It will not pay."
    assert parts_of(text) == [(text.partition("1.")[0], "", "", "1.It will not pay.")]


def test_a_sentence_below_a_bare_heading_leads_to_its_items():
    text = "Article 20The Kingdom does not recognize article 20, which says:1.Inquiries are made.2.They are secret."
    assert [(part.topic, part.lead, part.text) for part in statements(text)] == [
        ("Article 20", "The Kingdom does not recognize article 20, which says:", "1.Inquiries are made."),
        ("Article 20", "The Kingdom does not recognize article 20, which says:", "2.They are secret."),
    ]


def test_a_topic_ends_with_the_first_paragraph_that_is_no_item():
    text = "In respect of article 26The Kingdom reserves its rights.The Kingdom greets all."
    assert [part.topic for part in statements(text)] == ["In respect of article 26", ""]


def test_what_refers_back_carries_on():
    text = "The Kingdom is bound by no court.This reservation is limited in time.Therefore it will lapse."
    [statement] = statements(text)
    assert statement.text == (
        "The Kingdom is bound by no court. This reservation is limited in time. Therefore it will lapse."
    )
    assert (statement.start, statement.end) == (0, len(text))


@pytest.mark.parametrize("text", ["Reservation to article 29, paragraph 1", "Reservations:"])
def test_a_heading_with_nothing_below_speaks_for_itself(text):
    assert parts_of(text) == [("", "", "", text)]


def test_left_out_statements_leave_an_empty_line():
    text = "One stays.Two goes.Three stays."
    assert without(text, statements(text)[1:2]) == "One stays.\n\nThree stays."


def test_readable_mends_what_printing_broke():
    assert readable("The reser- vation\nof \u201cothers\u201d \u2013 theirs") == 'The reservation of "others" - theirs'
