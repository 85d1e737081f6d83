"""The document with every key, and the way through it."""

from collections.abc import Iterator

from provisions.documents.refusal import pointer
from provisions.documents.shapes import Document, Rows, Shape


def complete(shape: Shape, document: Document) -> Document:
    """The document with every key, defaults filled in; expects the form to be right."""
    whole: Document = {}
    for entry in shape.entries:
        if isinstance(entry, Rows):
            items = document.get(entry.name, [])
            whole[entry.name] = items if entry.bare else [complete(entry.shape, item) for item in items]
        elif entry in document:
            whole[entry] = document[entry]
        else:
            field = shape.column(entry)
            whole[entry] = field.get_default() if field.has_default() else None
    return whole


def walk(shape: Shape, document: Document, at: str = "") -> Iterator[tuple[Shape, Document, str]]:
    """Every object in a complete document with its shape and its pointer, outer ones first."""
    yield shape, document, at
    for rows in shape.lists:
        if not rows.bare:
            for index, item in enumerate(document[rows.name]):
                yield from walk(rows.shape, item, pointer(at, rows.name, index))
