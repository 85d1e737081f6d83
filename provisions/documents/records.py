"""A document taken apart: one record for each object in it, on its way to a row."""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model

from provisions.documents.refusal import pointer
from provisions.documents.shapes import Document, Rows, Shape


@dataclass(eq=False)
class Record:
    """One object of a document on its way to a row."""

    shape: Shape
    item: Document
    at: str
    root: "Record | None" = None
    owner: Any = None  # the record that it hangs from
    owner_field: str = ""
    position: int | None = None
    row: Any = None  # the model's instance, once matched or made
    is_new: bool = False
    differing: list[str] = field(default_factory=list)

    @property
    def home(self) -> "Record":
        return self.root or self

    @property
    def name(self) -> str:
        """The slug or code of the document."""
        return self.home.item[self.home.shape.key[0]]


def flatten(root: Record) -> list[Record]:
    """The record and all below it, owners first."""
    found, waiting = [], deque([root])
    while waiting:
        record = waiting.popleft()
        found.append(record)
        for rows in record.shape.lists:
            waiting += [_below(record, rows, index, item) for index, item in enumerate(record.item[rows.name])]
    return found


def _below(record: Record, rows: Rows, index: int, item: Any) -> Record:
    return Record(
        rows.shape,
        {rows.shape.key[0]: item} if rows.bare else item,
        pointer(record.at, rows.name, index),
        root=record.home,
        owner=record,
        owner_field=rows.owner,
        position=index + 1 if rows.ordered else None,
    )


def pointer_of(record: Record, name: str) -> str:
    is_bare = len(record.shape.entries) == 1
    return record.at if is_bare else pointer(record.at, name)


def index(part: Shape, rows: Iterable[Any]) -> dict[tuple[Any, ...], Model]:
    """Existing rows by what identifies them among those of their shape."""
    found: dict[tuple[Any, ...], Model] = {}
    places: dict[tuple[str, int], int] = defaultdict(int)
    for row in rows:
        owner = part.owner_of(row)
        places[owner] += 1
        if part.permanent:
            found[getattr(row, part.key[0]), row.treaty_id] = row
        elif part.key:
            names = [part.column(name).attname for name in part.key]
            found[*owner, *(getattr(row, name) for name in names)] = row
        else:
            found[*owner, places[owner]] = row
    return found
