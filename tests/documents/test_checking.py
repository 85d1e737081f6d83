"""Every rule that a document can break is named with the place where it is broken."""

import json
from typing import Any

import pytest

from provisions import recording
from provisions.documents import PARTY, SOURCE, TOPIC, TREATY, Document, RefusedError, Shape
from provisions.models import Party, Treaty
from tests.documents.conftest import caveat, commitment, treaty
from tests.factories import PartyFactory, PartyMemberFactory, RelationFactory, TopicFactory, TreatyFactory

Place = tuple[str, str]


def faults_of(shape: Shape, *documents: Document) -> list[Place]:
    with pytest.raises(RefusedError) as refusal:
        recording.record(items=[(shape, document) for document in documents])
    return [(fault.pointer, fault.code) for fault in refusal.value.faults]


def event(key: str, kind: str, **changes: Any) -> dict[str, Any]:
    return {"key": key, "kind": kind, **changes}


def article(eid: str, *texts: str, **changes: Any) -> dict[str, Any]:
    wording = [{"language": f"e{place}n"[:2] if place else "en", "text": text} for place, text in enumerate(texts)]
    return {"eid": eid, "kind": "article", "texts": wording, **changes}


FORM = {
    "unknown field": ({"titel": "x"}, ("/titel", "unknown_field")),
    "server's field": ({"signed_on": "2025"}, ("/signed_on", "unknown_field")),
    "missing field": ({"commitments": [{"key": "a"}]}, ("/commitments/0/summary", "required")),
    "number as text": ({"term_months": "3"}, ("/term_months", "wrong_type")),
    "truth as number": ({"term_months": True}, ("/term_months", "wrong_type")),
    "number below one": ({"term_months": 0}, ("/term_months", "too_small")),
    "number over 32 bits": ({"term_months": 2**31}, ("/term_months", "too_large")),
    "blank text": ({"summary": " \n"}, ("/summary", "wrong_form")),
    "empty text": ({"summary": ""}, ("/summary", "wrong_form")),
    "long text": ({"title": "x" * 1001}, ("/title", "too_long")),
    "unknown term": ({"renewal": "automatc"}, ("/renewal", "unknown_value")),
    "null for a term": ({"renewal": None}, ("/renewal", "unknown_value")),
    "slug in capitals": ({"slug": "Pact"}, ("/slug", "wrong_form")),
    "slug with a line feed": ({"slug": "pact\n"}, ("/slug", "wrong_form")),
    "30 February": (
        {"events": [event("a", "other", occurred_on="2025-02-30")]},
        ("/events/0/occurred_on", "wrong_form"),
    ),
    "topic twice": ({"topics": ["trade", "trade"]}, ("/topics", "listed_twice")),
    "object for a list": ({"topics": {}}, ("/topics", "wrong_type")),
    "identifier that is no text": ({"identifiers": {"unts": 1}}, ("/identifiers/unts", "wrong_type")),
}


@pytest.mark.parametrize(("changes", "place"), FORM.values(), ids=FORM.keys())
def test_form_is_checked(world: None, changes: dict[str, Any], place: Place) -> None:
    assert place in faults_of(TREATY, treaty(**changes))


