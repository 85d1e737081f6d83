"""Sources through the API."""

import pytest

from tests.api import expected
from tests.api.expected import BASE
from tests.factories import CitationFactory, CommitmentFactory, SourceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    source = SourceFactory(slug="gazette", title="Gazette", language="en", licence="CC-BY-4.0", note="Weekly.")
    commitment = CommitmentFactory()
    CitationFactory(commitment=commitment, source=source)
    CitationFactory(treaty=commitment.treaty, source=source)
    SourceFactory(slug="archive", publisher=None, published_on=None, retrieved_on="2026", authority="academic")
    return source


def test_list_and_detail_count_what_rests_on_the_source(api, source):
    answer = {
        "slug": "gazette",
        "title": "Gazette",
        "publisher": "The Daily Record",
        "url": "https://example.org/gazette",
        "published_on": "2025-01-15",
        "retrieved_on": None,
        "authority": "media_report",
        "language": "en",
        "licence": "CC-BY-4.0",
        "attribution": None,
        "note": "Weekly.",
        "counts": {"citations": 2, "treaties": 1},
        "links": {
            "self": f"{BASE}/sources/gazette/",
            "citations": f"{BASE}/citations/?source=gazette",
            "commitments": f"{BASE}/commitments/?source=gazette",
        },
        "created_at": expected.instant(source.created_at),
        "updated_at": expected.instant(source.updated_at),
    }
    assert api.get("/api/v1/sources/gazette/").json() == answer
    assert api.get("/api/v1/sources/?slug=gazette").json() == expected.page(answer)


@pytest.mark.parametrize(
    "query, found",
    [
        ("slug=archive,gazette", ["gazette", "archive"]),
        ("publisher=the+daily+record", ["gazette"]),
        ("authority=academic,dataset", ["archive"]),
        ("language=en", ["gazette"]),
        ("published_on=2025", ["gazette"]),
        ("published_on_after=2025-01-16", []),
        ("published_on_before=2025-01-15", ["gazette"]),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, source, query, found):
    assert expected.keys(api.get(f"/api/v1/sources/?{query}"), "slug") == found
