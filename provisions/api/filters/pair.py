"""The parameters by which one question is asked about two parties."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict

from provisions.api.filters.fields import KnownCodesField
from provisions.api.parameters import Fault
from provisions.models import Party

_PATTERN = "^[a-z0-9]+(?:-[a-z0-9]+)*$"
_DESCRIPTIONS = {
    "bearer": "Who is asked about as owing it, by code; without it, whoever does.",
    "beneficiary": "Towards whom it is asked about, by code; without it, towards whomever it is owed.",
}
PAIR = tuple(_DESCRIPTIONS)


def read_pair(query: QueryDict) -> tuple[dict[str, Party | None], list[Fault]]:
    """The parties named as `bearer` and `beneficiary`, and what is wrong with the parameters."""
    pair: dict[str, Party | None] = {}
    faults: list[Fault] = []
    for name in PAIR:
        try:
            pair[name] = _party(query.get(name, ""))
        except ValidationError as error:
            faults += [Fault(name, "invalid", message) for message in error.messages]
    return pair, faults


def _party(code: str) -> Party | None:
    if "," in code:
        raise ValidationError("Only one party at a time can be asked about here.")
    ids = KnownCodesField(model=Party, attribute="code").clean(code)
    return Party.objects.select_related("continues").get(pk=ids[0]) if ids else None


def openapi() -> list[dict[str, Any]]:
    """The parameters as OpenAPI describes them."""
    schema = {"type": "string", "pattern": _PATTERN}
    return [
        {"name": name, "in": "query", "required": False, "description": text, "schema": schema}
        for name, text in _DESCRIPTIONS.items()
    ]
