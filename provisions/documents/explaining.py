"""Faults of form in words that help: what was expected, and the nearest name for a slip of the pen."""

from difflib import get_close_matches
from functools import reduce
from operator import getitem
from typing import Any

from provisions.documents.refusal import pointer
from provisions.documents.schema import FORMS_OF_TEXT
from provisions.validators import Fault

_CODES = {
    "additionalProperties": "unknown_field",
    "required": "required",
    "enum": "unknown_value",
    "type": "wrong_type",
    "pattern": "wrong_form",
    "maxLength": "too_long",
    "minimum": "too_small",
    "maximum": "too_large",
    "uniqueItems": "listed_twice",
}
_LISTED = 12
_SHOWN = 100
_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
}


def explained(error: Any, schema: dict[str, Any]) -> list[Fault]:
    """What a validation error of `schema` says, as faults: one for each unknown field, else one."""
    kind, at = error.kind, pointer("", *error.instance_path)
    if kind.name == "additionalProperties":
        known = reduce(getitem, error.schema_path[:-1], schema)["properties"]
        return [Fault(pointer(at, name), "unknown_field", _unknown("field", name, known)) for name in kind.unexpected]
    if kind.name == "required":
        return [Fault(pointer(at, kind.property), "required", "This field is required.")]
    if kind.name == "propertyNames":
        named = str(kind.error.instance)[:_SHOWN]
        return [Fault(at, "wrong_key", f"The key {named!r} is not allowed. {_detail(kind.error.kind, kind.error)}")]
    return [Fault(at, _CODES.get(kind.name, "invalid"), _detail(kind, error))]


def _detail(kind: Any, error: Any) -> str:
    match kind.name:
        case "enum":
            return _unknown("value", error.instance, [option for option in kind.options if option is not None])
        case "pattern":
            return f"Must be {FORMS_OF_TEXT.get(kind.pattern, 'of another form')}."
        case "type":
            return f"Must be {' or '.join(sorted(_TYPES.get(name, name) for name in kind.types))}."
        case "maxLength":
            return f"Must have at most {kind.limit} characters."
        case "uniqueItems":
            return "The list holds an item twice."
    return f"{str(error.message)[:300]}."


def _unknown(what: str, name: Any, known: Any) -> str:
    shown = str(name)[:_SHOWN]
    near = get_close_matches(shown, list(known), n=1)
    if near:
        return f"There is no {what} {shown!r}. Did you mean {near[0]!r}?"
    return f"There is no {what} {shown!r}." + (f" Known: {', '.join(known)}." if len(known) <= _LISTED else "")
