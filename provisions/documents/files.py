"""Documents in files: which ones a path holds, and in which order they can be recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from provisions.documents.parsing import parse
from provisions.documents.references import is_within_treaty
from provisions.documents.refusal import RefusedError, pointer
from provisions.documents.shapes import PARTY, SOURCE, TOPIC, TREATY, Document, Rows, Shape, referenced_model
from provisions.validators import Fault

# A file holds one treaty, or an object whose one key is among these, with a list of documents.
COLLECTIONS: dict[str, Shape] = {"topics": TOPIC, "parties": PARTY, "sources": SOURCE, "treaties": TREATY}


@dataclass(frozen=True, eq=False)
class Located:
    """A document and where it stands."""

    file: Path
    at: str  # JSON Pointer in the file
    shape: Shape
    document: Document

    @property
    def name(self) -> str:
        name = self.document.get(self.shape.key[0]) if isinstance(self.document, dict) else None
        return name if isinstance(name, str) else f"{self.file}{self.at}"


def json_files(paths: Sequence[Path]) -> list[Path]:
    """The files named, and every .json file below the folders named."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.json")) if path.is_dir() else [path]
    return found


def read(file: Path) -> list[Located]:
    """The documents in one file; raises RefusedError for what is no JSON of a known kind, OSError for no file."""
    value = parse(file.read_bytes())
    if not isinstance(value, dict):
        raise RefusedError([Fault("", "wrong_type", "A file holds a JSON object.")])
    for key, shape in COLLECTIONS.items():
        if key in value and "slug" not in value:
            return list(_collection(file, value, key, shape))
    return [Located(file, "", TREATY, value)]


def _collection(file: Path, value: dict[str, Any], key: str, shape: Shape) -> Iterator[Located]:
    if len(value) > 1 or not isinstance(value[key], list):
        raise RefusedError([Fault("", "wrong_type", f"Beside {key!r}, which holds a list, the file holds nothing.")])
    for index, document in enumerate(value[key]):
        yield Located(file, pointer("", key, index), shape, document)


def in_order(located: Sequence[Located]) -> list[list[Located]]:
    """Groups to record one after the other: what is referred to comes first, and a circle comes together."""
    by_name = {(item.shape.name, item.name): item for item in located}
    circles: dict[tuple[str, str], frozenset[tuple[str, str]]] = {key: frozenset([key]) for key in by_name}
    while True:
        graph: dict[frozenset[tuple[str, str]], set[frozenset[tuple[str, str]]]] = {}
        for key, item in by_name.items():
            needed = {circles[other] for other in _names_needed(item) if other in circles}
            graph.setdefault(circles[key], set()).update(needed - {circles[key]})
        try:
            order = list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            merged = frozenset().union(*error.args[1])
            circles |= dict.fromkeys(merged, merged)
        else:
            return [[by_name[key] for key in sorted(group)] for group in order]


def _names_needed(item: Located) -> set[tuple[str, str]]:
    """The documents to which one refers, as far as its form allows to tell."""
    return set(_references(item.shape, item.document))


def _references(shape: Shape, value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        return
    for entry in shape.entries:
        name = entry.name if isinstance(entry, Rows) else entry
        found = value.get(name)
        if not isinstance(entry, Rows):
            yield from _reference(shape, entry, found)
        elif isinstance(found, list):
            for item in found:
                yield from _references(entry.shape, {entry.shape.key[0]: item} if entry.bare else item)


def _reference(shape: Shape, column: str, value: Any) -> Iterator[tuple[str, str]]:
    target = referenced_model(shape.column(column))
    if target is None or not isinstance(value, str):
        return
    if is_within_treaty(target):
        yield TREATY.name, value.partition(":")[0]
    else:
        yield next(root.name for root in COLLECTIONS.values() if root.model is target), value
