"""What an importer says about a treaty, merged into what is recorded of it.

A record is the importer's own when all its citations name the importer's source. Own records are replaced; what others
have recorded stays, and an importer only fills what they left open. So the same data twice changes nothing, and two
importers may come in any order.
"""

from collections.abc import Iterator
from typing import Any

from provisions.choices import PartyRole
from provisions.documents import TREATY, Document, Shape
from provisions.documents.completing import complete
from provisions.documents.references import is_within_treaty
from provisions.documents.shapes import Rows

_KEPT = frozenset({"slug", "publication"})  # an importer never moves or publishes what is there
_ROLES = frozenset({PartyRole.PARTY, PartyRole.SIGNATORY})
_VAGUE = {"instrument_type": "other"}  # says less than any other value
_OWN = "own"  # marks, while merging, a record of the importer's that stays because of what others hung from it


def merged(existing: Document | None, imported: Document, *, source: str) -> Document:
    """The treaty document to record: what `existing` holds from others, and everything that is imported.

    `existing` is rendered, or None; its slug wins. `source`: slug of the source that the importer cites.
    """
    new = complete(TREATY, imported)
    if existing is None:
        return _in_order(TREATY, new)
    new = _moved(TREATY, new, new["slug"], existing["slug"])
    return _in_order(TREATY, _union(TREATY, _without(existing, source), new))


def filled(shape: Shape, existing: Document, imported: Document) -> Document:
    """A party, topic or source as it is recorded, with what it leaves open filled; `existing` is rendered."""
    return _in_order(shape, _union(shape, existing, complete(shape, imported)))


def _without(existing: Document, source: str) -> Document:
    """The treaty without what the importer recorded before."""
    rest = _stripped(TREATY, existing, source)
    acting = {event["party"] for event in rest["events"]}
    gone = {event["party"] for event in existing["events"]} - acting
    kept = [each for each in existing["participations"] if each["party"] not in gone or each["role"] not in _ROLES]
    return rest | {"participations": kept}


def _stripped(shape: Shape, item: Document, source: str) -> Document:
    """The record without citations of the source and without the records below that rest on nothing else."""
    rest = dict(item)
    for rows in shape.lists:
        if rows.name == "citations":
            rest[rows.name] = [each for each in item[rows.name] if each["source"] != source]
        elif _is_cited(rows):
            rest[rows.name] = list(_left(rows.shape, item[rows.name], source))
    return rest


def _left(shape: Shape, items: list[Document], source: str) -> Iterator[Document]:
    for item in items:
        rest = _stripped(shape, item, source)
        is_own = bool(item["citations"]) and not rest["citations"]
        if is_own and any(rest[rows.name] for rows in shape.lists if _is_cited(rows)):
            yield rest | {_OWN: True}
        elif not is_own:
            yield rest


def _is_cited(rows: Rows) -> bool:
    return not rows.bare and any(below.name == "citations" for below in rows.shape.lists)


def _union(shape: Shape, held: Document, new: Document) -> Document:
    """The held record, with what it leaves open filled and what it lacks added."""
    result = {}
    for entry in shape.entries:
        name = entry.name if isinstance(entry, Rows) else entry
        if isinstance(entry, Rows) and (_is_cited(entry) or name == "citations"):
            result[name] = _union_of_lists(entry, held[name], new[name])
        elif _OWN in held:
            result[name] = new[name]
        elif isinstance(entry, Rows) and not entry.bare:
            result[name] = _union_of_lists(entry, held[name], new[name])
        else:
            result[name] = _filled(shape, entry, held[name], new[name])
    return result


def _filled(shape: Shape, entry: str | Rows, held: Any, new: Any) -> Any:
    name = entry if isinstance(entry, str) else entry.name
    if name in _KEPT:
        return held
    if isinstance(held, dict):
        return {**new, **held}
    return new if _is_open(shape, entry, held) else held


def _is_open(shape: Shape, entry: str | Rows, held: Any) -> bool:
    if held in (None, []):
        return True
    if isinstance(entry, Rows):
        return False
    field = shape.column(entry)
    return held == _VAGUE.get(entry) or (field.has_default() and held == field.get_default())


def _union_of_lists(rows: Rows, held: list[Document], new: list[Document]) -> list[Document]:
    if rows.name == "citations":
        return _cited(held, new)
    key = rows.shape.key
    waiting = {tuple(item[name] for name in key): item for item in held}
    result = []
    for item in new:
        other = waiting.pop(tuple(item[name] for name in key), None)
        result.append(item if other is None else _union(rows.shape, other, item))
    return [*result, *({name: item[name] for name in item if name != _OWN} for item in waiting.values())]


def _cited(held: list[Document], new: list[Document]) -> list[Document]:
    """Each new citation before the first of a source further on in the alphabet: no order of imports can be seen."""
    result = list(held)
    for citation in new:
        if citation not in result:
            later = (at for at, other in enumerate(result) if other["source"] > citation["source"])
            result.insert(next(later, len(result)), citation)
    return result


def _moved(shape: Shape, item: Document, old: str, new: str) -> Document:
    """The document under another slug."""
    if old == new:
        return item
    result = dict(item)
    for name, target in shape.references:
        value = item[name]
        if value is not None and is_within_treaty(target) and value.partition(":")[0] == old:
            result[name] = f"{new}:{value.partition(':')[2]}"
    for rows in shape.lists:
        column = rows.shape.key[:1]
        if rows.bare:
            result[rows.name] = [_moved(rows.shape, {column[0]: each}, old, new)[column[0]] for each in item[rows.name]]
        else:
            result[rows.name] = [_moved(rows.shape, each, old, new) for each in item[rows.name]]
    return result | {"slug": new} if shape is TREATY else result


def _in_order(shape: Shape, item: Document) -> Document:
    """The document with lists whose order says nothing in the order in which they are rendered."""
    result = dict(item)
    for rows in shape.lists:
        items = list(item[rows.name]) if rows.bare else [_in_order(rows.shape, each) for each in item[rows.name]]
        if rows.shape.sort is not None:
            items.sort(key=None if rows.bare else rows.shape.sort)
        result[rows.name] = items
    return result
