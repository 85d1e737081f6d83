"""Which articles a declaration cites."""

import pytest

from provisions.importers.cited_articles import arabic, cited_articles, is_only_ground
from provisions.importers.instruments import Instrument

CONVENTION = Instrument.of(
    {
        "title": "Convention on the Rights of Travellers",
        "events": [{"kind": "adoption", "occurred_on": "1951-07-28"}],
    }
)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("article 7", ["7"]),
        ("articles 17, 23, 24 and 26 as being recommendations", ["17", "23", "24", "26"]),
        ("articles 8, 9, 17 (2) and 22 (1) of the Convention", ["8", "9", "17", "22"]),
        ("articles 7 (paragraph 2), 15, 22 (paragraph 1), 23 and 24", ["7", "15", "22", "23", "24"]),
        ("article 12, paragraph 1", ["12"]),
        ("article 25, paragraphs 2 and 3", ["25"]),
        ("articles 15, paragraph 4, and 16, paragraph 1", ["15", "16"]),
        ("articles 2, paragraph 1, 3 and 4", ["2", "3", "4"]),
        ("article 29, paragraphs 1, 2 and 30, paragraph 1", ["29", "30"]),
        ("paragraphs 2 and 3 of article 37", ["37"]),
        ("articles 7, 34 and paragraph 1 of article 12 of the Convention", ["7", "34", "12"]),
        ("articles 20 to 23", ["20", "21", "22", "23"]),
        ("articles 12-16", ["12", "13", "14", "15", "16"]),
        ("Art. 5 and arts. 6, 7", ["5", "6", "7"]),
        ("Articles IX and XII", ["9", "12"]),
        ("article twenty-two", ["22"]),
        ("articles 16 (c), (d), (f) and (g)", ["16"]),
        ("Article 16 1 (c)", ["16"]),
        ("article 5 bis", ["5bis"]),
        ("articles 10, 11 and16", ["10", "11", "16"]),
        ("article 3, (18) and (23)", ["3", "18", "23"]),
        ("articles 3 (1) and (2)", ["3"]),
        ("article 4 and once more article 4", ["4"]),
        ("articles of clothing, an article in the press, article 1951", []),
    ],
)
def test_numbers_are_read_from_lists(text, numbers):
    assert cited_articles(text, CONVENTION) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "article 7 of the Convention",
        "article 7 of the said Convention",
        "article 7 of the Convention on the Rights of Travellers of 28 July 1951",
        "article 7 of the 1951 Convention",
        "article 7 of this instrument",
        "article 7 of the Convention on the Rights of Travellers in the light of the Constitution of 7 October 1996",
        "article 7, in the light of the Constitution",
        "article 7 to the extent that the Constitution allows",
        "article 7 of the Convention and article 3 of the Penal Code",
    ],
)
def test_articles_of_the_treaty_count_however_it_is_called(text):
    assert cited_articles(text, CONVENTION) == ["7"]


@pytest.mark.parametrize(
    "text",
    [
        "article 25 of the civil code",
        "amend this article (25) of the civil code",
        "Article 199 of the Constitution",
        "article 4 of the Covenant",
        "article VII, paragraph 1, of the Protocol",
        "article 10 and article 11 of the European Convention",
        "article 9 of the Convention on the Rights of Seafarers",
        "article 9 of the Convention of 30 June 1928",
        "article 25 concerning family planning of the Constitution",
        "the Constitution, which says in its article 2 that",
        "the Family Code (article 12)",
        "article 334-6 of the Civil Code",
        "the Charter of the United Nations (especially articles 1 and 2 thereof)",
        "its objective law (art. 1, Law of 7 June 1929)",
        "subject to interim provisions (Civil Code, articles 9 (e) and 10)",
        "articles 386 et seq. of the Code of Civil Procedure",
    ],
)
def test_articles_of_other_instruments_do_not(text):
    assert cited_articles(text, CONVENTION) == []


def test_a_protocol_is_not_the_convention_to_which_it_belongs():
    protocol = Instrument.of({"title": "Optional Protocol to the Convention on the Rights of Travellers"})
    text = "article 5 of the Optional Protocol, article 6 of this Protocol and article 7 of the Convention"
    assert cited_articles(text, protocol) == ["5", "6"]


@pytest.mark.parametrize(
    ("text", "is_ground"),
    [
        ("In accordance with article 42 (1), the Kingdom reserves the right to wait.", True),
        ("Pursuant to paragraph 1 of article 42 it reserves its rights.", True),
        ("The Kingdom makes a reservation to article 42.", False),
        ("In accordance with article 42 (2) it is not bound by paragraph 1 of that article.", False),
        ("Under article 42, it reserves its rights in respect of article 42 (3).", False),
    ],
)
def test_an_article_may_only_be_the_ground(text, is_ground):
    assert is_only_ground(text, "42") is is_ground


@pytest.mark.parametrize(
    ("number", "same"), [("IX", "9"), ("XL", "40"), ("XIV", "14"), ("twenty-two", "22"), ("12", "12"), ("5bis", "5bis")]
)
def test_numbers_become_arabic(number, same):
    assert arabic(number) == same
