"""What a reservation does to a commitment between two parties, without an objection."""

import pytest

from provisions.choices import BeneficiaryMode
from tests.standing.builders import act
from tests.standing.questions import ask, because, rules, side, told

RATIFIED = act("ratification", "2000-01-01", "br")
MADE = act("reservation", "2000-01-01", "br", key="res", notified="2000-02-01")
ESTABLISHED = "VCLT art. 20(5) and 21(1), as codified"
WORKS_BOTH_WAYS = [("reservation", ESTABLISHED, ("pact:res",))]
FIJI = side("fj", "bound", act("ratification", "1999-05-05", "fj"))


def reserved(*acts, on="2020-01-01", **more):
    """Brazil, which ratified and made these acts, is asked about towards Fiji, bound for longer."""
    return ask(on, **{"bearer": side("br", "bound", RATIFIED, *acts), "beneficiary": FIJI} | more)


@pytest.mark.parametrize(
    ("bearer", "beneficiary"), [("br", "fj"), ("fj", "br")], ids=["owed by its author", "owed to its author"]
)
def test_reservation_works_both_ways_between_the_two(bearer, beneficiary):
    sides = {"br": side("br", "bound", RATIFIED, MADE), "fj": FIJI}
    question = ask("2020-01-01", bearer=sides[bearer], beneficiary=sides[beneficiary])
    assert (told(question), because(question)) == ("yes, qualified", WORKS_BOTH_WAYS)


def test_reservation_changes_nothing_between_others():
    assert told(ask("2020-01-01", bearer=side("ke"), beneficiary=FIJI)) == "yes, operative"


BETWEEN = ("other_parties", "named_parties", "unknown")


@pytest.mark.parametrize("mode", BeneficiaryMode.values)
def test_it_works_both_ways_only_for_what_is_owed_between_parties(mode):
    words = {"beneficiary_mode": mode, "beneficiaries": ["br", "fj"]}
    own = reserved(MADE, **words)
    others = ask("2020-01-01", bearer=FIJI, beneficiary=side("br", "bound", RATIFIED, MADE), **words)
    own_basis = ESTABLISHED if mode in BETWEEN else "VCLT art. 2(1)(d) and 21(1), as codified"
    assert (told(own), because(own, "reservation")) == ("yes, qualified", [("reservation", own_basis, ("pact:res",))])
    assert told(others) == ("yes, qualified" if mode in BETWEEN else "yes, operative")


def test_without_a_beneficiary_it_limits_what_its_author_is_bound_to():
    question = reserved(MADE, beneficiary=None)
    assert told(question) == "yes, qualified"
    assert because(question) == [("reservation", "VCLT art. 2(1)(d) and 21(1), as codified", ("pact:res",))]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("1999-12-31", []),
        (
            "2000-01-01",
            [
                (
                    "br made a reservation, to which fj may still object until 1 February 2001: "
                    "it works both ways between them."
                )
            ],
        ),
        (
            "2001-02-02",
            [
                (
                    "br made a reservation, accepted by fj, which had raised no objection by 1 February 2001: "
                    "it works both ways between them."
                )
            ],
        ),
    ],
)
def test_silence_is_acceptance_after_twelve_months(on, said):
    question = reserved(MADE, on=on)
    assert rules(question, "reservation") == said
    assert told(question) == ("yes, qualified" if said else "yes, operative")


def test_silence_is_acceptance_on_own_consent_where_that_is_later():
    fiji = side("fj", "bound", act("ratification", "2005-03-03", "fj"))
    assert rules(reserved(MADE, beneficiary=fiji, on="2006-01-01"), "reservation") == [
        (
            "br made a reservation, accepted by fj, which had raised no objection by 3 March 2005: "
            "it works both ways between them."
        )
    ]


def test_acceptance_cannot_be_told_where_the_notification_is_unknown():
    unnotified = act("reservation", "2000-01-01", "br", key="res")
    question = reserved(unnotified)
    assert rules(question, "reservation") == [
        (
            "br made a reservation; fj is not recorded as having objected, and when it was notified is not recorded: "
            "it works both ways between them."
        )
    ]
    assert told(question) == "yes, qualified"


def test_acceptance_counts_from_the_last_day_that_a_partial_notification_can_mean():
    vague = act("reservation", "2000-01-01", "br", key="res", notified="2000")
    assert rules(reserved(vague, on="2001-12-30"), "reservation") == [
        "br made a reservation, to which fj may still object until 31 December 2001: it works both ways between them."
    ]


def test_treaty_that_allows_none_leaves_it_without_effect():
    question = reserved(MADE, regime="none")
    assert told(question) == "yes, operative"
    assert because(question) == [("reservation", "the treaty's clause; VCLT art. 19(a), as codified", ("pact:res",))]


def test_treaty_that_names_those_it_allows_is_said_to_decide():
    question = reserved(MADE, regime="specified")
    assert told(question) == "yes, qualified"
    assert because(question) == [
        ("reservation", "the treaty's clause; VCLT art. 19(a)-(b), as codified", ("pact:res",)),
        *WORKS_BOTH_WAYS,
    ]


