import random
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from provisions.api import cursors
from provisions.api.views.base import ReadOnlyViewSet
from provisions.choices import PublicationState
from provisions.models import Treaty
from tests.api.contract import assert_problem
from tests.api.probe import UnorderedViewSet
from tests.factories import TreatyFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.probe")]
LIST = "/api/v1/probes/"
ORDERINGS = [sign + name for name in ("signed_on", "title", "name", "updated_at", "both") for sign in ("", "-")]
TOTAL = 23


@pytest.fixture
def treaties() -> list[Treaty]:
    """Many ties, partial dates and nulls, in an order unlike any that is asked for."""
    dice = random.Random(1)
    dates = [None, None, "1928", "1928-08", "1928-08-27", "2001-03-12"]
    titles = ["Åland", "Zoo", "aaa", "Ålborg", "Élan"]
    start = datetime(2025, 1, 1, tzinfo=UTC)
    return [
        TreatyFactory(
            title=dice.choice(titles),
            signed_on=dice.choice(dates),
            instrument_type=dice.choice(["treaty", "protocol"]),
            updated_at=start + timedelta(microseconds=dice.randint(0, 3)),
        )
        for _ in range(TOTAL)
    ]


def walk(api: Client, url: str | None, link: str = "next") -> list[list[str]]:
    pages = []
    while url:
        body = api.get(url).json()
        pages.append([row["slug"] for row in body["results"]])
        url = body[link]
        assert len(pages) < 50
    return pages


def last_page(api: Client, url: str) -> str:
    while following := api.get(url).json()["next"]:
        url = following
    return url


@pytest.mark.parametrize("ordering", ORDERINGS)
@pytest.mark.parametrize("limit", [1, 7, 23, 200])
def test_walk_meets_every_row_once_both_ways(api: Client, treaties: list[Treaty], ordering: str, limit: int) -> None:
    url = f"{LIST}?ordering={ordering}&limit={limit}"
    forwards = walk(api, url)
    slugs = [slug for page in forwards for slug in page]
    assert sorted(slugs) == sorted(treaty.slug for treaty in treaties)
    backwards = walk(api, last_page(api, url), "previous")
    assert [slug for page in reversed(backwards) for slug in page] == slugs


def test_unknown_dates_come_last_both_ways(api: Client, treaties: list[Treaty]) -> None:
    for ordering, descending in (("signed_on", False), ("-signed_on", True)):
        rows = api.get(f"{LIST}?limit=200&ordering={ordering}").json()["results"]
        dates = [row["signed_on"] for row in rows]
        known = [date for date in dates if date]
        assert dates == known + [None] * dates.count(None)
        assert known == sorted(known, reverse=descending)


def test_names_are_ordered_regardless_of_case_and_accents(api: Client, treaties: list[Treaty]) -> None:
    rows = api.get(f"{LIST}?limit=200&ordering=name").json()["results"]
    assert list(dict.fromkeys(row["title"] for row in rows)) == ["aaa", "Åland", "Ålborg", "Élan", "Zoo"]


def test_first_ordering_is_the_default(api: Client, treaties: list[Treaty]) -> None:
    assert walk(api, LIST) == walk(api, f"{LIST}?ordering=signed_on")


def test_page_shape_and_links(api: Client, treaties: list[Treaty]) -> None:
    response = api.get(f"{LIST}?limit=10&instrument_type=treaty,protocol")
    body = response.json()
    assert list(body) == ["count", "next", "previous", "results"]
    assert (body["count"], body["previous"], len(body["results"])) == (None, None, 10)
    assert response["Link"] == f'<{body["next"]}>; rel="next"'
    parts = urlsplit(body["next"])
    assert (parts.scheme, parts.netloc, parts.path) == ("http", "testserver", LIST)
    assert parse_qs(parts.query).keys() == {"limit", "instrument_type", "cursor"}
    middle = api.get(body["next"])
    links = middle.json()
    assert middle["Link"] == f'<{links["next"]}>; rel="next", <{links["previous"]}>; rel="prev"'
    assert "Link" not in api.get(LIST)


def test_count_only_when_asked(api: Client, treaties: list[Treaty]) -> None:
    assert api.get(LIST).json()["count"] is None
    assert api.get(f"{LIST}?count=exact&limit=1").json()["count"] == TOTAL
    assert_problem(api.get(f"{LIST}?count=true"), 400, "invalid_parameter", "'exact'")


def test_limit_may_change_on_the_way(api: Client, treaties: list[Treaty]) -> None:
    url = api.get(f"{LIST}?limit=3").json()["next"].replace("limit=3", "limit=200")
    assert len(api.get(url).json()["results"]) == TOTAL - 3


@pytest.mark.parametrize(
    "limit", ["0", "-1", "201", "1e9", "abc", "9" * 5000, "1.0", "+5", " 5", "\u0665", "007", "true"]
)
def test_bad_limit(api: Client, limit: str) -> None:
    assert_problem(api.get(LIST, {"limit": limit}), 400, "invalid_parameter", "from 1 to 200")


@pytest.mark.parametrize(
    "ordering", ["titel", "--title", "pk", "id", "title,signed_on", "signed_on__year", "?", "_id", "-"]
)
def test_unknown_ordering(api: Client, ordering: str) -> None:
    assert_problem(api.get(LIST, {"ordering": ordering}), 400, "invalid_parameter", "no ordering of this list")


def test_unknown_ordering_names_the_nearest(api: Client) -> None:
    assert_problem(api.get(f"{LIST}?ordering=-titel"), 400, "invalid_parameter", "Did you mean '-title'?")


