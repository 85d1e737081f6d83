"""The JSON Schema (2020-12) of documents, made from the models; validation and OpenAPI read the same one."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from provisions.documents.shapes import REFERENCE_COLUMNS, Shape, shapes_below
from provisions.models.fields import LineField, PatternField, ProseField, VocabularyField
from provisions.validators import EID, KEBAB_CASE, SCHEME

Schema = dict[str, Any]

MAX_INTEGER = 2**31 - 1
IDENTIFIER_LENGTH = 200


def component_name(shape: Shape) -> str:
    return "".join(word.capitalize() for word in shape.name.split("_")) + "Document"


def components(root: Shape, *, prefix: str, complete: bool) -> dict[str, Schema]:
    """Named schemas of a document and all its parts, which refer to one another below `prefix`.

    `complete`: as rendered, with every key; otherwise as accepted, where keys with a default may be left out.
    """
    return {
        component_name(shape): _object_schema(shape, prefix, complete=complete)
        for shape in (root, *shapes_below(root))
        if not _is_bare(root, shape)
    }


@cache
def accepted_schema(root: Shape) -> Schema:
    """The self-contained schema that documents of this shape must meet."""
    return {
        "$ref": f"#/$defs/{component_name(root)}",
        "$defs": components(root, prefix="#/$defs/", complete=False),
    }


def _is_bare(root: Shape, shape: Shape) -> bool:
    return any(rows.bare and rows.shape is shape for owner in (root, *shapes_below(root)) for rows in owner.lists)


def _object_schema(shape: Shape, prefix: str, *, complete: bool) -> Schema:
    properties = {
        entry if isinstance(entry, str) else entry.name: (
            field_schema(shape.column(entry)) if isinstance(entry, str) else _list_schema(entry, shape, prefix)
        )
        for entry in shape.entries
    }
    required = list(properties) if complete else [field.name for field in shape.columns if not has_default(field)]
    return {
        "type": "object",
        "description": _meaning(shape),
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _list_schema(rows: Any, owner: Shape, prefix: str) -> Schema:
    if rows.bare:
        (field,) = rows.shape.columns
        meaning = str(owner.column(rows.name).help_text)
        return {"type": "array", "items": field_schema(field), "uniqueItems": True, "description": meaning}
    items = {"$ref": prefix + component_name(rows.shape)}
    return {"type": "array", "items": items, "description": _meaning(rows.shape)}


def _meaning(shape: Shape) -> str:
    """What a record of this shape stands for, in one sentence."""
    return (shape.model.__doc__ or "").strip().split("\n")[0]


def has_default(field: models.Field) -> bool:
    return field.null or field.has_default()


def field_schema(field: models.Field) -> Schema:
    """The schema of one column's value in a document."""
    schema = _value_schema(field)
    if field.null:
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    if field.help_text:
        schema["description"] = str(field.help_text)
    return schema


def _value_schema(field: models.Field) -> Schema:
    form = next((form for kind, form in _FORMS if isinstance(field, kind)), None)
    if form is None:
        raise TypeError(f"no document form for {type(field).__name__}")
    return form(field)


def _reference(field: Any) -> Schema:
    return {"type": "string", "pattern": _anchored(_reference_pattern(field.related_model)), "maxLength": 201}


def _term(field: Any) -> Schema:
    return {"type": "string", "enum": [value for value, _ in field.flatchoices]}


def _pattern(field: Any) -> Schema:
    return {"type": "string", "pattern": _anchored(field.pattern), "maxLength": field.max_length}


def _prose(field: Any) -> Schema:
    return {"type": "string", "pattern": field.pattern, "maxLength": field.max_length}


def _flag(field: Any) -> Schema:
    return {"type": "boolean"}


def _number(field: Any) -> Schema:
    return {"type": "integer", "minimum": getattr(field, "minimum", 0), "maximum": MAX_INTEGER}


def _array(field: Any) -> Schema:
    return {"type": "array", "items": _value_schema(field.base_field), "uniqueItems": True}


def _texts_by_name(field: Any) -> Schema:
    text = {"type": "string", "pattern": "\\S", "maxLength": IDENTIFIER_LENGTH}
    names = {"pattern": _anchored(SCHEME), "maxLength": 60}
    return {"type": "object", "propertyNames": names, "additionalProperties": text, "maxProperties": 50}


# The first kind that fits is taken.
_FORMS: tuple[tuple[type[models.Field], Callable[[Any], Schema]], ...] = (
    (models.ForeignKey, _reference),
    (VocabularyField, _term),
    (PatternField, _pattern),
    (ProseField, _prose),
    (models.BooleanField, _flag),
    (models.IntegerField, _number),
    (ArrayField, _array),
    (models.JSONField, _texts_by_name),
)


def _anchored(pattern: str) -> str:
    return f"^(?:{pattern})$"


def _reference_pattern(target: type[models.Model]) -> str:
    column = REFERENCE_COLUMNS[target]
    own = EID if column == "eid" else KEBAB_CASE
    return own if column in ("code", "slug") else f"{KEBAB_CASE}:{own}"


# What a text must be, in words, by the pattern that says so.
FORMS_OF_TEXT: dict[str, str] = {
    ProseField.pattern: "a text that is not blank",
    LineField.pattern: "a text of one line, without white space around it",
    _anchored(SCHEME): "the name of a register or scheme, such as mtdsg or iso3",
    _anchored(f"{KEBAB_CASE}:{EID}"): "the ref of an article, such as some-treaty:art_3",
    _anchored(f"{KEBAB_CASE}:{KEBAB_CASE}"): "the ref of an event, such as some-treaty:signature",
    **{_anchored(kind.pattern): kind.form_of_value for kind in PatternField.__subclasses__()},
}
