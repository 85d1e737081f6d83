"""Units of text through the API: without the wording in lists, with it by ref."""

import pytest

from provisions.choices import ArticleKind, TextStatus
from tests.api import expected
from tests.api.expected import BASE
from tests.factories import (
    ArticleFactory,
    ArticleTextFactory,
    CaveatFactory,
    CitationFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    treaty = TreatyFactory(slug="t", title="Treaty")
    chapter = ArticleFactory(treaty=treaty, eid="chp_I", number="I", position=1, kind=ArticleKind.CHAPTER)
    article = ArticleFactory(parent=chapter, eid="chp_I__art_3", number="3", position=2, text_status="reported")
    ArticleTextFactory(article=article, language="fr", text="Les Parties coopèrent.")
    ArticleTextFactory(article=article, language="en", heading="Cooperation", text="The Parties cooperate.")
    return article


def row(article):
    return {
        "ref": "t:chp_I__art_3",
        "url": f"{BASE}/articles/t:chp_I__art_3/",
        "treaty": {"slug": "t", "title": "Treaty"},
        "eid": "chp_I__art_3",
        "kind": "article",
        "number": "3",
        "parent": {"ref": "t:chp_I", "number": "I"},
        "position": 2,
        "text_status": "reported",
        "languages": ["en", "fr"],
        "updated_at": expected.instant(article.treaty.updated_at),
    }


def test_list_has_languages_but_no_wording(api, article):
    assert api.get("/api/v1/articles/?ref=t:chp_I__art_3").json() == expected.page(row(article))
    assert expected.keys(api.get("/api/v1/articles/"), "languages") == [[], ["en", "fr"]]


def test_detail_adds_wording_caveats_and_citations(api, article):
    caveat = CaveatFactory(target_article=article, key="k", position=1)
    CaveatFactory(target_caveat=caveat, key="below", position=1)
    CitationFactory(article=article, source=SourceFactory(slug="gazette", title="Gazette"), locator="p. 9")
    below = expected.caveat("t:below", "caveat", "t:k")
    assert api.get("/api/v1/articles/t:chp_I__art_3/").json() == row(article) | {
        "texts": [
            {"language": "en", "heading": "Cooperation", "text": "The Parties cooperate."},
            {"language": "fr", "heading": None, "text": "Les Parties coopèrent."},
        ],
        "caveats": [expected.caveat("t:k", "article", "t:chp_I__art_3", caveats=[below])],
        "citations": [expected.citation("gazette", locator="p. 9")],
    }


@pytest.mark.parametrize(
    "query, found",
    [
        ("treaty=t", ["chp_I", "chp_I__art_3"]),
        ("ref=t:chp_I,t:none", ["chp_I"]),
        ("kind=article,preamble", ["chp_I__art_3"]),
        ("parent=t:chp_I", ["chp_I__art_3"]),
        ("number=3,4", ["chp_I__art_3"]),
        ("language=fr,ru", ["chp_I__art_3"]),
        ("language=ru", []),
        (f"text_status={TextStatus.REPORTED}", ["chp_I__art_3"]),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, article, query, found):
    assert expected.keys(api.get(f"/api/v1/articles/?{query}")) == [f"t:{eid}" for eid in found]


def test_articles_follow_the_reading_order_of_each_treaty(api):
    second, first = TreatyFactory(slug="b"), TreatyFactory(slug="a")
    for treaty in (second, first):
        for eid, position in (("art_10", 3), ("preamble", 1), ("art_2", 2)):
            ArticleFactory(treaty=treaty, eid=eid, position=position)
    eids = ["preamble", "art_2", "art_10"]
    assert expected.keys(api.get("/api/v1/articles/")) == [f"{slug}:{eid}" for slug in "ab" for eid in eids]
