"""The kinds of query parameters that lists have in common."""

from typing import Any

from django.db.models import Model, Q

from provisions.api.filters import fields
from provisions.api.filters.base import ParameterFilter
from provisions.api.parameters import REF
from provisions.choices import VOCABULARIES, Vocabulary
from provisions.validators import INSTANT, KEBAB_CASE, PARTIAL_DATE

_CODE = f"^{KEBAB_CASE}$"
_IDENTIFIER = "[a-z0-9_]{1,40}:[^,]{1,200}"


class VocabularyFilter(ParameterFilter):
    """Any of some terms of a vocabulary."""

    field_class = fields.ListField
    is_list = True

    def __init__(self, vocabulary: type[Vocabulary], field_name: str | None = None, **options: Any) -> None:
        name = next(name for name, registered in VOCABULARIES.items() if registered is vocabulary)
        super().__init__(field_name, read=fields.one_of(vocabulary.values, name), **options)
        self.schema = {"type": "string", "enum": list(vocabulary.values)}


class CodeFilter(ParameterFilter):
    """Any of some public codes or slugs; one that does not exist finds nothing."""

    field_class = fields.ListField
    is_list = True
    schema = {"type": "string", "pattern": _CODE}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        form = "lower-case letters and digits in groups joined by hyphens"
        super().__init__(field_name, read=fields.matching(KEBAB_CASE, form), **options)


class KnownCodeFilter(ParameterFilter):
    """Any of some recorded things, by public code; for things that everyone may see, as an unknown code is refused.

    `field_name` is the foreign key to `model`.
    """

    field_class = fields.KnownCodesField
    is_list = True
    schema = {"type": "string", "pattern": _CODE}

    def __init__(
        self, model: type[Model], field_name: str | None = None, *, attribute: str = "code", **options: Any
    ) -> None:
        super().__init__(field_name, model=model, attribute=attribute, **options)


class RefFilter(ParameterFilter):
    """Any of some records by `ref`.

    `field_name` is the path to the record ("" for the listed row itself), `key` the column of the ref's second half.
    """

    field_class = fields.ListField
    is_list = True
    schema = {"type": "string", "pattern": f"^{REF}$"}

    def __init__(self, field_name: str = "", *, key: str = "key", **options: Any) -> None:
        form = "<treaty slug>:<key>, such as iran-russia-2025:signature"
        super().__init__(field_name, read=fields.matching(REF, form), **options)
        self.path = f"{field_name}__" if field_name else ""
        self.key = key

    def condition(self, value: list[str]) -> Q:
        keys: dict[str, list[str]] = {}
        for ref in value:
            slug, _, key = ref.partition(":")
            keys.setdefault(slug, []).append(key)
        wanted = Q()
        for slug, those in keys.items():
            wanted |= Q((f"{self.path}treaty__slug", slug), (f"{self.path}{self.key}__in", those))
        return wanted


class IdentifierFilter(ParameterFilter):
    """Any of some numbers in outside registers, as `register:number`."""

    field_class = fields.ListField
    is_list = True
    schema = {"type": "string", "pattern": f"^{_IDENTIFIER}$"}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        read = fields.matching(_IDENTIFIER, "register:number, such as mtdsg:IV-4")
        super().__init__(field_name, read=read, **options)

    def condition(self, value: list[str]) -> Q:
        wanted = Q()
        for identifier in value:
            register, _, number = identifier.partition(":")
            wanted |= Q((f"{self.field_name}__contains", {register: number}))
        return wanted


class DateAfterFilter(ParameterFilter):
    """On or after a date, inclusive; a partly known date counts when any day that it may be does."""

    field_class = fields.TextField
    schema = {"type": "string", "pattern": f"^{PARTIAL_DATE}$"}

    def __init__(self, field_name: str, **options: Any) -> None:
        super().__init__(field_name, read=fields.read_partial_date, **options)

    def condition(self, value: str) -> Q:
        wider = [value[:length] for length in (4, 7) if length < len(value)]
        return Q((f"{self.field_name}__gte", value)) | Q((f"{self.field_name}__in", wider))


class DateBeforeFilter(DateAfterFilter):
    """On or before a date, inclusive; a partly known date counts when any day that it may be does."""

    def condition(self, value: str) -> Q:
        return Q((f"{self.field_name}__lte", f"{value}~"))  # "~" sorts after every character of a date


class InstantAfterFilter(ParameterFilter):
    """At or after an instant (RFC 3339); a day means its midnight in UTC."""

    field_class = fields.TextField
    schema = {"type": "string", "pattern": f"^{INSTANT}$", "examples": ["2025-01-31T12:00:00Z", "2025-01-31"]}

    def __init__(self, field_name: str, **options: Any) -> None:
        super().__init__(field_name, read=fields.read_instant, **options)

    def condition(self, value: Any) -> Q:
        return Q((f"{self.field_name}__gte", value))


class BooleanFilter(ParameterFilter):
    """True or false."""

    field_class = fields.TextField
    schema = {"type": "boolean"}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        super().__init__(field_name, read=fields.read_boolean, **options)


class IntegerFilter(ParameterFilter):
    """A whole number of 32 bits."""

    field_class = fields.TextField
    schema = {"type": "integer", "minimum": -fields.MAX_INTEGER, "maximum": fields.MAX_INTEGER}

    def __init__(self, field_name: str | None = None, **options: Any) -> None:
        super().__init__(field_name, read=fields.read_integer, **options)
