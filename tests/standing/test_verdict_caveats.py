"""How far caveats limit a commitment, by kind, effect and status on the day, and with caveats on them."""

import pytest

from provisions.choices import CaveatEffect, CaveatKind, CaveatStatus
from tests.standing.questions import ask, because, caveat, rules, side, told

EFFECTS = {
    "conditions": "qualified",
    "narrows": "qualified",
    "renders_uncertain": "qualified",
    "permits_exit": "qualified",
    "defers": "deferred",
    "subordinates": "subordinated",
    "suspends": "suspended",
    "extinguishes": "none",
}
ONCE_TRIGGERED = ("trigger_condition", "snapback", "sunset")
UNTIL_SATISFIED = ("precondition", "needs_further_agreement")
COMMENTARY = ("political_assessment",)
WEIGHED_WITH_THE_ACT = ("reservation",)
ALWAYS = sorted(set(CaveatKind.values) - {*ONCE_TRIGGERED, *UNTIL_SATISFIED, *COMMENTARY, *WEIGHED_WITH_THE_ACT})
SETTLED = ("satisfied", "waived", "lapsed", "superseded")

each_kind = pytest.mark.parametrize("kind", CaveatKind.values)


def test_the_tables_are_complete():
    assert set(EFFECTS) == set(CaveatEffect.values)
    assert {*SETTLED, "open", "triggered"} == set(CaveatStatus.values)
    assert len(ALWAYS) == 23


def by_effect(kind: str, status: str, origin: str = "text") -> dict[str, str]:
    """The operation under a caveat with each effect; it never touches whether the commitment binds."""
    answers = {
        effect: told(ask("2020-01-01", caveat(kind, effect, status, origin=origin))).split(", ") for effect in EFFECTS
    }
    assert {bound for bound, _ in answers.values()} == {"yes"}
    return {effect: operation for effect, (_, operation) in answers.items()}


def always(operation: str) -> dict[str, str]:
    return dict.fromkeys(EFFECTS, operation)


@pytest.mark.parametrize("kind", ALWAYS)
def test_most_kinds_bite_always(kind):
    assert by_effect(kind, "open") == by_effect(kind, "triggered") == EFFECTS


@pytest.mark.parametrize("kind", ONCE_TRIGGERED)
def test_triggers_snapbacks_and_sunsets_bite_once_triggered(kind):
    assert by_effect(kind, "open") == always("operative")
    assert by_effect(kind, "triggered") == EFFECTS


@pytest.mark.parametrize("kind", UNTIL_SATISFIED)
def test_what_has_to_come_first_defers_at_least(kind):
    deferred = {effect: "deferred" if limited == "qualified" else limited for effect, limited in EFFECTS.items()}
    assert by_effect(kind, "open") == by_effect(kind, "triggered") == deferred


@each_kind
def test_commentary_never_does_more_than_qualify(kind):
    origin = "text" if kind in COMMENTARY else "commentary"
    assert by_effect(kind, "triggered", origin) == always("qualified")
    assert by_effect(kind, "open", origin) == always("operative" if kind in ONCE_TRIGGERED else "qualified")


@each_kind
@pytest.mark.parametrize("status", SETTLED)
def test_what_is_settled_bites_no_more(kind, status):
    assert by_effect(kind, status) == always("operative")


@pytest.mark.parametrize("claim", ["announced", "retracted"])
def test_announced_and_retracted_caveats_do_not_count(claim):
    question = ask("2020-01-01", caveat("exception", "suspends", claim=claim))
    assert (told(question), because(question)) == ("yes, operative", [])


def test_the_strongest_limit_wins_and_every_caveat_is_told():
    several = [caveat("exception"), caveat("precondition"), caveat("charter_prevails", "subordinates")]
    question = ask("2020-01-01", *several)
    assert told(question) == "yes, subordinated"
    assert because(question) == [
        ("caveat", "the caveat as recorded", ("pact:exception",)),
        ("caveat", "the caveat as recorded", ("pact:precondition",)),
        ("caveat", "UN Charter art. 25 and 103; VCLT art. 30(1), as codified", ("pact:charter-prevails",)),
    ]


def test_caveats_are_not_weighed_for_who_is_not_bound():
    question = ask("2020-01-01", caveat("exception"), bearer=side("br", "signatory"))
    assert (told(question), because(question)) == ("no, none", [])


