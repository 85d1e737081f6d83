"""The one renderer: a record and everything below it as a document, in a constant number of queries."""

from collections import defaultdict
from typing import Any

from django.db.models import Model, QuerySet

from provisions.documents.references import names_of
from provisions.documents.shapes import Document, Rows, Shape, referenced_model, shapes_below

_Owned = dict[tuple[str, str, int], list[Model]]


def render(shape: Shape, root: Model) -> Document:
    """The complete document of one record; references are codes, slugs and refs."""
    rows = {part: list(rows_below(part, shape, [root.pk])) for part in shapes_below(shape)}
    owned: _Owned = defaultdict(list)
    for part, found in rows.items():
        for row in found:
            owned[part.name, *part.owner_of(row)].append(row)
    return _object(shape, root, owned, _names(shape, root, rows))


def rows_below(part: Shape, root: Shape, ids: list[int]) -> QuerySet:
    """The rows of one shape below the records of the root shape, in the order of the document."""
    if part.is_part_of_treaty:
        rows = part.model._default_manager.filter(treaty__in=ids)
        place = ["position", "id"] if any(field.name == "position" for field in part.model._meta.fields) else ["id"]
        return rows.order_by(*place)
    return part.model._default_manager.filter(**{f"{part.owners[0]}__in": ids}).order_by("id")


def _names(shape: Shape, root: Model, rows: dict[Shape, list[Model]]) -> dict[type[Model], dict[int, str]]:
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for part, found in {shape: [root], **rows}.items():
        for field in part.columns:
            target = referenced_model(field)
            if target is not None:
                wanted[target].update(pk for row in found if (pk := getattr(row, field.attname)) is not None)
    return {target: names_of(target, ids) for target, ids in wanted.items()}


def _object(shape: Shape, row: Model, owned: _Owned, names: dict[type[Model], dict[int, str]]) -> Document:
    document: Document = {}
    for entry in shape.entries:
        if isinstance(entry, Rows):
            document[entry.name] = _list(entry, row, owned, names)
        else:
            document[entry] = _value(shape, row, entry, names)
    return document


def _value(shape: Shape, row: Model, name: str, names: dict[type[Model], dict[int, str]]) -> Any:
    field = shape.column(name)
    value = getattr(row, field.attname)
    target = referenced_model(field)
    return names[target].get(value) if target is not None else value


def _list(rows: Rows, row: Model, owned: _Owned, names: dict[type[Model], dict[int, str]]) -> list[Any]:
    part = rows.shape
    items = [_object(part, below, owned, names) for below in owned.get((part.name, rows.owner, row.pk), ())]
    if part.sort is not None:
        items.sort(key=part.sort)
    return [item[part.key[0]] for item in items] if rows.bare else items
