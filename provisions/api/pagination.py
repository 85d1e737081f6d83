"""Keyset pagination: pages that neither lose nor repeat a row, however deep, while others write."""

import re
from typing import Any

from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response

from provisions.api.cursors import MAX_LENGTH, Cursor
from provisions.api.ordering import Ordering
from provisions.api.parameters import Fault, shown, suggestion

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
PARAMETERS = ("limit", "cursor", "count", "ordering")

_LIMIT = re.compile(r"[1-9][0-9]{0,2}\Z")
_NO_PART_OF_THE_QUESTION = ("cursor", "limit", "count")


class KeysetPagination(BasePagination):
    """Reads its parameters first (`read`), then cuts one page out of a queryset."""

    limit = DEFAULT_LIMIT
    cursor: Cursor | None = None
    exact_count = False

    def read(self, request: Request, view: Any) -> list[Fault]:
        """Takes in the parameters; returns what is wrong with them."""
        if not view.ordering_fields:
            raise ImproperlyConfigured(f"{type(view).__name__} has no ordering_fields; pages need an order.")
        self.request = request
        query = request.query_params
        self.ordering_name = query.get("ordering") or view.orders()[0]
        faults = [
            self._read_ordering(view.orders()),
            self._read_limit(query.get("limit", "")),
            self._read_count(query.get("count", "")),
        ]
        faults.append(None if any(faults) else self._read_cursor(query.get("cursor", "")))
        return [fault for fault in faults if fault]

    def _read_ordering(self, fields: tuple[str, ...]) -> Fault | None:
        if self.ordering_name.removeprefix("-") in fields:
            return None
        known = [sign + name for name in fields for sign in ("", "-")]
        hint = suggestion(self.ordering_name, known)
        return Fault("ordering", "invalid", f"'{shown(self.ordering_name)}' is no ordering of this list.{hint}")

    def _read_limit(self, text: str) -> Fault | None:
        if text and (not _LIMIT.match(text) or int(text) > MAX_LIMIT):
            return Fault("limit", "invalid", f"'limit' must be a whole number from 1 to {MAX_LIMIT}.")
        self.limit = int(text or DEFAULT_LIMIT)
        return None

    def _read_count(self, text: str) -> Fault | None:
        self.exact_count = text == "exact"
        return Fault("count", "invalid", "'count' takes only the value 'exact'.") if text not in ("", "exact") else None

    def _read_cursor(self, text: str) -> Fault | None:
        try:
            self.cursor = Cursor.read(text, self._question()) if text else None
        except signing.BadSignature:
            return Fault(
                "cursor", "cursor", "The cursor is altered, expired or made for another list, filter or order."
            )
        return None

    def _question(self) -> str:
        """What the list is about: a cursor is good only for the same path, filters and order."""
        query = self.request.query_params
        asked = sorted((name, query[name]) for name in query if name not in _NO_PART_OF_THE_QUESTION)
        return repr((self.request.path, asked))

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        self.count = queryset.count() if self.exact_count else None
        ordering = Ordering.named(queryset.model, self.ordering_name, view.ordering_expressions)
        cursor = self.cursor or Cursor()
        rows = list(ordering.apply(queryset, backwards=cursor.backwards, after=cursor.after)[: self.limit + 1])
        page, goes_on = rows[: self.limit], len(rows) > self.limit
        if cursor.backwards:
            page.reverse()
        self._set_neighbours(cursor, [ordering.place(row) for row in page[:1] + page[-1:]], goes_on=goes_on)
        return page

    def _set_neighbours(self, cursor: Cursor, ends: list[list[Any]], *, goes_on: bool) -> None:
        """`ends` are the places of the page's first and last row.

        From an empty page, whose rows were deleted meanwhile, the way leads to the end of the list that lies behind.
        """
        first, last = (ends[0], ends[-1]) if ends else (None, None)
        came_from_somewhere = cursor.after is not None
        forwards, backwards = Cursor(last), Cursor(first, backwards=True)
        has_next, has_previous = (came_from_somewhere, goes_on) if cursor.backwards else (goes_on, came_from_somewhere)
        self.next_link = self._link(forwards) if has_next else None
        self.previous_link = self._link(backwards) if has_previous else None

    def _link(self, cursor: Cursor) -> str:
        query = self.request.query_params.copy()
        query["cursor"] = cursor.sign(self._question())
        return self.request.build_absolute_uri(f"{self.request.path}?{query.urlencode()}")

    def get_paginated_response(self, data: Any) -> Response:
        links = {"next": self.next_link, "prev": self.previous_link}
        header = ", ".join(f'<{url}>; rel="{rel}"' for rel, url in links.items() if url)
        body = {"count": self.count, "next": self.next_link, "previous": self.previous_link, "results": data}
        return Response(body, headers={"Link": header} if header else None)

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return _page_schema(schema)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        keys = [sign + name for name in view.ordering_fields for sign in ("", "-")]
        return [
            _parameter(
                "limit", "Most rows on a page.", type="integer", minimum=1, maximum=MAX_LIMIT, default=DEFAULT_LIMIT
            ),
            _parameter(
                "cursor",
                "A place in the list; taken from the links of an answer, never composed.",
                type="string",
                minLength=1,
                maxLength=MAX_LENGTH,
            ),
            _parameter(
                "count", "`exact` counts the rows of all pages, which costs time.", type="string", enum=["exact"]
            ),
            _parameter(
                "ordering",
                "Order of the rows; with a hyphen from the last to the first. Unknown values come last both ways.",
                type="string",
                enum=keys,
                default=keys[0],
            ),
        ]


class WholeList(BasePagination):
    """A short list, given whole in the same shape as a page."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        return list(queryset)

    def get_paginated_response(self, data: Any) -> Response:
        return Response({"count": len(data), "next": None, "previous": None, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        return _page_schema(schema)

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return []


def _page_schema(results: dict[str, Any]) -> dict[str, Any]:
    link = {"type": ["string", "null"], "format": "uri"}
    count = "How many there are on all pages; null unless `count=exact` was asked."
    return {
        "type": "object",
        "description": "A page of a list, with the way to its neighbours.",
        "required": ["count", "next", "previous", "results"],
        "properties": {
            "count": {"type": ["integer", "null"], "description": count},
            "next": {**link, "description": "Address of the next page; null on the last."},
            "previous": {**link, "description": "Address of the page before; null on the first."},
            "results": {**results, "description": "The rows of this page, in the order asked."},
        },
    }


def _parameter(name: str, description: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}
