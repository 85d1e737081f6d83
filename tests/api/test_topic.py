"""Topics through the API."""

import pytest

from tests.api import expected
from tests.api.expected import BASE
from tests.factories import CommitmentFactory, TopicFactory, TreatyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def economy():
    economy = TopicFactory(code="economy", label="Economy")
    trade = TopicFactory(code="trade", label="Trade", parent=economy)
    treaty = TreatyFactory(topics=[economy, trade])
    CommitmentFactory(treaty=treaty, topics=[trade])
    CommitmentFactory(treaty=treaty, topics=[economy, trade])
    return economy


def test_topic_counts_each_record_on_it_or_below_it_once(api, economy):
    answer = {
        "code": "economy",
        "url": f"{BASE}/topics/economy/",
        "label": "Economy",
        "definition": "A subject that treaties deal with.",
        "parent": None,
        "children": [{"code": "trade", "label": "Trade"}],
        "counts": {"treaties": 1, "commitments": 2},
        "links": {
            "treaties": f"{BASE}/treaties/?topic=economy",
            "commitments": f"{BASE}/commitments/?topic=economy",
        },
        "created_at": expected.instant(economy.created_at),
        "updated_at": expected.instant(economy.updated_at),
    }
    assert api.get("/api/v1/topics/economy/").json() == answer
    assert api.get("/api/v1/topics/?code=economy").json() == expected.page(answer)
    assert api.get("/api/v1/topics/trade/").json()["parent"] == {"code": "economy", "label": "Economy"}


@pytest.mark.parametrize(
    "query, found",
    [("", ["economy", "trade"]), ("code=trade", ["trade"]), ("parent=economy", ["trade"]), ("parent=trade", [])],
)
def test_filters(api, economy, query, found):
    assert expected.keys(api.get(f"/api/v1/topics/?{query}"), "code") == found
