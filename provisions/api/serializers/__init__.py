"""Read serializers, by concept."""
