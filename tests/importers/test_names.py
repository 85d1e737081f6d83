"""Names of registers lead to parties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisions.importers.names import PartyNames

NAMES = PartyNames(
    [
        ("ci", ["Côte d\u2019Ivoire", None, "Ivory Coast"]),
        ("lc", ["Saint Lucia", "St. Lucia"]),
        ("kn", ["Saint Kitts & Nevis"]),
        ("gm", ["Gambia", "Republic of The Gambia"]),
        ("vn", ["Viet Nam"]),
        ("aa", ["Zürich Union"]),
        ("bb", ["Zurich-Union"]),
    ]
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Côte d\u2019Ivoire", "ci"),
        ("Cote d'Ivoire", "ci"),
        (" COTE D`IVOIRE ", "ci"),
        ("ivory coast", "ci"),
        ("St Lucia", "lc"),
        ("St. Kitts and Nevis", "kn"),
        ("The Gambia", "gm"),
        ("Viet-Nam", "vn"),
        ("Zürich Union", "aa"),
        ("Zurich-Union", "bb"),
    ],
)
def test_name_is_found_whatever_its_spelling(name, code):
    assert NAMES.resolve(name) == code


@pytest.mark.parametrize("name", ["", "Coast", "Gambia River", "Zürich-Union", "the", "—"])
def test_other_names_and_names_of_several_find_nobody(name):
    assert NAMES.resolve(name) is None


@given(st.text())
def test_no_text_breaks_it(name):
    assert NAMES.resolve(name) in {None, "ci", "lc", "kn", "gm", "vn", "aa", "bb"}


def test_recorded_names_are_asked_once(parties, django_assert_num_queries):
    with django_assert_num_queries(1):
        names = PartyNames.recorded()
        found = [names.resolve(name) for name in ("Persia", "czech republic", "EEC", "Cote d'Ivoire", "Atlantis")]
    assert found == ["ir", "cz", "eu", "ci", None]


def test_no_party_is_no_name(db):
    assert not PartyNames.recorded()
