"""From bytes to plain JSON values, strictly (RFC 8259; I-JSON, RFC 7493)."""

import json
from collections.abc import Iterator
from typing import Any

from provisions.documents.refusal import RefusedError, pointer, refuse_if_any
from provisions.validators import Fault

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 32
_TOO_DEEP = f"Objects and lists are nested more than {MAX_DEPTH} deep."


class _Repeating(dict[str, Any]):
    """An object in which a key stands twice; kept until the place is known."""

    key = ""


def parse(raw: bytes) -> Any:
    """The JSON value in `raw`; raises RefusedError with the faults of form, at most one for malformed text."""
    if len(raw) > MAX_BYTES:
        raise RefusedError([Fault("", "too_large", f"It has more than {MAX_BYTES} bytes.")])
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise RefusedError([Fault("", "not_utf8", f"Byte {error.start} is not valid UTF-8.")]) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise RefusedError([Fault("", "malformed_json", f"Not valid JSON: {error.msg} at {where}.")]) from None
    except RecursionError:
        raise RefusedError([Fault("", "too_deep", _TOO_DEEP)]) from None
    except ValueError:
        raise RefusedError([Fault("", "number_too_long", "A number has too many digits.")]) from None
    refuse_if_any(form_faults(value))
    return value


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    repeating = _Repeating(value)
    seen: set[str] = set()
    repeating.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return repeating


def form_faults(document: Any) -> Iterator[Fault]:
    """What no document may hold anywhere: repeated keys, fractions, NUL, lone surrogates, deep nesting."""
    waiting: list[tuple[Any, tuple[str | int, ...]]] = [(document, ())]
    while waiting:
        value, steps = waiting.pop()
        if isinstance(value, str):
            yield from _text_faults(value, steps)
        elif isinstance(value, float):
            yield _fault(steps, "not_an_integer", "Numbers are whole and written without fraction or exponent.")
        elif isinstance(value, dict | list):
            if len(steps) >= MAX_DEPTH:
                yield _fault(steps, "too_deep", _TOO_DEEP)
                continue
            if isinstance(value, dict):
                yield from _key_faults(value, steps)
            items = value.items() if isinstance(value, dict) else enumerate(value)
            waiting += [(item, (*steps, step)) for step, item in items][::-1]


def is_larger_than(count: int, document: Any) -> bool:
    """Whether there are more than `count` values in the document."""
    found, waiting = 0, [document]
    while waiting and found <= count:
        value = waiting.pop()
        if isinstance(value, dict | list):
            found += len(value)
            waiting += value.values() if isinstance(value, dict) else value
    return found > count


def _key_faults(value: dict[str, Any], steps: tuple[str | int, ...]) -> Iterator[Fault]:
    if isinstance(value, _Repeating):
        yield _fault((*steps, value.key), "repeated_key", f"The key {value.key!r} stands twice.")
    for key in value:
        yield from _text_faults(key, steps)


def _text_faults(text: str, steps: tuple[str | int, ...]) -> Iterator[Fault]:
    if "\x00" in text:
        yield _fault(steps, "null_character", "Text cannot hold the NUL character.")
    try:
        text.encode()
    except UnicodeEncodeError:
        yield _fault(steps, "lone_surrogate", "Text holds half of a surrogate pair.")


def _fault(steps: tuple[str | int, ...], code: str, detail: str) -> Fault:
    return Fault(pointer("", *steps), code, detail)