RULES = {
    "named bearers missing": (
        {"commitments": [commitment(bearer_mode="named_parties")]},
        [("/commitments/0/bearers", "parties_missing")],
    ),
    "bearers beside each_party": (
        {"commitments": [commitment(bearers=["aa"])]},
        [("/commitments/0/bearers", "parties_not_named")],
    ),
    "named beneficiaries missing": (
        {"commitments": [commitment(beneficiary_mode="named_parties")]},
        [("/commitments/0/beneficiaries", "parties_missing")],
    ),
    "beneficiaries beside persons": (
        {"commitments": [commitment(beneficiary_mode="persons", beneficiaries=["bb"])]},
        [("/commitments/0/beneficiaries", "parties_not_named")],
    ),
    "bearer who takes no part": (
        {"commitments": [commitment(bearer_mode="named_parties", bearers=["aa", "cc"])]},
        [("/commitments/0/bearers/1", "not_a_participant")],
    ),
    "quote that the text lacks": (
        {
            "articles": [article("art_1", "They help.")],
            "commitments": [commitment(article="pact:art_1", quote="They sing")],
        },
        [("/commitments/0/quote", "not_in_the_text")],
    ),
    "containing unit after its content": (
        {"articles": [article("art_1__para_1", parent="pact:art_1"), article("art_1")]},
        [("/articles/0/parent", "parent_comes_later")],
    ),
    "acts that answer each other": (
        {"events": [event("a", "objection", responds_to="pact:b"), event("b", "objection", responds_to="pact:a")]},
        [("/events/0/responds_to", "answers_itself"), ("/events/1/responds_to", "answers_itself")],
    ),
    "ratified before signed": (
        {
            "events": [
                event("s", "signature", occurred_on="2001"),
                event("r", "ratification", party="aa", occurred_on="2000-12"),
            ]
        },
        [("/events/1/occurred_on", "before_signature")],
    ),
    "in force before consent": (
        {
            "events": [
                event("r", "ratification", party="aa", occurred_on="2001-02-01"),
                event("e", "entry_into_force", party="aa", effective_on="2001-01"),
            ]
        },
        [("/events/1/effective_on", "before_consent")],
    ),
    "left before in force": (
        {"events": [event("e", "entry_into_force", occurred_on="2001"), event("x", "termination", occurred_on="2000")]},
        [("/events/1/occurred_on", "before_entry_into_force")],
    ),
    "left before the treaty was in force": (
        {
            "events": [
                event("e", "entry_into_force", occurred_on="2001"),
                event("x", "denunciation", party="aa", occurred_on="2000"),
            ]
        },
        [("/events/1/occurred_on", "before_entry_into_force")],
    ),
    "treaty between two in force before the second consents": (
        {
            "events": [
                event("ra", "ratification", party="aa", occurred_on="2001-01"),
                event("rb", "ratification", party="bb", occurred_on="2001-03"),
                event("e", "entry_into_force", occurred_on="2001-02"),
            ]
        },
        [("/events/2/occurred_on", "before_consent")],
    ),
    "in force for one before all signed": (
        {
            "events": [
                event("s", "signature", occurred_on="2001"),
                event("e", "entry_into_force", party="cc", occurred_on="2000"),
            ]
        },
        [("/events/1/occurred_on", "before_signature")],
    ),
    "key twice": (
        {"events": [event("a", "other"), event("a", "adoption")]},
        [("/events/1/key", "listed_twice")],
    ),
    "caveat key twice in different places": (
        {"commitments": [commitment(caveats=[caveat(caveats=[caveat()])])]},
        [("/commitments/0/caveats/0/caveats/0/key", "listed_twice")],
    ),
    "role twice": (
        {"participations": [{"party": "aa", "role": "party"}] * 2},
        [("/participations/1/party", "listed_twice")],
    ),
    "citation about no field": (
        {"citations": [{"source": "gazette", "stance": "reports", "about": ["title", "colour"]}]},
        [("/citations/0/about/1", "unknown_field")],
    ),
    "unknown party": (
        {"participations": [{"party": "zz", "role": "party"}]},
        [("/participations/0/party", "unknown_reference")],
    ),
    "unknown topic": ({"topics": ["trade", "magic"]}, [("/topics/1", "unknown_reference")]),
    "unknown source": (
        {"citations": [{"source": "hearsay", "stance": "reports"}]},
        [("/citations/0/source", "unknown_reference")],
    ),
    "unknown article": (
        {"commitments": [commitment(article="pact:art_9")]},
        [("/commitments/0/article", "unknown_reference")],
    ),
    "event of another treaty where its own is needed": (
        {"events": [event("a", "objection", responds_to="older:signature")]},
        [("/events/0/responds_to", "other_treaty")],
    ),
    "relation to itself": (
        {"relations": [{"kind": "amends", "to_treaty": "pact"}]},
        [("/relations/0", "constraint")],
    ),
    "end before start": (
        {"commitments": [commitment(), commitment(key="b", starts_on="2020-05", ends_on="2019")]},
        [("/commitments/1", "dates_reversed")],
    ),
    "ground of a signature": (
        {"events": [event("a", "signature", ground="consent")]},
        [("/events/0", "not_an_exit")],
    ),
    "effect on relations of a signature": (
        {"events": [event("a", "signature", relations_effect="precludes")]},
        [("/events/0", "not_an_objection")],
    ),
    "delay without unit": ({"later_consent_delay": 3}, [("", "unit_missing")]),
    "renewed terms of a treaty that is not renewed": (
        {"renewal": "none", "renewal_months": 12},
        [("", "renewal_without_terms")],
    ),
}