def test_offset_is_no_parameter(api: Client) -> None:
    assert_problem(api.get(f"{LIST}?offset=10000000000000000000"), 400, "unknown_parameter")


def cursor_of(api: Client, query: str = "limit=3") -> str:
    return parse_qs(urlsplit(api.get(f"{LIST}?{query}").json()["next"]).query)["cursor"][0]


def test_altered_cursors_are_refused(api: Client, treaties: list[Treaty]) -> None:
    cursor = cursor_of(api)
    dice = random.Random(2)
    for _ in range(200):
        place = dice.randrange(len(cursor))
        altered = cursor[:place] + chr(ord(cursor[place]) ^ 1 << dice.randrange(6)) + cursor[place + 1 :]
        if "\0" not in altered:
            assert_problem(api.get(LIST, {"limit": 3, "cursor": altered}), 400, "invalid_cursor")


@pytest.mark.parametrize("cursor", ["x", "a:b:c", "é", "5", "9" * 5000, "null", "W10:1:1"])
def test_made_up_cursors_are_refused(api: Client, cursor: str) -> None:
    assert_problem(api.get(LIST, {"cursor": cursor}), 400, "invalid_cursor")


@pytest.mark.parametrize("query", ["ordering=title", "instrument_type=treaty", "signed_on_after=1900"])
def test_cursor_of_another_question_is_refused(api: Client, treaties: list[Treaty], query: str) -> None:
    assert_problem(api.get(f"{LIST}?{query}&{urlencode({'cursor': cursor_of(api)})}"), 400, "invalid_cursor")


def test_cursor_of_another_list_is_refused(api: Client, treaties: list[Treaty]) -> None:
    assert_problem(api.get("/api/v1/probe-events/", {"cursor": cursor_of(api)}), 400, "invalid_cursor")


def test_expired_cursor_is_refused(api: Client, treaties: list[Treaty], monkeypatch: pytest.MonkeyPatch) -> None:
    cursor = cursor_of(api)
    assert api.get(LIST, {"limit": 3, "cursor": cursor}).status_code == 200
    monkeypatch.setattr(cursors, "MAX_AGE_SECONDS", -1)
    assert_problem(api.get(LIST, {"limit": 3, "cursor": cursor}), 400, "invalid_cursor")


def test_rows_untouched_by_writers_are_met_once(api: Client, treaties: list[Treaty]) -> None:
    dice = random.Random(3)
    untouched = {treaty.slug for treaty in treaties[::2]}
    others = treaties[1::2]
    met: list[str] = []
    url = f"{LIST}?limit=2&ordering=-title"
    while url:
        body = api.get(url).json()
        met += [row["slug"] for row in body["results"]]
        url = body["next"]
        TreatyFactory(title=dice.choice(["A", "Z", "Åland"]))
        if others:
            dice.choice([move_to_the_top, Treaty.delete])(others.pop())
        assert len(met) < 100
    assert [slug for slug in met if slug in untouched] == list(dict.fromkeys(slug for slug in met if slug in untouched))
    assert untouched <= set(met)


def move_to_the_top(treaty: Treaty) -> None:
    Treaty.objects.filter(pk=treaty.pk).update(title="ZZZ")


def test_walk_goes_on_when_the_row_of_the_cursor_is_deleted(api: Client, treaties: list[Treaty]) -> None:
    whole = [row["slug"] for row in api.get(f"{LIST}?limit=200").json()["results"]]
    following = api.get(f"{LIST}?limit=5").json()["next"]
    Treaty.objects.filter(slug=whole[4]).delete()
    assert [row["slug"] for row in api.get(following).json()["results"]] == whole[5:10]


def test_way_back_from_an_emptied_page(api: Client, treaties: list[Treaty]) -> None:
    whole = [row["slug"] for row in api.get(f"{LIST}?limit=200").json()["results"]]
    following = api.get(f"{LIST}?limit=20").json()["next"]
    Treaty.objects.filter(slug__in=whole[20:]).delete()
    emptied = api.get(following).json()
    assert (emptied["results"], emptied["next"]) == ([], None)
    assert [row["slug"] for row in api.get(emptied["previous"]).json()["results"]] == whole[:20]


def test_one_page_costs_the_same_whatever_its_size(api: Client) -> None:
    costs = []
    for _ in range(2):
        TreatyFactory.create_batch(3)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            api.get(LIST)
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_view_without_ordering_is_refused(api: Client) -> None:
    with pytest.raises(ImproperlyConfigured, match="ordering_fields"):
        UnorderedViewSet.pagination_class().read(None, UnorderedViewSet())  # type: ignore[arg-type]


def test_drafts_are_met_by_editors_only(api: Client, editor_api: Client) -> None:
    draft = TreatyFactory(slug="draft", publication=PublicationState.DRAFT)
    assert api.get(f"{LIST}?count=exact").json()["count"] == 0
    assert editor_api.get(f"{LIST}?count=exact").json()["count"] == 1
    assert editor_api.get(f"{LIST}{draft.slug}/").json()["slug"] == "draft"
    hidden, absent = api.get(f"{LIST}draft/").json(), api.get(f"{LIST}absent/").json()
    assert_problem(api.get(f"{LIST}draft/"), 404, "not_found")
    for body in (hidden, absent):
        del body["instance"], body["request_id"]
    assert hidden == absent


def test_base_view_has_the_paginator() -> None:
    options: dict[str, Any] = vars(ReadOnlyViewSet.__mro__[1])
    assert options["pagination_class"].__name__ == "KeysetPagination"
