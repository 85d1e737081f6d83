"""Vocabularies through the API."""

from provisions.choices import VOCABULARIES, RelationKind
from tests.api.contract import assert_problem
from tests.api.expected import BASE


def test_list_names_every_vocabulary(api):
    body = api.get("/api/v1/vocabularies/").json()
    assert body["count"] == len(VOCABULARIES)
    assert [row["name"] for row in body["results"]] == list(VOCABULARIES)
    assert body["results"][0] == {
        "name": "instrument_type",
        "url": f"{BASE}/vocabularies/instrument_type/",
        "description": VOCABULARIES["instrument_type"].__doc__,
    }


def test_detail_defines_every_term(api):
    for name, vocabulary in VOCABULARIES.items():
        body = api.get(f"/api/v1/vocabularies/{name}/").json()
        assert [term["value"] for term in body["terms"]] == vocabulary.values
        assert all(term["definition"] and term["vclt"] != "" for term in body["terms"])


def test_terms_of_relations_have_a_reverse(api):
    terms = api.get("/api/v1/vocabularies/relation_kind/").json()["terms"]
    assert terms[0] == {
        "value": "supersedes",
        "label": "Supersedes",
        "reverse": "Superseded by",
        "definition": RelationKind.SUPERSEDES.definition,
        "vclt": "30(3), 59",
    }
    others = api.get("/api/v1/vocabularies/modality/").json()["terms"]
    assert {term["reverse"] for term in others} == {None}


def test_unknown_vocabulary_is_not_found(api):
    assert_problem(api.get("/api/v1/vocabularies/colours/"), 404, "not_found")