@pytest.mark.parametrize(("changes", "places"), RULES.values(), ids=RULES.keys())
def test_rules_are_checked_and_nothing_is_kept(world: None, changes: dict[str, Any], places: list[Place]) -> None:
    assert faults_of(TREATY, treaty(**changes)) == places
    assert not Treaty.objects.filter(slug="pact").exists()


ALLOWED = {
    "uncertain dates": [event("s", "signature", occurred_on="2001-03"), event("r", "ratification", occurred_on="2001")],
    "reason in the note": [
        event("s", "signature", occurred_on="2001"),
        event("r", "ratification", occurred_on="2000", note="The text was ratified in draft."),
    ],
    "announced only": [
        event("s", "signature", occurred_on="2001", claim_status="announced"),
        event("r", "ratification", occurred_on="2000"),
    ],
    "later party of a treaty in force": [
        event("e", "entry_into_force", occurred_on="1990"),
        event("r", "ratification", party="aa", occurred_on="2000"),
    ],
    "left and returned": [
        event("e1", "entry_into_force", party="aa", occurred_on="1990"),
        event("x", "denunciation", party="aa", occurred_on="1995"),
        event("e2", "entry_into_force", party="aa", occurred_on="1999"),
    ],
    "rival signatures around a ratification": [
        event("s1", "signature", occurred_on="2001-03-12"),
        event("s2", "signature", occurred_on="2001-03-22"),
        event("r", "ratification", occurred_on="2001-03-20"),
    ],
}


def test_treaty_of_many_is_in_force_before_the_last_consents(world: None) -> None:
    events = [
        event("ra", "ratification", party="aa", occurred_on="2001-01"),
        event("rb", "ratification", party="bb", occurred_on="2001-03"),
        event("e", "entry_into_force", occurred_on="2001-02"),
    ]
    many = [{"party": code, "role": "party"} for code in ("aa", "bb", "cc")]
    recording.record(items=[(TREATY, treaty(events=events, participations=many))])
    assert Treaty.objects.get(slug="pact").in_force_on == "2001-02"


@pytest.mark.parametrize("events", ALLOWED.values(), ids=ALLOWED.keys())
def test_possible_chronologies_are_taken(world: None, events: list[Document]) -> None:
    recording.record(items=[(TREATY, treaty(events=events))])
    assert Treaty.objects.get(slug="pact").events.count() == len(events)


def test_quote_may_stand_in_a_unit_within_the_article(world: None) -> None:
    articles = [article("art_1"), article("art_1__para_1", "They help each other.", parent="pact:art_1")]
    quoting = commitment(article="pact:art_1", quote="help each other")
    recording.record(items=[(TREATY, treaty(articles=articles, commitments=[quoting]))])


def test_member_of_a_participating_group_may_owe(world: None) -> None:
    group = PartyFactory(code="league", kind="group")
    naming = commitment(bearer_mode="named_parties", bearers=["cc"])
    document = treaty(participations=[{"party": "league", "role": "party"}], commitments=[naming])
    PartyMemberFactory(group=group, party__code="dd")
    assert faults_of(TREATY, document) == [("/commitments/0/bearers/0", "not_a_participant")]
    group.members.create(party=Party.objects.get(code="cc"))
    recording.record(items=[(TREATY, document)])


def test_member_who_owes_something_stays_one(world: None) -> None:
    league = {"code": "league", "name": "League", "kind": "group", "members": [{"party": "cc"}]}
    naming = commitment(bearer_mode="named_parties", bearers=["cc"])
    document = treaty(participations=[{"party": "league", "role": "party"}], commitments=[naming])
    recording.record(items=[(PARTY, league), (TREATY, document)])
    without = [{"members": [{"party": "bb"}]}, {"kind": "state", "members": []}]
    for change in without:
        assert faults_of(PARTY, {**league, **change}) == [("/members", "bearer_not_a_member")]
    recording.record(items=[(PARTY, {**league, "members": [{"party": "bb"}, {"party": "cc", "left_on": "1990"}]})])
    recording.record(items=[(PARTY, {**league, "members": []})])  # nobody knows who else may have been one


def test_nobody_continues_themselves(world: None) -> None:
    first = {"code": "aa", "name": "Aa", "kind": "state", "continues": "bb"}
    second = {"code": "bb", "name": "Bb", "kind": "state", "continues": "aa"}
    assert faults_of(PARTY, first, second) == [("/continues", "continues_itself")]
    recording.record(items=[(PARTY, first)])
    assert faults_of(PARTY, second) == [("/continues", "continues_itself")]


