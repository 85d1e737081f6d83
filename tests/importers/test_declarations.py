"""Declarations of a register as events and caveats."""

from time import perf_counter

import pytest

from provisions.documents import TREATY
from provisions.documents.checking import check_form
from provisions.importers.declarations import read_declarations, with_caveats, with_declarations
from provisions.importers.report import Report

SLUG = "travellers"
SOURCE = "register-2015"
CITATION = {"source": SOURCE, "locator": "Declarations and reservations", "stance": "reports"}
NAMES = {"Iran": "ir", "Norway": "no", "Kingdom of Norway": "no", "State of Qatar": "qa", "Sweden": "se", "Peru": "pe"}


def treaty(*events, articles=(), **more):
    return {
        "slug": SLUG,
        "title": "Convention on the Rights of Travellers",
        "instrument_type": "convention",
        "articles": [
            {
                "eid": f"art_{number}",
                "kind": "article",
                "number": number,
                "text_status": "authentic_text",
                "texts": [{"language": "en", "heading": heading, "text": "Text."}],
            }
            for number, heading in articles
        ],
        "events": list(events),
        **more,
    }


def act(party, kind, day):
    return {"key": f"{party}-{kind}", "kind": kind, "party": party, "occurred_on": day, "claim_status": "official"}


RATIFIED = [
    act("ir", "ratification", "1976-07-28"),
    act("no", "accession", "1970-01-02"),
    act("qa", "signature", "1980"),
]


def read(*texts, document=None, report=None):
    document = treaty(*RATIFIED) if document is None else document
    return with_declarations(document, texts, resolve=NAMES.get, source=SOURCE, report=report or Report())


def new_events(document):
    return document["events"][len(RATIFIED) :]


def test_participants_without_a_text_are_left_out():
    text = "#Norway\n\n\n#Iran (Islamic Republic of)\nNot bound by article 5.\n\n#Peru\nGlad.\nMore. \n"
    assert read_declarations(text) == [
        ("Iran (Islamic Republic of)", "Not bound by article 5."),
        ("Peru", "Glad.\nMore."),
    ]


def test_what_a_party_says_of_itself_is_one_event_dated_by_its_consent():
    text = "Subject to:1.Norway shall not be bound by article 5.2.Norway understands article 6 as a wish."
    assert new_events(read(("no", text))) == [
        {
            "key": "no-reservation",
            "kind": "reservation",
            "party": "no",
            "text": text,
            "claim_status": "inferred",
            "occurred_on": "1970-01-02",
            "note": "The register gives no date; that of no-accession is taken.",
            "citations": [CITATION],
        }
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway reserves the right not to pay.", "reservation"),
        ("Article 5 shall not apply to Norway.", "reservation"),
        ("Norway considers article 5 as being a recommendation only.", "reservation"),
        ("The provisions apply in so far as they agree with the Constitution.", "reservation"),
        ("Norway will apply article 5 in conformity with its Constitution.", "reservation"),
        ("The accession is subject to the provisions of the Constitution.", "reservation"),
        ("Norway accepts:1.Article 5, paragraph 2, which gives travellers a vote;", "reservation"),
        ("Before any dispute goes to the Court, the specific consent of Norway is required.", "reservation"),
        ("No dispute can be brought before the Court without the prior agreement of Norway.", "reservation"),
        ("Norway understands article 5 as covering letters.", "interpretative_declaration"),
        ("Article 5 cannot be interpreted as a duty to pay.", "interpretative_declaration"),
        ("Norway accepts the competence of the Committee.", "declaration"),
        ("Norway withdraws all its reservations.", "declaration"),
        ("Norway reserves the right to make reservations upon ratification.", "declaration"),
        ("Norway is not bound by any of the reservations made for it.", "declaration"),
        ("Accession does not imply recognition of Israel.", "declaration"),
    ],
)
def test_the_kind_follows_from_what_is_purported(text, kind):
    [event] = new_events(read(("no", text)))
    assert (event["key"], event["kind"]) == (f"no-{kind.replace('_', '-')}", kind)


def test_without_consent_the_signature_gives_the_date_and_without_that_nothing():
    report = Report()
    document = read(("qa", "Qatar is glad."), ("pe", "Peru is glad."), report=report)
    assert [(event["occurred_on"], event["note"]) for event in new_events(document)] == [
        ("1980", "The register gives no date; that of qa-signature is taken."),
        (None, "The register gives no date."),
    ]
    assert report.lines == [
        ("travellers, declaration of pe", "It has no date, since neither consent nor signature is recorded.")
    ]


def test_without_consent_a_text_may_bear_its_date():
    [event] = new_events(read(("pe", "Peru accepts the jurisdiction of the Court.Lima, 9 April 2003")))
    assert (event["occurred_on"], event["claim_status"]) == ("2003-04-09", "official")


def test_two_declarations_of_a_party_are_numbered():
    document = read(("no", "Norway is glad."), ("no", "Norway is happy."))
    assert [event["key"] for event in new_events(document)] == ["no-declaration", "no-declaration-2"]


def test_an_objection_answers_the_reservation_and_is_no_caveat():
    objection = "The Government of Norway does not recognize as valid the reservation to article 5 made by Iran."
    document = read(("no", objection), ("ir", "Iran reserves the right not to pay."))
    reservation, answer = new_events(document)
    assert reservation["key"] == "ir-reservation"
    assert answer == {
        "key": "no-objection-to-ir",
        "kind": "objection",
        "party": "no",
        "towards": "ir",
        "responds_to": "travellers:ir-reservation",
        "relations_effect": "unstated",
        "text": objection,
        "claim_status": "inferred",
        "occurred_on": "1976-07-28",
        "note": "The register gives no date; the first day possible is taken, that of ir-reservation.",
        "citations": [CITATION],
    }
    assert [caveat["declared_by"] for caveat in with_caveats(document)["caveats"]] == ["ir"]