def test_reservation_that_the_treaty_allows_needs_no_acceptance():
    question = reserved(MADE, regime="free")
    assert told(question) == "yes, qualified"
    assert because(question) == [("reservation", "VCLT art. 20(1) and 21(1), as codified", ("pact:res",))]


SIGNED = act("signature", "1998-06-01", "br")
AT_SIGNATURE = act("reservation", "1998-06-01", "br", key="res", notified="1998-07-01", articles=("art_5",))


@pytest.mark.parametrize(
    "confirmation",
    [
        act("reservation", "2000-01-01", "br", key="again", articles=("art_5", "art_6")),
        act("declaration", "2000-01-01", "br", answers="res"),
    ],
    ids=["made again", "confirmed"],
)
def test_reservation_made_at_signature_counts_once_confirmed(confirmation):
    acts = (SIGNED, AT_SIGNATURE, confirmation)
    assert told(reserved(*acts, article=("art_5",))) == "yes, qualified"


@pytest.mark.parametrize(
    "other",
    [
        (),
        (act("reservation", "2000-01-01", "br", key="again", articles=("art_6",)),),
        (act("reservation", "1998-06-01", "br", key="again", articles=("art_5",)),),
    ],
    ids=["nothing", "another article", "the same day"],
)
def test_reservation_made_at_signature_and_not_confirmed_does_not_count(other):
    question = reserved(SIGNED, AT_SIGNATURE, *other, article=("art_5",))
    assert told(question) == "yes, operative"
    assert because(question)[0] == ("reservation", "VCLT art. 23(2), as codified", ("pact:res",))


def test_general_reservation_made_at_signature_is_not_confirmed_by_one_on_an_article():
    general = act("reservation", "1998-06-01", "br", key="res")
    special = act("reservation", "2000-01-01", "br", key="again", articles=("art_6",))
    assert told(reserved(SIGNED, general, special, article=("art_5",))) == "yes, operative"


def test_reservation_made_between_signature_and_consent_needs_no_confirmation():
    between = act("reservation", "1999-06-01", "br", key="res")
    assert told(reserved(SIGNED, between)) == "yes, qualified"


def test_signature_that_binds_by_itself_needs_no_confirmation():
    definitive = act("definitive_signature", "1998-06-01", "br")
    brazil = side("br", "bound", definitive, AT_SIGNATURE)
    assert told(ask("2020-01-01", bearer=brazil, beneficiary=FIJI, article=("art_5",))) == "yes, qualified"


def test_who_is_bound_without_a_separate_consent_had_nothing_to_confirm():
    brazil = side("br", "bound", SIGNED, AT_SIGNATURE)
    assert told(ask("2020-01-01", bearer=brazil, beneficiary=FIJI, article=("art_5",))) == "yes, qualified"


@pytest.mark.parametrize(
    ("dates", "on", "answer"),
    [
        ({"on": "2010-01-01"}, "2009-12-31", "yes, qualified"),
        ({"on": "2010-01-01"}, "2010-01-01", "yes, operative"),
        ({"on": "2010-01-01", "notified": "2010-03-01"}, "2010-02-28", "yes, qualified"),
        ({"on": "2010-01-01", "notified": "2010-03-01"}, "2010-03-01", "yes, operative"),
        ({"on": "2010-01-01", "notified": "2010-03-01", "effective": "2010-06-01"}, "2010-05-31", "yes, qualified"),
        ({"on": "2010-01-01", "notified": "2010-03-01", "effective": "2010-06-01"}, "2010-06-01", "yes, operative"),
    ],
)
def test_withdrawn_reservation_has_no_effect_from_its_notice_on(dates, on, answer):
    withdrawn = act("reservation_withdrawal", by="br", answers="res", **dates)
    assert told(reserved(MADE, withdrawn, on=on)) == answer


def test_withdrawal_of_another_reservation_changes_nothing():
    withdrawn = act("reservation_withdrawal", "2010-01-01", "br", answers="other")
    assert told(reserved(MADE, withdrawn)) == "yes, qualified"


@pytest.mark.parametrize(("article", "answer"), [("art_5", "yes, operative"), ("art_6", "yes, qualified")])
def test_reservation_withdrawn_in_part_holds_for_the_rest(article, answer):
    made = act("reservation", "2000-01-01", "br", key="res", articles=("art_5", "art_6"))
    partly = act("reservation_withdrawal", "2010-01-01", "br", answers="res", articles=("art_5",))
    assert told(reserved(made, partly, article=(article,))) == answer


@pytest.mark.parametrize(
    ("article", "answer"),
    [
        (("art_5",), "yes, qualified"),
        (("art_5__para_2", "art_5"), "yes, qualified"),
        (("art_6",), "yes, operative"),
        ((), "yes, operative"),
    ],
)
def test_reservation_touches_the_articles_that_it_names(article, answer):
    made = act("reservation", "2000-01-01", "br", key="res", articles=("art_5",))
    assert told(reserved(made, article=article)) == answer


def test_reservation_that_is_only_announced_does_not_count():
    announced = act("reservation", "2000-01-01", "br", key="res", claim="announced")
    assert told(reserved(announced)) == "yes, operative"
