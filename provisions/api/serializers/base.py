"""What all serializers share."""

from typing import Any

from rest_framework import serializers


class ReadSerializer(serializers.ModelSerializer):
    """Wholly read-only, so that OpenAPI lists every key as always present."""

    def get_fields(self) -> dict[str, Any]:
        fields = super().get_fields()
        for field in fields.values():
            field.read_only = True
        return fields
