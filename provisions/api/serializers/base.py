"""What all serializers share."""

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
        for field in fields.values():
            field.read_only = True
        return fields
