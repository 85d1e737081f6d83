"""Treaties through the API: brief in lists, whole by slug."""

import pytest

from provisions.choices import PartyRole, RelationKind
from tests.api import expected
from tests.api.contract import assert_problem
from tests.api.expected import BASE, instant
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    RelationArticleFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

NO_PART = {"status": "not_participating", "contested": False}


def listed(api, query):
    return expected.keys(api.get(f"/api/v1/treaties/?{query}"), "slug")


@pytest.fixture
def treaty():
    topic = TopicFactory(code="energy", label="Energy")
    treaty = TreatyFactory(
        slug="a-b-1990",
        title="Treaty of A and B",
        signed_on="1990-05",
        identifiers={"unts": "I-1"},
        authentic_languages=["en", "fr"],
        topics=[topic],
    )
    for code, name, side in (("b", "Beta", "south"), ("a", "Alpha", "north")):
        ParticipationFactory(treaty=treaty, party=PartyFactory(code=code, name=name), side=side)
    return treaty


def test_list_row_is_brief_and_names_parties_and_topics(api, treaty):
    assert api.get("/api/v1/treaties/").json() == expected.page(
        {
            "slug": "a-b-1990",
            "url": f"{BASE}/treaties/a-b-1990/",
            "title": "Treaty of A and B",
            "short_title": None,
            "instrument_type": "treaty",
            "binding_character": "legally_binding",
            "text_status": "not_available",
            "signed_on": "1990-05",
            "in_force_on": None,
            "publication": "published",
            "parties": [
                {"party": {"code": "a", "name": "Alpha"}, "role": "party", "side": "north", **NO_PART},
                {"party": {"code": "b", "name": "Beta"}, "role": "party", "side": "south", **NO_PART},
            ],
            "topics": [{"code": "energy", "label": "Energy"}],
            "standing": expected.UNTOLD,
            "updated_at": instant(treaty.updated_at),
        }
    )


def test_detail_carries_all_fields_counts_links_and_what_qualifies_the_whole(api, treaty):
    source = SourceFactory(slug="gazette", title="Gazette")
    other = TreatyFactory(slug="older", title="Older treaty")
    later = TreatyFactory(slug="later", title="Later treaty")
    article = ArticleFactory(treaty=treaty, eid="art_9", number="9")
    relation = RelationFactory(treaty=treaty, kind=RelationKind.SUPERSEDES, to_treaty=other, since="1990")
    RelationArticleFactory(relation=relation, article=article)
    RelationFactory(treaty=later, kind=RelationKind.AMENDS, to_treaty=treaty)
    caveat = CaveatFactory(treaty=treaty, key="approval", position=1)
    CaveatFactory(target_caveat=caveat, key="in-both-chambers", position=1)
    CaveatFactory(target_commitment=CommitmentFactory(treaty=treaty))
    EventFactory(treaty=treaty)
    CitationFactory(relation=relation, source=source, speaker="The minister")
    CitationFactory(treaty=treaty, source=source, about=["signed_on"], locator="p. 3")

    body = api.get("/api/v1/treaties/a-b-1990/").json()

    reference = {"slug": "a-b-1990", "title": "Treaty of A and B"}
    assert body.pop("relations") == [
        {
            "treaty": reference,
            "kind": "supersedes",
            "label": "Supersedes",
            "reverse_label": "Superseded by",
            "to_treaty": {"slug": "older", "title": "Older treaty"},
            "since": "1990",
            "articles": [{"ref": "a-b-1990:art_9", "number": "9"}],
            "claim_status": "reported",
            "note": None,
            "citations": [expected.citation("gazette", speaker="The minister")],
        }
    ]
    assert body.pop("reverse_relations") == [
        {
            "treaty": {"slug": "later", "title": "Later treaty"},
            "kind": "amends",
            "label": "Amends",
            "reverse_label": "Amended by",
            "to_treaty": reference,
            "since": None,
            "articles": [],
            "claim_status": "reported",
            "note": None,
            "citations": [],
        }
    ]
    below = expected.caveat("a-b-1990:in-both-chambers", "caveat", "a-b-1990:approval")
    assert body.pop("caveats") == [expected.caveat("a-b-1990:approval", "treaty", "a-b-1990", caveats=[below])]
    assert body.pop("citations") == [expected.citation("gazette", about=["signed_on"], locator="p. 3")]
    assert body.pop("links") == {
        "articles": f"{BASE}/articles/?treaty=a-b-1990",
        "events": f"{BASE}/events/?treaty=a-b-1990",
        "commitments": f"{BASE}/commitments/?treaty=a-b-1990",
        "caveats": f"{BASE}/caveats/?treaty=a-b-1990",
        "relations": f"{BASE}/relations/?treaty=a-b-1990",
        "reverse_relations": f"{BASE}/relations/?to_treaty=a-b-1990",
        "citations": f"{BASE}/citations/?treaty=a-b-1990",
        "timeline": f"{BASE}/treaties/a-b-1990/timeline/",
        "document": f"{BASE}/treaties/a-b-1990/document/",
    }
    no_part = {**NO_PART, "standing": expected.NO_PART}
    assert body.pop("parties") == [
        {"party": {"code": "a", "name": "Alpha"}, "role": "party", "side": "north", **no_part},
        {"party": {"code": "b", "name": "Beta"}, "role": "party", "side": "south", **no_part},
    ]
    assert body.pop("standing") == expected.UNTOLD
    assert body == {
        "slug": "a-b-1990",
        "url": f"{BASE}/treaties/a-b-1990/",
        "title": "Treaty of A and B",
        "short_title": None,
        "instrument_type": "treaty",
        "binding_character": "legally_binding",
        "summary": None,
        "topics": [{"code": "energy", "label": "Energy"}],
        "article_count": None,
        "term_months": None,
        "term_starts": "unknown",
        "renewal": "unknown",
        "renewal_months": None,
        "notice_months": None,
        "later_consent_delay": None,
        "later_consent_delay_unit": "unknown",
        "later_consent_first_of_month": False,
        "reservations_regime": "unknown",
        "authentic_languages": ["en", "fr"],
        "text_status": "not_available",
        "depositary": None,
        "identifiers": {"unts": "I-1"},
        "signed_on": "1990-05",
        "in_force_on": None,
        "publication": "published",
        "counts": {"articles": 1, "events": 1, "commitments": 1, "caveats": 3, "relations": 1, "citations": 2},
        "created_at": instant(treaty.created_at),
        "updated_at": instant(treaty.updated_at),
    }


