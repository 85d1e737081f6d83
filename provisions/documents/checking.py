"""Whether a document may be recorded: its form, then the rules, the same for every door."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import jsonschema_rs
import orjson

from provisions.choices import PartyRole
from provisions.documents.completing import complete, walk
from provisions.documents.context import Context
from provisions.documents.explaining import explained
from provisions.documents.parsing import MAX_BYTES, form_faults, is_larger_than
from provisions.documents.refusal import pointer, refuse_if_any
from provisions.documents.schema import accepted_schema
from provisions.documents.shapes import TREATY, Document, Shape
from provisions.validators import (
    Fault,
    taking_part,
    validate_answers,
    validate_articles,
    validate_chronology,
    validate_parties_named,
    validate_quotes,
    validate_takes_part,
)

MANY_VALUES = 50_000


def check_form(shape: Shape, document: Any) -> None:
    """Raise RefusedError unless the document is strict JSON and has the form of its schema."""
    name = _name(shape, document)
    refuse_if_any(form_faults(document), name)
    schema = accepted_schema(shape)
    refuse_if_any((fault for error in _errors(shape, document) for fault in explained(error, schema)), name)


def _errors(shape: Shape, document: Any) -> Iterable[jsonschema_rs.ValidationError]:
    """What the schema finds wrong; of a very large document the first only, since it keeps every value it names."""
    validator = _validator(shape)
    if not is_larger_than(MANY_VALUES, document):
        return validator.iter_errors(document)
    try:
        validator.validate(document)
    except jsonschema_rs.ValidationError as error:
        return [error]
    return ()


def check(shape: Shape, document: Document) -> None:
    """Raise RefusedError unless a document that stands by itself may be recorded."""
    check_form(shape, document)
    whole = complete(shape, document)
    check_rules(shape, whole, Context([(shape, whole)]))


def check_rules(shape: Shape, document: Document, context: Context) -> None:
    """Raise RefusedError unless a complete document keeps the rules that concern several of its values."""
    refuse_if_any(_faults(shape, document, context), _name(shape, document))


def _faults(shape: Shape, document: Document, context: Context) -> Iterator[Fault]:
    if len(orjson.dumps(document)) > MAX_BYTES:
        yield Fault("", "too_large", f"With every key it has more than {MAX_BYTES} bytes.")
    yield from _repeated_keys(shape, document)
    yield from context.faults(shape, document)
    if shape is TREATY:
        yield from _treaty_faults(document, context)


@cache
def _validator(shape: Shape) -> Any:
    return jsonschema_rs.Draft202012Validator(accepted_schema(shape))


def _name(shape: Shape, document: Any) -> str:
    name = document.get(shape.key[0]) if isinstance(document, dict) else None
    return name if isinstance(name, str) else ""


def _repeated_keys(shape: Shape, document: Document) -> Iterator[Fault]:
    seen: Counter[tuple[Any, ...]] = Counter()
    for part, item, at in walk(shape, document):
        if not part.key or part is shape:
            continue
        names = tuple(item[name] for name in part.key)
        home = "" if part.permanent else at.rpartition("/")[0]
        seen[part.name, home, names] += 1
        if seen[part.name, home, names] > 1:
            said = ", ".join(str(name) for name in names)
            yield Fault(pointer(at, part.key[0]), "listed_twice", f"There is another {part.name} {said}.")


def _treaty_faults(treaty: Document, context: Context) -> Iterator[Fault]:
    slug, articles, events, commitments = (treaty[key] for key in ("slug", "articles", "events", "commitments"))
    yield from validate_articles(slug=slug, articles=articles)
    yield from validate_answers(slug=slug, events=events)
    sides = {each["party"] for each in treaty["participations"] if each["role"] == PartyRole.PARTY}
    yield from validate_chronology(events=events, sides=sides)
    participants = {each["party"] for each in treaty["participations"]}
    able = taking_part(participants=participants, members=context.members(participants))
    yield from validate_quotes(slug=slug, commitments=commitments, articles=articles)
    for index, commitment in enumerate(commitments):
        at = pointer("", "commitments", index)
        for fault in (
            *validate_parties_named(commitment=commitment),
            *validate_takes_part(commitment=commitment, able=able),
        ):
            yield fault.below(at)
    yield from _about_faults(treaty)


def _about_faults(treaty: Document) -> Iterator[Fault]:
    """A citation speaks about fields that its subject has."""
    for shape, item, at in walk(TREATY, treaty):
        names = {entry if isinstance(entry, str) else entry.name for entry in shape.entries}
        for index, citation in enumerate(item.get("citations", ())):
            for place, name in enumerate(citation["about"]):
                if name not in names - {"citations"}:
                    where = pointer(at, "citations", index, "about", place)
                    yield Fault(where, "unknown_field", f"A {shape.name} has no field {name!r}.")
