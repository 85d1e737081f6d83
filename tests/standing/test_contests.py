"""Which acts are contested, and by which rule the preferred claim is preferred."""

import pytest

from provisions.standing.contests import Contest, Rival, contests
from provisions.standing.lines import Asserter
from tests.standing.builders import act, record, said

EARLY, LATE = "2020-01-01", "2020-06-01"


def two_dates(early, late):
    """The contests of two claims of one entry into force."""
    acts = [
        act("entry_into_force", day, key=key, **more) for key, day, more in (("b", EARLY, early), ("a", LATE, late))
    ]
    return contests(record(*acts))


@pytest.mark.parametrize(
    ("early", "late", "rule"),
    [
        ({"claim": "official"}, {"claim": "reported"}, "It has the firmer claim_status"),
        (
            {"said": [said("reports", authority="authentic_text")]},
            {"said": [said("reports", authority="media_report")]},
            "a more authoritative source",
        ),
        (
            {"said": [said("reports", "2021-01-01")]},
            {"said": [said("reports", "2020-12-31")]},
            "a source published later",
        ),
    ],
)
def test_rule_is_the_one_that_decides(early, late, rule):
    found = two_dates(early, late)
    assert [(ref, contest.preferred) for ref, contest in sorted(found.items())] == [("pact:a", False), ("pact:b", True)]
    assert all(rule in contest.rule for contest in found.values())
    assert [one.event for one in found["pact:a"].rivals] == ["pact:b"]


def test_among_equals_the_first_by_key_is_taken():
    found = two_dates({}, {})
    assert found["pact:a"].preferred
    assert not found["pact:b"].preferred
    assert found["pact:a"].rule == "Nothing recorded tells the claims apart in weight; the first by key is taken."


def test_a_vaguer_date_is_no_rival_and_an_announcement_rivals_nothing():
    force = act("entry_into_force", "2020-01-01", key="exact")
    assert contests(record(force, act("entry_into_force", "2020", key="vague"))) == {}
    assert contests(record(force, act("entry_into_force", "2021", key="announced", claim="announced"))) == {}


def test_a_participant_who_denies_contests_and_an_outsider_does_not():
    denial, outside = said("denies", party="ru", source="x"), said("denies", party="br")
    signature = act("signature", "2020-01-01", said=[denial, outside])
    (contest,) = contests(record(signature)).values()
    who = (Asserter(denial.stance, "x", "ru"),)
    assert contest == Contest(preferred=True, rule=None, rivals=(Rival(None, who),))
    assert contests(record(act("signature", "2020-01-01", said=[outside]))) == {}
