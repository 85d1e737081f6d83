"""Whole walks through every list in every order: each row exactly once, ties and nulls included."""

from itertools import cycle
from typing import NamedTuple

import pytest

from provisions.api.urls import router
from provisions.choices import CaveatKind, Modality, RelationKind
from provisions.models import Treaty
from tests.api import expected
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

TOTAL = 9
DATES = ("1928-08", None, "1928", "1928-08-27", None, "2001-03-12", "1928-08", "2001-03-12", "1928-08-27")
NAMES = ("Åland", "aaland", "Zoo", "zoo 2", "Élan", "elan 2", "B", "b 2", "Ö")
VIEWS = {prefix: viewset for prefix, viewset, name in router.registry if name not in ("problem", "vocabulary")}
WALKS = [(name, sign + key) for name, view in VIEWS.items() for key in view.ordering_fields for sign in ("", "-")]


class Row(NamedTuple):
    treaty: Treaty | None
    number: int
    date: str | None
    title: str


MAKERS = {
    "treaties": lambda row: TreatyFactory(title=row.title, signed_on=row.date, in_force_on=row.date),
    "articles": lambda row: ArticleFactory(treaty=row.treaty, position=row.number + 1),
    "parties": lambda row: PartyFactory(name=row.title),
    "events": lambda row: EventFactory(treaty=row.treaty, occurred_on=row.date, effective_on=row.date),
    "commitments": lambda row: CommitmentFactory(
        treaty=row.treaty, starts_on=row.date, position=row.number % 2 + 1, modality=list(Modality)[row.number % 3]
    ),
    "caveats": lambda row: CaveatFactory(treaty=row.treaty, kind=list(CaveatKind)[row.number % 2]),
    "relations": lambda row: RelationFactory(kind=list(RelationKind)[row.number % 2], since=row.date),
    "sources": lambda row: SourceFactory(title=row.title, published_on=row.date, retrieved_on="2026"),
    "citations": lambda row: CitationFactory(
        treaty=row.treaty,
        said_on=row.date,
        source=SourceFactory(published_on=row.date, retrieved_on="2026"),
        paraphrase=f"Statement {row.number}",
    ),
    "topics": lambda row: TopicFactory(label=row.title),
}


def make_rows(name):
    """Nine rows of a list, with heavy ties and nulls in whatever it is ordered by."""
    treaties = [None] if name in ("treaties", "relations") else TreatyFactory.create_batch(3)
    for number, (treaty, date, title) in enumerate(zip(cycle(treaties), DATES, NAMES, strict=False)):
        MAKERS[name](Row(treaty, number, date, title))


def walk(api, address, link="next"):
    rows = []
    while address:
        body = api.get(address.removeprefix("http://testserver")).json()
        rows += body["results"] if link == "next" else reversed(body["results"])
        last, address = address, body[link]
    return rows, last


@pytest.mark.parametrize("name, ordering", WALKS)
def test_walk_meets_each_row_once_in_both_directions(api, name, ordering):
    make_rows(name)
    address = f"/api/v1/{name}/?ordering={ordering}&limit="
    whole = api.get(f"{address}200&count=exact").json()
    rows = whole["results"]
    assert whole["count"] == len(rows) == len({str(row) for row in rows}) >= TOTAL
    for limit in (1, 7):
        forwards, last = walk(api, f"{address}{limit}")
        assert forwards == rows
        backwards, _ = walk(api, last, "previous")
        assert backwards == rows[::-1]


@pytest.mark.parametrize("name, ordering", [walk for walk in WALKS if walk[1].lstrip("-").endswith("_on")])
def test_unknown_dates_come_last_in_both_directions(api, name, ordering):
    make_rows(name)
    field = ordering.lstrip("-")
    rows = api.get(f"/api/v1/{name}/?ordering={ordering}").json()["results"]
    dates = [row["source"][field] if (name, field) == ("citations", "published_on") else row[field] for row in rows]
    known = [date for date in dates if date]
    assert known == sorted(known, reverse=ordering.startswith("-"))
    assert dates == known + [None] * (len(dates) - len(known))


def test_names_are_ordered_regardless_of_case_and_accents(api):
    make_rows("parties")
    names = expected.keys(api.get("/api/v1/parties/?ordering=name"), "name")
    assert names == ["aaland", "Åland", "B", "b 2", "Élan", "elan 2", "Ö", "Zoo", "zoo 2"]


def enumerated(view):
    """The filters of a list whose values part it: each row has exactly one."""
    filters = view.filterset_class.base_filters.items()
    return [(name, known.schema["enum"]) for name, known in filters if "enum" in known.schema and known.through is None]


@pytest.mark.parametrize("name", VIEWS)
def test_values_of_a_filter_part_the_list(api, name):
    make_rows(name)
    listed = f"/api/v1/{name}/?limit=200"
    rows = {str(row) for row in api.get(listed).json()["results"]}
    for parameter, values in enumerated(VIEWS[name]):
        parts = [values[::2], values[1::2]]
        found = [
            str(row) for part in parts for row in api.get(f"{listed}&{parameter}={','.join(part)}").json()["results"]
        ]
        assert len(found) == len(rows)
        assert set(found) == rows


@pytest.mark.parametrize("name", VIEWS)
def test_later_and_earlier_part_the_list(api, name):
    make_rows(name)
    listed = f"/api/v1/{name}/?limit=200"
    rows = api.get(listed).json()["results"]
    latest = max(row["updated_at"] for row in rows)
    found = api.get(f"{listed}&updated_after={latest}").json()["results"]
    assert found == [row for row in rows if row["updated_at"] == latest]
