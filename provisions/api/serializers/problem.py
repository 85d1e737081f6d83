from rest_framework import serializers


class ProblemTypeSerializer(serializers.Serializer):
    """A sort of error answer."""

    code = serializers.CharField(read_only=True, help_text="What programs look at; never changes its meaning.")
    type = serializers.CharField(source="path", read_only=True, help_text="The `type` of such answers: this address.")
    status = serializers.IntegerField(read_only=True, help_text="The HTTP status of such answers.")
    title = serializers.CharField(read_only=True, help_text="The problem in a few words.")
    description = serializers.CharField(read_only=True, help_text="What it means and what to do about it.")