def test_every_link_of_a_treaty_leads_to_its_records(api, treaty):
    CommitmentFactory(treaty=treaty)
    CommitmentFactory()
    links = api.get("/api/v1/treaties/a-b-1990/").json()["links"]
    answers = {name: api.get(url.removeprefix("http://testserver")).json() for name, url in links.items()}
    assert len(answers["commitments"]["results"]) == 1
    assert answers["timeline"]["treaty"] == {"slug": "a-b-1990", "title": "Treaty of A and B"}
    assert answers["document"]["slug"] == "a-b-1990"


def test_party_and_role_must_be_of_the_same_participation(api, treaty):
    ParticipationFactory(treaty=treaty, party__code="dep", role=PartyRole.DEPOSITARY)
    assert listed(api, "party=a&role=party") == ["a-b-1990"]
    assert listed(api, "role=depositary") == ["a-b-1990"]
    assert listed(api, "party=a&role=depositary") == []


def test_topic_includes_the_topics_below_it(api):
    parent = TopicFactory(code="sanctions")
    child = TopicFactory(code="secondary-sanctions", parent=parent)
    TreatyFactory(slug="narrow", signed_on="2001", topics=[child])
    TreatyFactory(slug="broad", signed_on="2000", topics=[parent, child])
    assert listed(api, "topic=sanctions") == ["broad", "narrow"]
    assert listed(api, "topic=secondary-sanctions") == ["broad", "narrow"]


@pytest.mark.parametrize(
    "query, slugs",
    [
        ("slug=month,day", ["month", "day"]),
        ("signed_on=1990", ["year", "month", "day"]),
        ("signed_on=1990-05-20", ["year", "month", "day"]),
        ("signed_on=1990-05-21", ["year", "month"]),
        ("signed_on=1990-06", ["year"]),
        ("signed_on_after=1990-06", ["year"]),
        ("signed_on_before=1990-05-19", ["year", "month"]),
        ("signed_on_after=1990-05-20&signed_on_before=1990-05-20", ["year", "month", "day"]),
        ("identifier=mtdsg:IV-4", ["day"]),
        ("depositary=THE+SECRETARY", ["day"]),
        ("instrument_type=charter,covenant", ["day"]),
        ("publication=draft", []),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, query, slugs):
    TreatyFactory(slug="year", signed_on="1990")
    TreatyFactory(slug="month", signed_on="1990-05")
    TreatyFactory(
        slug="day",
        signed_on="1990-05-20",
        identifiers={"mtdsg": "IV-4"},
        depositary="The Secretary",
        instrument_type="covenant",
    )
    TreatyFactory(slug="unsigned")
    assert listed(api, query) == slugs


def test_unknown_party_is_refused_with_the_nearest_one(api):
    PartyFactory(code="iran")
    assert_problem(api.get("/api/v1/treaties/?party=irn"), 400, "invalid_parameter", "Did you mean 'iran'?")


def test_absent_treaty_is_not_found_in_all_its_shapes(api):
    for address in ("treaties/none/", "treaties/none/timeline/", "treaties/none/document/"):
        assert_problem(api.get(f"/api/v1/{address}"), 404, "not_found")


def test_document_is_what_the_renderer_gives(api, treaty):
    body = api.get("/api/v1/treaties/a-b-1990/document/").json()
    assert body["slug"] == "a-b-1990"
    assert body["participations"] == [
        {"party": "a", "role": "party", "side": "north"},
        {"party": "b", "role": "party", "side": "south"},
    ]
    assert "updated_at" not in body
