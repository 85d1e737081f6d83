"""Strict query parameters: whatever is not understood is refused, and the nearest thing that is understood named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from django.http import QueryDict

from provisions.api.errors import ApiError
from provisions.validators import EID, KEBAB_CASE

REF = f"{KEBAB_CASE}:(?:{KEBAB_CASE}|{EID})"

_PROBLEM_OF_FAULT = {"unknown": "unknown_parameter", "repeated": "repeated_parameter", "cursor": "invalid_cursor"}
_MAX_SHOWN = 60
_MAX_LISTED = 40


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a query parameter; `code` is `unknown`, `repeated`, `empty`, `cursor` or `invalid`."""

    name: str
    code: str
    detail: str

    def as_error(self) -> dict[str, str]:
        return {"in": "query", "name": shown(self.name), "code": self.code, "detail": self.detail}


def shown(value: str) -> str:
    """`value` cut to a length that fits in a sentence."""
    return value if len(value) <= _MAX_SHOWN else f"{value[:_MAX_SHOWN]}..."


def suggestion(value: str, known: Iterable[str]) -> str:
    """The nearest known value as a question; without a near one, those that there are."""
    known = list(known)
    near = get_close_matches(value[:_MAX_SHOWN], known, n=1, cutoff=0.5)
    if near:
        return f" Did you mean '{near[0]}'?"
    if len(known) > _MAX_LISTED or not known:
        return ""
    return f" Possible here: {', '.join(sorted(known))}."


def unexpected(query: QueryDict, allowed: Sequence[str]) -> list[Fault]:
    """Faults of the parameters as such: unknown, repeated or empty."""
    return [fault for name, values in query.lists() if (fault := _unexpected(name, values, allowed))]


def _unexpected(name: str, values: Sequence[object], allowed: Sequence[str]) -> Fault | None:
    if name not in allowed:
        none = "" if allowed else " This address takes none."
        return Fault(name, "unknown", f"Unknown parameter '{shown(name)}'.{suggestion(name, allowed)}{none}")
    if len(values) > 1:
        return Fault(name, "repeated", f"'{name}' is given {len(values)} times. Separate several values by commas.")
    if values == [""]:
        return Fault(name, "empty", f"'{name}' is empty. Leave it out or give a value.")
    return None


def refuse(faults: Iterable[Fault]) -> None:
    """Raises one ApiError with the first fault of each parameter; nothing when there is none."""
    first = {fault.name: fault for fault in reversed(list(faults))}
    if not first:
        return
    found = list(reversed(first.values()))
    kinds = {fault.code for fault in found}
    code = _PROBLEM_OF_FAULT.get(found[0].code, "invalid_parameter") if len(kinds) == 1 else "invalid_parameter"
    more = f" ({len(found) - 1} more in errors)" if len(found) > 1 else ""
    raise ApiError(code, found[0].detail + more, errors=[fault.as_error() for fault in found])
