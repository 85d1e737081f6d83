"""Documents in files: which ones a path holds, and in which order they can be recorded."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from provisions.documents.parsing import MAX_BYTES, parse
from provisions.documents.references import is_within_treaty
from provisions.documents.refusal import RefusedError, pointer
from provisions.documents.shapes import PARTY, SOURCE, TOPIC, TREATY, Document, Rows, Shape, referenced_model
from provisions.validators import Fault

# A file holds one treaty, or an object whose one key is among these, with a list of documents.
COLLECTIONS: dict[str, Shape] = {"topics": TOPIC, "parties": PARTY, "sources": SOURCE, "treaties": TREATY}

_Name = tuple[str, str]  # of a shape and of a document


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
    """The files named, and every .json file below the folders named, each once."""
    found: list[Path] = []
    for path in paths:
        found += sorted(file for file in path.rglob("*.json") if not file.is_dir()) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def read(file: Path) -> list[Located]:
    """The documents in one file; raises RefusedError for what is no JSON of a known kind, OSError for no file."""
    with file.open("rb") as stream:
        value = parse(stream.read(MAX_BYTES + 1))
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
    """Groups to record one after the other: what is referred to comes first.

    Documents that refer to one another in a circle come together, and so do those of one name, to be refused.
    """
    by_name: dict[_Name, list[Located]] = defaultdict(list)
    for item in located:
        by_name[item.shape.name, item.name].append(item)
    needed = {
        name: {other for item in items for other in _references(item.shape, item.document) if other in by_name}
        for name, items in by_name.items()
    }
    return [[item for name in sorted(group) for item in by_name[name]] for group in _in_order(needed)]


def _in_order(needed: Mapping[_Name, set[_Name]]) -> list[frozenset[_Name]]:
    """Each name after those it needs; names that need one another as one."""
    group_of = {name: frozenset([name]) for name in needed}
    while True:
        graph: dict[frozenset[_Name], set[frozenset[_Name]]] = {group: set() for group in group_of.values()}
        for name, others in needed.items():
            graph[group_of[name]] |= {group_of[other] for other in others} - {group_of[name]}
        try:
            return list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            merged = frozenset().union(*error.args[1])
            group_of |= dict.fromkeys(merged, merged)


def _references(shape: Shape, value: Any) -> Iterator[_Name]:
    """The documents to which one refers, as far as its form allows to tell."""
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


def _reference(shape: Shape, column: str, value: Any) -> Iterator[_Name]:
    target = referenced_model(shape.column(column))
    if target is None or not isinstance(value, str):
        return
    if is_within_treaty(target):
        yield TREATY.name, value.partition(":")[0]
    else:
        yield next(root.name for root in COLLECTIONS.values() if root.model is target), value
