"""Relations between treaties through the API."""

import pytest

from provisions.choices import RelationKind
from tests.api import expected
from tests.factories import CitationFactory, RelationArticleFactory, RelationFactory, SourceFactory, TreatyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def relation():
    new, old = TreatyFactory(slug="new", title="New"), TreatyFactory(slug="old", title="Old")
    relation = RelationFactory(treaty=new, kind=RelationKind.SUPERSEDES, to_treaty=old, note="By its last article.")
    RelationArticleFactory(relation=relation, article__eid="art_47", article__number="47")
    CitationFactory(relation=relation, source=SourceFactory(slug="gazette", title="Gazette"))
    RelationFactory(treaty=old, kind=RelationKind.REFERS_TO, to_treaty=TreatyFactory(slug="oldest"))
    return relation


def test_relation_reads_both_ways(api, relation):
    assert api.get("/api/v1/relations/?treaty=new").json() == expected.page(
        {
            "treaty": {"slug": "new", "title": "New"},
            "kind": "supersedes",
            "label": "Supersedes",
            "reverse_label": "Superseded by",
            "to_treaty": {"slug": "old", "title": "Old"},
            "since": None,
            "articles": [{"ref": "new:art_47", "number": "47"}],
            "claim_status": "reported",
            "note": "By its last article.",
            "citations": [expected.citation("gazette")],
            "updated_at": expected.instant(relation.treaty.updated_at),
        }
    )


@pytest.mark.parametrize(
    "query, found",
    [
        ("", ["supersedes", "refers_to"]),
        ("to_treaty=oldest", ["refers_to"]),
        ("treaty=old,new", ["supersedes", "refers_to"]),
        ("kind=supersedes", ["supersedes"]),
        ("claim_status=official", []),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, relation, query, found):
    assert expected.keys(api.get(f"/api/v1/relations/?{query}"), "kind") == found
