"""What an importer says, merged into what others have recorded."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisions.documents import SOURCE, TREATY, Document
from provisions.documents.completing import complete
from provisions.importers.merging import filled, merged


def cited(*sources: str) -> list[Document]:
    return [{"source": source, "stance": "reports"} for source in sources]


def treaty(**changes: Any) -> Document:
    return {"slug": "pact", "title": "Pact", "instrument_type": "other", **changes}


def event(key: str, *sources: str, **changes: Any) -> Document:
    return {"key": key, "kind": "signature", "citations": cited(*sources), **changes}


def article(eid: str, *sources: str, text: str | None = None, **changes: Any) -> Document:
    texts = [{"language": "en", "text": text}] if text else []
    return {"eid": eid, "kind": "article", "texts": texts, "citations": cited(*sources), **changes}


def caveat(key: str, *sources: str) -> Document:
    return {
        "key": key,
        "kind": "reservation",
        "origin": "party_act",
        "effect": "narrows",
        "summary": "It bites.",
        "citations": cited(*sources),
    }


def whole(document: Document) -> Document:
    return complete(TREATY, document)


def keys(items: list[Document], name: str = "key") -> list[str]:
    return [item[name] for item in items]


def sources(item: Document) -> list[str]:
    return keys(item["citations"], "source")


def test_without_a_record_the_import_is_the_document():
    assert merged(None, treaty(), source="register") == whole(treaty())


def test_what_is_open_is_filled_and_what_is_said_stays():
    held = whole(treaty(title="Our title", summary=None, renewal="none", identifiers={"unts": "7"}))
    new = treaty(
        title="Their title",
        instrument_type="convention",
        summary="About paths.",
        renewal="automatic",
        depositary="Utopia",
        authentic_languages=["en"],
        identifiers={"unts": "8", "mtdsg": "XXX-1"},
    )
    result = merged(held, new, source="register")
    assert result == whole(
        treaty(
            title="Our title",
            instrument_type="convention",
            summary="About paths.",
            renewal="none",
            depositary="Utopia",
            authentic_languages=["en"],
            identifiers={"unts": "7", "mtdsg": "XXX-1"},
        )
    )


def test_draft_of_an_editor_stays_a_draft():
    held = whole(treaty(publication="draft"))
    assert merged(held, treaty(publication="published"), source="register")["publication"] == "draft"


def test_own_records_are_replaced_and_others_kept():
    held = whole(
        treaty(
            events=[
                event("gone", "register"),
                event("moved", "register", occurred_on="1951-05-03"),
                event("theirs", "gazette", occurred_on="1951-01-01"),
                event("shared", "gazette", "register", occurred_on="1952-01-01"),
                event("bare"),
            ],
            citations=cited("gazette", "register"),
        )
    )
    new = treaty(
        events=[event("moved", "register", occurred_on="1951-05-04"), event("added", "register")],
        citations=cited("register"),
    )
    result = merged(held, new, source="register")
    assert {item["key"]: (item["occurred_on"], sources(item)) for item in result["events"]} == {
        "added": (None, ["register"]),
        "bare": (None, []),
        "moved": ("1951-05-04", ["register"]),
        "shared": ("1952-01-01", ["gazette"]),
        "theirs": ("1951-01-01", ["gazette"]),
    }
    assert sources(result) == ["gazette", "register"]


def test_record_of_another_source_is_completed_and_cited_by_both():
    held = whole(treaty(events=[event("signed", "wires", occurred_on="1951-05-03", claim_status="inferred")]))
    new = treaty(events=[event("signed", "register", occurred_on="1951-06-01", place="Geneva")])
    [result] = merged(held, new, source="register")["events"]
    assert (result["occurred_on"], result["place"], result["claim_status"]) == ("1951-05-03", "Geneva", "inferred")
    assert sources(result) == ["register", "wires"]


def test_participations_go_with_the_acts_they_rest_on():
    held = whole(
        treaty(
            participations=[
                {"party": "aa", "role": "party"},
                {"party": "bb", "role": "signatory"},
                {"party": "cc", "role": "party"},
                {"party": "dd", "role": "depositary"},
                {"party": "ee", "role": "party"},
            ],
            events=[
                event("aa-signature", "register", party="aa"),
                event("bb-signature", "register", party="bb"),
                event("cc-signature", "register", party="cc"),
                event("cc-approval", "gazette", party="cc", kind="domestic_approval"),
                event("dd-signature", "register", party="dd"),
            ],
        )
    )
    new = treaty(
        participations=[{"party": "bb", "role": "party"}],
        events=[event("bb-ratification", "register", party="bb", kind="ratification")],
    )
    result = merged(held, new, source="register")["participations"]
    assert [(item["party"], item["role"]) for item in result] == [
        ("bb", "party"),
        ("cc", "party"),
        ("dd", "depositary"),
        ("ee", "party"),
    ]


def test_own_article_is_replaced_although_others_hang_caveats_on_it():
    held = whole(
        treaty(
            articles=[
                article("art_1", "texts", text="Old.", caveats=[caveat("limits", "gazette"), caveat("old", "texts")]),
                article("art_2", "texts", text="Gone."),
                article("art_3", "gazette", text="Ours."),
                article("art_4", "texts", text="Kept.", caveats=[caveat("hangs", "gazette")]),
            ]
        )
    )
    new = treaty(articles=[article("art_1", "texts", text="New."), article("art_3", "texts", text="Theirs.")])
    result = merged(held, new, source="texts")
    assert {
        item["eid"]: (item["texts"][0]["text"], keys(item["caveats"]), sources(item)) for item in result["articles"]
    } == {
        "art_1": ("New.", ["limits"], ["texts"]),
        "art_3": ("Ours.", [], ["gazette", "texts"]),
        "art_4": ("Kept.", ["hangs"], []),
    }
    assert merged(result, new, source="texts") == result


def test_languages_that_are_missing_are_added():
    held = whole(treaty(articles=[article("art_1", "gazette", text="Ours.")]))
    texts = [{"language": "zh", "text": "文"}, {"language": "en", "text": "Theirs."}]
    new = treaty(articles=[article("art_1", "texts") | {"texts": texts}])
    [result] = merged(held, new, source="texts")["articles"]
    assert [(item["language"], item["text"]) for item in result["texts"]] == [("en", "Ours."), ("zh", "文")]


def test_record_keeps_its_slug_and_references_follow():
    held = whole(treaty(slug="the-pact"))
    new = treaty(
        articles=[article("sec_1", "texts"), article("art_1", "texts", parent="pact:sec_1")],
        events=[
            event("signed", "texts", articles=["pact:art_1"]),
            event("refused", "texts", kind="objection", responds_to="pact:signed"),
        ],
        relations=[{"kind": "amends", "to_treaty": "pact", "citations": cited("texts")}],
    )
    result = merged(held, new, source="texts")
    assert result["slug"] == "the-pact"
    assert result["articles"][1]["parent"] == "the-pact:sec_1"
    assert {item["key"]: (item["articles"], item["responds_to"]) for item in result["events"]} == {
        "refused": ([], "the-pact:signed"),
        "signed": (["the-pact:art_1"], None),
    }
    assert result["relations"][0]["to_treaty"] == "pact"


def test_neither_argument_is_changed():
    held, new = whole(treaty(events=[event("a", "register")])), treaty(events=[event("b", "register")])
    before = repr((held, new))
    merged(held, new, source="register")
    assert repr((held, new)) == before


def test_source_is_only_filled():
    held = complete(SOURCE, {"slug": "s", "title": "Ours", "authority": "unknown", "retrieved_on": "2020"})
    new = {"slug": "s", "title": "Theirs", "authority": "dataset", "published_on": "2015-03"}
    assert filled(SOURCE, held, new) == held | {"published_on": "2015-03"}


KEYS = st.sampled_from(["aa", "bb", "cc"])
ORIGINS = ("register", "texts")


@st.composite
def imports(draw: st.DrawFn, source: str) -> Document:
    """What one importer could say; where two say the same thing, they agree on it."""
    events = [event(f"{party}-signature", source, party=party, occurred_on="1951") for party in draw(st.sets(KEYS))]
    articles = [article(f"art_{key}", source, text="Same.") for key in sorted(draw(st.sets(KEYS)))]
    return treaty(
        participations=[{"party": item["party"], "role": "signatory"} for item in events],
        articles=articles if source == "texts" else [],
        events=events,
        identifiers={source: "1"},
        citations=cited(source),
    )


@given(imports("register"), imports("texts"), imports("register"))
def test_order_and_repetition_of_imports_do_not_show(register, texts, newer):
    def after(*steps: Document) -> Document | None:
        result = None
        for step in steps:
            result = merged(result, step, source=sources(step)[0])
        return result

    once = after(register, texts)
    assert after(texts, register) == once
    assert after(register, texts, register, texts, texts) == once
    assert after(register, newer, texts) == after(texts, newer) == after(register, texts, newer)


@pytest.mark.parametrize("first,second", [ORIGINS, ORIGINS[::-1]])
def test_citations_come_in_one_order(first, second):
    held = whole(treaty(citations=cited("zeitung", "abend")))
    for source in (first, second):
        held = merged(held, treaty(citations=cited(source)), source=source)
    assert sources(held) == ["register", "texts", "zeitung", "abend"]
