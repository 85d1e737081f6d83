"""The parameters by which one question is asked about two parties."""

from django.core.exceptions import ValidationError
from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter

from provisions.api.bound import people
from provisions.api.filters.fields import KnownCodesField
from provisions.api.parameters import Fault
from provisions.derivation.sides import Person
from provisions.models import Party, Times
from provisions.validators import KEBAB_CASE

_DESCRIPTIONS = {
    "bearer": "Who is asked about as owing it, by code; without it, whoever does.",
    "beneficiary": "Towards whom it is asked about, by code; without it, towards whomever it is owed.",
}
_CODE = {"type": "string", "pattern": f"^{KEBAB_CASE}$"}
PAIR = tuple(_DESCRIPTIONS)
PAIR_PARAMETERS = [OpenApiParameter(name, _CODE, description=text) for name, text in _DESCRIPTIONS.items()]


def read_pair(query: QueryDict, times: Times) -> tuple[dict[str, Person | None], list[Fault]]:
    """Those named as `bearer` and `beneficiary`, as they were on the day, and what is wrong with the parameters."""
    pair: dict[str, Person | None] = {}
    faults: list[Fault] = []
    for name in PAIR:
        try:
            pair[name] = _person(query.get(name, ""), times)
        except ValidationError as error:
            faults += [Fault(name, "invalid", message) for message in error.messages]
    return pair, faults


def _person(code: str, times: Times) -> Person | None:
    if "," in code:
        raise ValidationError("Only one party at a time can be asked about here.")
    ids = KnownCodesField(model=Party, attribute="code").clean(code)
    return next(iter(people(ids, times)), None)
