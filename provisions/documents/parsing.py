"""From bytes to plain JSON values, strictly (RFC 8259; I-JSON, RFC 7493)."""

import json
from collections.abc import Iterator
from typing import Any

from provisions.documents.refusal import RefusedError, pointer
from provisions.validators import Fault

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 32


class _Repeating(dict[str, Any]):
    """An object in which a key stands twice; kept until the place is known."""

    key = ""


def parse(raw: bytes) -> Any:
    """The JSON value in `raw`; raises RefusedError with every fault of form, at most one for malformed text."""
    if len(raw) > MAX_BYTES:
        raise RefusedError(
            [Fault("", "too_large", f"The document has {len(raw)} bytes; at most {MAX_BYTES} are accepted.")]
        )
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise RefusedError([Fault("", "not_utf8", f"Byte {error.start} is not valid UTF-8.")]) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise RefusedError([Fault("", "malformed_json", f"Not valid JSON: {error.msg} at {where}.")]) from None
    except RecursionError:
        raise RefusedError([_too_deep("")]) from None
    except ValueError:
        raise RefusedError([Fault("", "number_too_long", "A number has too many digits.")]) from None
    faults = list(form_faults(value))
    if faults:
        raise RefusedError(faults)
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    repeating = _Repeating(value)
    seen: set[str] = set()
    repeating.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return repeating


def form_faults(value: Any, at: str = "", depth: int = 0) -> Iterator[Fault]:
    """What no document may hold anywhere: repeated keys, fractions, NUL, lone surrogates, deep nesting."""
    if isinstance(value, dict | list) and depth >= MAX_DEPTH:
        yield _too_deep(at)
    elif isinstance(value, dict):
        if isinstance(value, _Repeating):
            yield Fault(pointer(at, value.key), "repeated_key", f"The key {value.key!r} stands twice.")
        for key, item in value.items():
            yield from _text_faults(key, at)
            yield from form_faults(item, pointer(at, key), depth + 1)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from form_faults(item, pointer(at, index), depth + 1)
    elif isinstance(value, str):
        yield from _text_faults(value, at)
    elif isinstance(value, float):
        yield Fault(at, "not_an_integer", "Numbers are whole and written without fraction or exponent.")


def _text_faults(text: str, at: str) -> Iterator[Fault]:
    if "\x00" in text:
        yield Fault(at, "null_character", "Text cannot hold the NUL character.")
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        yield Fault(at, "lone_surrogate", "Text holds half of a surrogate pair.")


def _too_deep(at: str) -> Fault:
    return Fault(at, "too_deep", f"Objects and lists are nested more than {MAX_DEPTH} deep.")
