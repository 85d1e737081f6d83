"""The caveats that follow from declarations."""

from provisions.documents import TREATY
from provisions.documents.checking import check_form
from provisions.importers.declarations import with_caveats
from tests.importers.test_declarations import CITATION, act, read, treaty

SIX = [(number, None) for number in ("5", "6", "17", "23", "24", "26")]
RESERVATIONS = (
    "Subject to the following reservations:1.In all cases of most favourable treatment, Iran reserves the right to "
    "treat neighbours better.2.Iran considers articles 17, 23, 24 and 26 as being recommendations only."
)


def keys(document):
    """Keys of all caveats, by target."""
    found = {
        article["eid"]: [caveat["key"] for caveat in article.get("caveats", ())] for article in document["articles"]
    }
    return {eid: keys for eid, keys in found.items() if keys} | {None: [each["key"] for each in document["caveats"]]}


def declared(*texts, articles=SIX, **more):
    document = treaty(act("ir", "accession", "1976-07-28"), articles=articles, **more)
    return read(*texts, document=document)


def test_a_reservation_qualifies_each_article_it_cites_and_the_whole_where_it_cites_none():
    document = with_caveats(declared(("ir", RESERVATIONS)))
    assert keys(document) == {
        "art_17": ["ir-reservation-art-17"],
        "art_23": ["ir-reservation-art-23"],
        "art_24": ["ir-reservation-art-24"],
        "art_26": ["ir-reservation-art-26"],
        None: ["ir-reservation-general"],
    }
    [caveat] = document["articles"][2]["caveats"]
    assert caveat == {
        "key": "ir-reservation-art-17",
        "kind": "reservation",
        "origin": "party_act",
        "effect": "narrows",
        "summary": "The declaring party made a reservation concerning article 17.",
        "declared_by": "ir",
        "event": "travellers:ir-reservation",
        "claim_status": "inferred",
        "citations": [CITATION],
    }
    [event] = [event for event in document["events"] if event["kind"] == "reservation"]
    assert event["articles"] == [f"travellers:art_{number}" for number in (17, 23, 24, 26)]
    check_form(TREATY, document)


def test_each_article_is_qualified_by_what_is_said_of_it():
    text = "Article 5 shall not apply.Iran understands article 6 as a wish.Iran welcomes article 17."
    document = with_caveats(declared(("ir", text)))
    caveats = [caveat for article in document["articles"] for caveat in article.get("caveats", ())]
    assert [(caveat["key"], caveat["kind"], caveat["effect"], caveat["summary"]) for caveat in caveats] == [
        (
            "ir-reservation-art-5",
            "reservation",
            "narrows",
            "The declaring party made a reservation concerning article 5.",
        ),
        (
            "ir-reservation-art-6",
            "interpretative_declaration",
            "renders_uncertain",
            "The declaring party stated how it understands article 6.",
        ),
        (
            "ir-reservation-art-17",
            "interpretative_declaration",
            "renders_uncertain",
            "The declaring party made a declaration concerning article 17.",
        ),
    ]
    assert document["caveats"] == []


def test_articles_that_are_not_there_or_of_others_count_for_nothing():
    text = "Iran is not bound by article 99, article 5 of the Covenant and article 6 of the Constitution."
    assert keys(with_caveats(declared(("ir", text)))) == {None: ["ir-reservation-general"]}


def test_a_declaration_without_purport_still_leaves_a_trace():
    document = with_caveats(declared(("ir", "Iran is glad.")))
    [caveat] = document["caveats"]
    assert (caveat["key"], caveat["kind"]) == ("ir-declaration-general", "interpretative_declaration")


def test_the_article_on_reservations_is_not_reserved_when_it_is_only_the_ground():
    text = "In accordance with article 17, Iran reserves the right not to apply article 5."
    with_heading = [("5", None), ("17", "Reservations")]
    assert keys(with_caveats(declared(("ir", text), articles=with_heading)))[None] == []
    assert "art_17" not in keys(with_caveats(declared(("ir", text), articles=with_heading)))


def test_articles_of_annexes_are_not_those_of_the_treaty():
    document = declared(("ir", "Iran is not bound by article 5."), articles=())
    document["articles"] = [
        {"eid": "annex_1", "kind": "annex", "text_status": "authentic_text"},
        {"eid": "annex_1__art_5", "kind": "article", "number": "5", "parent": "travellers:annex_1"},
        {"eid": "art_5", "kind": "article", "number": "V"},
    ]
    assert keys(with_caveats(document)) == {"art_5": ["ir-reservation-art-5"], None: []}


def test_deriving_again_changes_nothing():
    once = with_caveats(declared(("ir", RESERVATIONS)))
    assert with_caveats(once) == once


def test_articles_that_come_later_take_their_caveats_over():
    without_texts = with_caveats(declared(("ir", RESERVATIONS), articles=()))
    assert keys(without_texts) == {None: ["ir-reservation-general"]}
    with_texts = {**without_texts, "articles": declared(articles=SIX)["articles"]}
    assert with_caveats(with_texts) == with_caveats(declared(("ir", RESERVATIONS)))


def test_what_goes_takes_its_caveats_along():
    document = with_caveats(declared(("ir", RESERVATIONS)))
    kept = [event for event in document["events"] if event["kind"] != "reservation"]
    assert keys(with_caveats({**document, "events": kept})) == {None: []}


def test_what_editors_added_stays():
    own = {"key": "sunset", "kind": "sunset", "origin": "text", "effect": "extinguishes", "summary": "Ends."}
    document = with_caveats(declared(("ir", RESERVATIONS), caveats=[own]))
    [_, general] = document["caveats"]
    general["outcomes"] = [{"event": "travellers:ir-accession", "outcome": "lapses"}]
    document["articles"][2]["caveats"][0]["summary"] = "Somebody wrote over what will be derived again."
    again = with_caveats(document)
    assert again["caveats"] == [own, general]
    assert again["articles"][2]["caveats"][0]["summary"].startswith("The declaring party")


def test_events_of_editors_are_left_alone():
    event = {
        "key": "ir-reservation",
        "kind": "reservation",
        "party": "ir",
        "text": "Not article 5.",
        "citations": [{"source": "gazette", "stance": "reports"}],
    }
    document = treaty(event, articles=SIX, caveats=[])
    assert with_caveats(document) == document
