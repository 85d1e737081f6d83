"""What tells two rendered documents of one record apart, part by part; pure, no database."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from provisions.documents import Change, Document, Shape
from provisions.documents.refusal import pointer

REMOVED = "removed"
Identity = tuple[Any, ...]


class Difference(NamedTuple):
    """A part that one of two documents lacks, or in which they differ.

    `pointer` leads to it in the later document, or in the earlier one when it is removed.
    """

    change: str
    pointer: str
    name: str
    fields: tuple[str, ...] = ()


class _Place(NamedTuple):
    """Where a part stands in a document, what it says of itself, and what is listed below it."""

    pointer: str
    name: str
    values: dict[str, Any]
    lists: dict[str, list[Identity]]


def differences(shape: Shape, before: Document | None, after: Document) -> list[Difference]:
    """Parts created and changed, in the order of the later document, then those removed."""
    old = dict(_places(shape, before)) if before is not None else {}
    new = dict(_places(shape, after))
    found = [_difference(old.get(identity), place) for identity, place in new.items()]
    gone = [Difference(REMOVED, place.pointer, place.name) for identity, place in old.items() if identity not in new]
    return [difference for difference in found if difference] + gone


def _difference(old: _Place | None, new: _Place) -> Difference | None:
    if old is None:
        return Difference(str(Change.CREATED), new.pointer, new.name)
    fields = [name for name, value in new.values.items() if old.values[name] != value]
    fields += [f"order of {name}" for name, listed in new.lists.items() if _is_reordered(old.lists[name], listed)]
    return Difference(str(Change.CHANGED), new.pointer, new.name, tuple(fields)) if fields else None


def _is_reordered(old: list[Identity], new: list[Identity]) -> bool:
    common = set(old) & set(new)
    return [identity for identity in old if identity in common] != [identity for identity in new if identity in common]


def _places(
    shape: Shape, document: Document, at: str = "", owner: Identity = (), index: int = 0
) -> Iterator[tuple[Identity, _Place]]:
    """The part and all below it, each with what identifies it across documents."""
    identity = _identity(shape, document, owner, index)
    records = [rows for rows in shape.lists if not rows.bare]
    below = {rows.name for rows in records}
    values = {name: value for name, value in document.items() if name not in below} | {"what it belongs to": owner}
    lists = {
        rows.name: [_identity(rows.shape, item, identity, i) for i, item in enumerate(document[rows.name])]
        for rows in records
        if rows.ordered
    }
    yield identity, _Place(at or "/", _name(shape, document), values, lists)
    for rows in records:
        for i, item in enumerate(document[rows.name]):
            yield from _places(rows.shape, item, pointer(at, rows.name, i), identity, i)


def _identity(shape: Shape, item: Document, owner: Identity, index: int) -> Identity:
    key = tuple(item[name] for name in shape.key) if shape.key else (index,)
    return (shape.name, *key) if shape.permanent else (*owner, shape.name, *key)


def _name(shape: Shape, item: Document) -> str:
    said = item.get("source") if shape.name == "citation" else " ".join(str(item[n]) for n in shape.key if item[n])
    return f"{shape.name.replace('_', ' ')} {said}"
