"""The parameters `on` and `known_on`: the day whose law is asked for, and the day whose evidence."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import QueryDict

from provisions.api.parameters import Fault, shown
from provisions.models import Times

TODAY = "today"
BOTH = ("on", "known_on")
EVIDENCE = ("known_on",)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_FORM = "^(?:today|[0-9]{4}-[0-9]{2}-[0-9]{2})$"
_DESCRIPTIONS = {
    "on": "Legal time: what holds on this day (YYYY-MM-DD, or `today`, in UTC). Of a day to come the answer holds as "
    "far as nothing changes what is recorded here.",
    "known_on": "Evidence time: only what the sources recorded here had published by this day (YYYY-MM-DD, or "
    "`today`); without it, all that is recorded. A source counts from the last day of `published_on`, else from "
    "`retrieved_on`.",
}


def read(query: QueryDict, names: Sequence[str]) -> tuple[Times, list[Fault]]:
    """The days that the named parameters give, and what is wrong with them; `today` is looked up once."""
    now = Times.now()
    faults: list[Fault] = []
    days = dict.fromkeys(BOTH, None) | {name: _day(name, query, now.today, faults) for name in names}
    return Times(days["on"] or now.today, days["known_on"], now.today), faults


def _day(name: str, query: QueryDict, today: date, faults: list[Fault]) -> date | None:
    text = query.get(name, "")
    if text in ("", TODAY):
        return today if text else None
    try:
        if not _DAY.match(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        part = " A month or a year is more than one day." if re.match(r"[0-9]{4}(?:-[0-9]{2})?\Z", text) else ""
        faults.append(Fault(name, "invalid", f"'{shown(text)}' is not a day.{part} Give YYYY-MM-DD or {TODAY}."))
        return None


def openapi(names: Sequence[str]) -> list[dict[str, Any]]:
    """The parameters as OpenAPI describes them."""
    return [_parameter(name) for name in names]


def _parameter(name: str) -> dict[str, Any]:
    default = {"default": TODAY} if name == "on" else {}
    schema = {"type": "string", "pattern": _FORM, "examples": ["2025-10-05", TODAY], **default}
    return {"name": name, "in": "query", "required": False, "description": _DESCRIPTIONS[name], "schema": schema}
