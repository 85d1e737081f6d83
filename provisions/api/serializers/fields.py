"""Fields that the serializers of several concepts use, each with the form of its values for OpenAPI."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from provisions.api.parameters import REF
from provisions.choices import Vocabulary
from provisions.validators import KEBAB_CASE, PARTIAL_DATE


@extend_schema_field({"type": "string", "pattern": f"^{PARTIAL_DATE}$"})
class DateField(serializers.CharField):
    """A date known to the year, month or day."""


@extend_schema_field({"type": "string", "pattern": f"^{KEBAB_CASE}$"})
class CodeField(serializers.CharField):
    """A public code or slug."""


@extend_schema_field({"type": "string", "pattern": f"^{REF}$"})
class RefField(serializers.CharField):
    """`<treaty slug>:<key or eid>`, the permanent name of a record in a treaty."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"help_text": "Permanent name: slug of the treaty and key of the record in it.", **options})


@extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
class IdentifiersField(serializers.DictField):
    """Numbers of a record in outside registers, by register."""


class TermField(serializers.CharField):
    """What a vocabulary says about the value, such as its label."""

    def __init__(self, vocabulary: type[Vocabulary], detail: str, **options: Any) -> None:
        super().__init__(**options)
        self.details: Mapping[str, str] = {term.value: getattr(term, detail) for term in vocabulary}

    def to_representation(self, value: str) -> str:
        return self.details[value]


@extend_schema_field({"type": "string", "format": "uri"})
class LinkField(serializers.Field):
    """Absolute address: `path` below the API's root, with the value of `source` in place of `{}`."""

    def __init__(self, path: str, **options: Any) -> None:
        super().__init__(**{"help_text": "Address of the record.", **options})
        self.path = path

    @cached_property
    def address(self) -> str:
        return reverse("root", request=self.context["request"]) + self.path

    def to_representation(self, value: str) -> str:
        return self.address.format(value)