def test_published_refers_only_to_published(world: None) -> None:
    TreatyFactory(slug="secret", publication="draft")
    relation = {"kind": "refers_to", "to_treaty": "secret"}
    assert faults_of(TREATY, treaty(relations=[relation])) == [("/relations/0/to_treaty", "refers_to_unpublished")]
    recording.record(items=[(TREATY, treaty(publication="draft", relations=[relation]))])


def test_outcome_in_a_draft_is_refused_wherever_the_caveat_hangs(world: None) -> None:
    recording.record(items=[(TREATY, treaty(slug="secret", publication="draft", events=[event("a", "other")]))])
    deep = caveat(caveats=[caveat(key="deep", outcomes=[{"event": "secret:a", "outcome": "triggers"}])])
    at = "/commitments/0/caveats/0/caveats/0/outcomes/0/event"
    assert faults_of(TREATY, treaty(commitments=[commitment(caveats=[deep])])) == [(at, "refers_to_unpublished")]


def test_treaty_that_published_ones_refer_to_stays_published(world: None) -> None:
    recording.record(items=[(TREATY, treaty())])
    RelationFactory(treaty=Treaty.objects.get(slug="older"), to_treaty=Treaty.objects.get(slug="pact"))
    withdrawn = treaty(publication="withdrawn")
    assert faults_of(TREATY, withdrawn) == [("/publication", "referred_to_by_published")]


def test_name_leads_to_one_party(db: None) -> None:
    PartyFactory(code="ru", name="Russia", official_name="Russian Federation", aliases=["Russland"])
    for taken in ("RUSSIA", "russian federation", "Russland"):
        named = {"code": "xx", "name": "Elsewhere", "kind": "state", "aliases": ["Fine", taken]}
        assert faults_of(PARTY, named) == [("/aliases/1", "name_taken")]


def test_topics_have_two_levels(db: None) -> None:
    TopicFactory(code="mid", parent=TopicFactory(code="top"))
    deep = {"code": "low", "label": "Low", "definition": "Too low.", "parent": "mid"}
    assert faults_of(TOPIC, deep) == [("/parent", "too_deep")]
    moved = {"code": "top", "label": "Top", "definition": "Has one below.", "parent": "new"}
    new = {"code": "new", "label": "New", "definition": "Above.", "parent": None}
    assert faults_of(TOPIC, moved, new) == [("/parent", "too_deep")]


@pytest.mark.parametrize("key", ["", " ", "ISO 3", "a:b", "k" * 61, "\n"])
def test_register_has_a_plain_name(world: None, key: str) -> None:
    assert faults_of(TREATY, treaty(identifiers={key: "1"}))[0] == ("/identifiers", "wrong_key")


def test_names_that_differ_in_python_only_are_refused_together(db: None) -> None:
    dotted = {"code": "aa", "name": "\u0130", "kind": "state"}
    plain = {"code": "bb", "name": "i", "kind": "state"}
    assert faults_of(PARTY, dotted, plain) == [("", "conflict")]
    recording.record(items=[(PARTY, dotted)])
    assert faults_of(PARTY, plain) == [("", "constraint")]


def test_of_a_very_large_document_the_first_fault_is_told(world: None) -> None:
    relations = [{"kind": "amends"}] * 30_000
    assert faults_of(TREATY, treaty(relations=relations)) == [("/relations/0/to_treaty", "required")]


def test_document_too_large_with_every_key_is_refused(world: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provisions.documents.checking.MAX_BYTES", 500)
    assert len(json.dumps(treaty())) < 500
    assert faults_of(TREATY, treaty()) == [("", "too_large")]


def test_source_needs_a_date(db: None) -> None:
    undated = {"slug": "gazette", "title": "Gazette", "authority": "unknown"}
    assert faults_of(SOURCE, undated) == [("", "undated")]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.org/", "http:///x", "https://a b", "//example.org"]
)
def test_only_web_addresses_are_linked(db: None, url: str) -> None:
    source = {"slug": "gazette", "title": "Gazette", "authority": "unknown", "published_on": "2020", "url": url}
    assert faults_of(SOURCE, source) == [("/url", "wrong_form")]


def test_same_document_twice_in_one_go_is_refused(world: None) -> None:
    assert faults_of(TREATY, treaty(), treaty()) == [("/slug", "listed_twice")]


def test_at_most_a_hundred_faults_are_told(world: None) -> None:
    assert len(faults_of(TREATY, treaty(topics=["Bad Code"] * 150))) == 100
