"""What all serializers share."""

from functools import cache
from typing import Any

from rest_framework import serializers

from provisions.api.serializers.fields import CodeField, DateField
from provisions.models.fields import KebabField, PartialDateField


class ReadSerializer(serializers.ModelSerializer):
    """Wholly read-only, so that OpenAPI lists every key as always present; field texts come from the models."""

    serializer_field_mapping = serializers.ModelSerializer.serializer_field_mapping | {
        KebabField: CodeField,
        PartialDateField: DateField,
    }

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        model: Any = self.Meta.model
        texts = _help_texts(model)
        for name, field in fields.items():
            field.read_only = True
            field.help_text = field.help_text or texts.get(name)
        return fields


@cache
def _help_texts(model: Any) -> dict[str, str]:
    return {field.name: str(field.help_text) for field in model._meta.get_fields() if hasattr(field, "help_text")}