@pytest.mark.parametrize(
    ("kind", "status", "rule", "basis"),
    [
        (
            "needs_further_agreement",
            "open",
            (
                "The caveat one (Needs further agreement) is open: "
                "the specific measures await agreement, while good-faith cooperation goes on."
            ),
            "VCLT art. 26, as codified",
        ),
        (
            "needs_further_agreement",
            "satisfied",
            "The caveat one (Needs further agreement) is satisfied and no longer bites.",
            "VCLT art. 26, as codified",
        ),
        (
            "snapback",
            "open",
            "The caveat one (Snapback) is not triggered and does not bite.",
            "the caveat as recorded",
        ),
        (
            "sunset",
            "triggered",
            "The caveat one (Sunset) is triggered: the commitment is qualified.",
            "VCLT art. 54(a), as codified",
        ),
        (
            "security_council_obligation",
            "open",
            "The caveat one (Security Council obligation) is open: the commitment is qualified.",
            "UN Charter art. 25 and 103; VCLT art. 30(1), as codified",
        ),
        (
            "political_assessment",
            "open",
            "The caveat one (Political assessment) is open: the commitment is qualified.",
            "comment of an observer, which never does more than qualify",
        ),
    ],
)
def test_rule_in_plain_words_and_its_basis(kind, status, rule, basis):
    question = ask("2020-01-01", caveat(kind, "narrows", status, key="one"))
    assert rules(question, "caveat") == [rule]
    assert because(question) == [("caveat", basis, ("pact:one",))]


@pytest.mark.parametrize("declaring", ["br", "fj"])
def test_what_either_of_the_two_declared_counts(declaring):
    declared = caveat("interpretative_declaration", "renders_uncertain", declared_by=declaring)
    assert told(ask("2020-01-01", declared)) == "yes, qualified"


def test_what_a_third_party_declared_does_not_count():
    question = ask("2020-01-01", caveat("interpretative_declaration", declared_by="ke"))
    assert (told(question), because(question)) == ("yes, operative", [])


@pytest.mark.parametrize("kind", ["reservation", "interpretative_declaration"])
def test_what_one_party_declared_limits_nobody_where_nobody_is_asked_about(kind):
    question = ask("2020-01-01", caveat(kind, declared_by="ke"), bearer=None, beneficiary=None)
    assert (told(question), because(question)) == ("yes, operative", [])


def test_what_a_group_or_predecessor_declared_counts_for_its_own():
    declared = caveat("interpretative_declaration", declared_by="suhh")
    assert told(ask("2020-01-01", declared, bearer=side("ru", names=["suhh"]))) == "yes, qualified"


def below(kind="exception", effect="extinguishes", status="open", **more):
    """A subordinating caveat with this one on it."""
    return ask("2020-01-01", caveat("charter_prevails", "subordinates", "open", caveat(kind, effect, status, **more)))


@pytest.mark.parametrize("effect", EFFECTS)
def test_caveat_on_a_caveat_sets_it_aside_where_it_ends_halts_or_defers_it(effect):
    sets_aside = effect in ("extinguishes", "suspends", "defers")
    assert told(below(effect=effect)) == ("yes, operative" if sets_aside else "yes, subordinated")


def test_caveat_that_is_set_aside_is_told_with_what_sets_it_aside():
    question = below()
    assert because(question) == [
        ("caveat", "the caveat as recorded", ("pact:exception",)),
        ("caveat", "a caveat on the caveat", ("pact:charter-prevails", "pact:exception")),
    ]
    assert rules(question, "caveat")[1] == (
        "The caveat charter-prevails (UN Charter prevails) is itself set aside by pact:exception and does not bite."
    )


@pytest.mark.parametrize(
    "inert",
    [
        {"status": "lapsed"},
        {"kind": "sunset"},
        {"kind": "political_assessment"},
        {"origin": "commentary"},
        {"claim": "announced"},
    ],
)
def test_what_does_not_bite_itself_sets_nothing_aside(inert):
    assert told(below(**inert)) == "yes, subordinated"


def test_sunset_on_a_caveat_sets_it_aside_once_triggered():
    assert told(below(kind="sunset", status="triggered")) == "yes, operative"


def test_caveat_on_a_caveat_on_a_caveat_restores_the_first():
    last = caveat("derogation", "suspends", "open", key="last")
    middle = caveat("exception", "extinguishes", "open", last, key="middle")
    question = ask("2020-01-01", caveat("charter_prevails", "subordinates", "open", middle, key="first"))
    assert told(question) == "yes, subordinated"
    assert [refs for _, _, refs in because(question)] == [
        ("pact:last",),
        ("pact:middle", "pact:last"),
        ("pact:first",),
    ]
