"""Names of treaties hold their place and date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisions.importers.mtdsg.titles import Name, instrument_type, read_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pact on Paths. Geneva, 3 May 1951", Name("Pact on Paths", "Geneva", "1951-05-03", None, None)),
        ("Pact on Paths*. Geneva, 3 May 1951", Name("Pact on Paths", "Geneva", "1951-05-03", None, None)),
        ("Pact on Paths.. Geneva, 3 May 1951", Name("Pact on Paths", "Geneva", "1951-05-03", None, None)),
        ("Pact on Paths . Rome, 3 May 1951", Name("Pact on Paths", "Rome", "1951-05-03", None, None)),
        (
            "Pact on Paths, done on 1 May 1951. Lake Success, New York, 3 May 1951",
            Name("Pact on Paths, done on 1 May 1951", "Lake Success, New York", "1951-05-03", None, None),
        ),
        (
            "Pact by Resolution No. 264 of 1 May 1951. 3 May 1951",
            Name("Pact by Resolution No. 264 of 1 May 1951", None, "1951-05-03", None, None),
        ),
        (
            "Pact on Paths. Geneva, 3 May 1951, and Rome, Italy, 4 June 1952",
            Name("Pact on Paths", "Geneva", "1951-05-03", "Geneva, 3 May 1951, and Rome, Italy, 4 June 1952", None),
        ),
        (
            "Pact on Paths. Geneva, 3 May 1951 and 4 June 1952",
            Name("Pact on Paths", "Geneva", "1951-05-03", "Geneva, 3 May 1951 and 4 June 1952", None),
        ),
        ("Pact on Paths*. London", Name("Pact on Paths", "London", None, None, None)),
        ("Pact on Paths", Name("Pact on Paths", None, None, None, None)),
        ("Pact on Paths. Geneva, 31 June 1951", Name("Pact on Paths", "Geneva", None, None, None)),
        (
            "Pact (deposited in the archives of the Government of Utopia). Geneva, 3 May 1951",
            Name("Pact", "Geneva", "1951-05-03", None, "Government of Utopia"),
        ),
    ],
)
def test_place_and_date_are_split_from_the_title(text, name):
    assert read_name(text) == name


@given(st.text(min_size=1))
def test_no_name_breaks_it(text):
    assert isinstance(read_name(text), Name)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Optional Protocol to the International Covenant on Paths", "protocol"),
        ("International Covenant on Paths", "covenant"),
        ("Vienna Convention on the Law of Treaties", "convention"),
        ("Paths Trade Treaty", "treaty"),
        ("FOOTPATH CONVENTION", "convention"),
        ("International Agreement on Paths, as extended by the Protocol", "agreement"),
        ("Amendment to article 8 of the Convention on Paths", "other"),
        ("Second revised text of Annex II to the Convention on Paths", "other"),
        ("Extension of the Agreement on Paths", "other"),
        ("Declarations under the Statute of the Court of Paths", "other"),
        ("Constitution of the Path Organization", "other"),
        ("Memorandum of Understanding on Paths", "memorandum_of_understanding"),
    ],
)
def test_title_tells_the_type(title, kind):
    assert instrument_type(title) == kind