def test_objections_to_several_are_one_event_each():
    text = (
        "Norway is glad to join.Norway does not accept the reservations made by Iran and the State of Qatar. Further, "
        "Norway objects to the reservation made by Peru."
    )
    declared, *answers = new_events(read(("no", text)))
    assert (declared["key"], declared["text"]) == ("no-declaration", "Norway is glad to join.")
    first, second = text.removeprefix("Norway is glad to join.").split(" Further, ")
    assert [(event["key"], event["responds_to"], event["text"]) for event in answers] == [
        ("no-objection-to-ir", None, first),
        ("no-objection-to-qa", None, first),
        ("no-objection-to-pe", None, f"Further, {second}"),
    ]


OBJECTION = "Norway objects to the reservation made by Iran"
IN_FORCE = "This objection does not preclude the entry into force of the Convention between Norway and Iran."


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        (f"{OBJECTION}.", "unstated"),
        (f"{OBJECTION}.{IN_FORCE}", "modifies"),
        (f"{OBJECTION}. The Convention is in force between them in its entirety.", "denies_benefit"),
        ("Norway does not regard the statement made by Iran as modifying any rights or obligations.", "denies_benefit"),
        (f"{OBJECTION} and does not consider the Convention as in force between it and Iran.", "precludes"),
    ],
)
def test_relations_follow_the_words_of_the_objection(said, effect):
    [event] = new_events(read(("no", said)))
    assert (event["key"], event["relations_effect"], event["text"]) == ("no-objection-to-ir", effect, said)


def test_a_dated_objection_keeps_its_date():
    text = (
        "Sweden objects to the reservations made by Peru.This objection does not prevent the entry into force of the "
        "Convention between them.Later Sweden made objections of the same nature to the reservations of others:"
        "-1 September 1995: with regard to the reservation made by Iran upon ratification;"
    )
    peru, iran = new_events(read(("se", text)))
    assert (peru["towards"], peru["occurred_on"], peru["relations_effect"]) == ("pe", None, "modifies")
    assert (iran["towards"], iran["occurred_on"], iran["relations_effect"]) == ("ir", "1995-09-01", "modifies")
    assert (iran["claim_status"], iran["note"]) == (
        "official",
        "The register says that it is of the same nature as this party's objection printed before it.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Norway confirms the reservations made by the Kingdom of Norway and Sweden upon signature.",
        "Norway maintains its reservation to article 5 as made by Sweden.",
        "Norway declares on the reservations made by Sweden for its territory that it cannot pay.",
        "Norway makes a reservation to article 5, which is incompatible with the law of Peru.",
    ],
)
def test_own_reservations_are_no_objections(text):
    assert [event["kind"] for event in new_events(read(("no", text)))] == ["reservation"]


def test_an_objection_to_a_former_state_is_one_to_whoever_is_listed_with_its_text():
    resolve = {**NAMES, "Union of Nordic States": "nordic"}.get
    texts = [
        ("se", "Sweden objects to the reservation made by the Union of Nordic States."),
        ("no", "The Union of Nordic States considers article 5 as being a recommendation only."),
    ]
    document = with_declarations(treaty(*RATIFIED), texts, resolve=resolve, source=SOURCE, report=Report())
    answer = new_events(document)[-1]
    assert (answer["key"], answer["towards"], answer["responds_to"]) == (
        "se-objection-to-no",
        "no",
        "travellers:no-reservation",
    )


def test_unknown_authors_are_reported():
    report = Report()
    text = "Norway objects to the reservation made by the Kingdom of Nowhere and to that made by Iran."
    assert [event["key"] for event in new_events(read(("no", text), report=report))] == ["no-objection-to-ir"]
    assert report.lines == [
        (
            "travellers, declaration of no",
            "It speaks of a reservation of 'Kingdom of Nowhere', by which no one party is known.",
        )
    ]


def test_an_objection_to_the_unknown_is_still_one():
    document = read(("no", "Norway objects to the reservation made by the Kingdom of Nowhere to article 5."))
    [event] = new_events(document)
    assert (event["key"], event["kind"], event["towards"]) == ("no-objection", "objection", None)
    assert with_caveats(document)["caveats"] == []


def test_likeness_to_another_is_reported():
    report = Report()
    read(("no", "Same reservation, mutatis mutandis, as the one made by Sweden."), report=report)
    assert report.lines == [
        (
            "travellers, declaration of no",
            "It refers to a text printed elsewhere; only its own words are recorded.",
        )
    ]


def test_the_document_keeps_its_form():
    document = read(
        ("no", "Norway objects to the reservation made by Iran."), ("ir", "Iran is not bound by article 5.")
    )
    check_form(TREATY, with_caveats(document))


@pytest.mark.parametrize(
    "text",
    ["Aa.Bb.", "1. A ", "((((", "reservation made by ", "articles 5 and ", "not accept ", "Constitution (", "a- "],
)
def test_no_text_takes_long(text):
    started = perf_counter()
    with_caveats(read(("no", text * (40_000 // len(text)))))
    assert perf_counter() - started < 5
