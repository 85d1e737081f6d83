from rest_framework import serializers


class LicenceSerializer(serializers.Serializer):
    """Under which terms the program and the data may be used."""

    program = serializers.CharField(read_only=True, help_text="SPDX identifier of the program's licence.")
    content = serializers.CharField(read_only=True, help_text="Terms of the data.")


class RootSerializer(serializers.Serializer):
    """What this API is, and where everything is found."""

    title = serializers.CharField(read_only=True, help_text="Name of the API.")
    description = serializers.CharField(read_only=True, help_text="What it answers, and what its answers are not.")
    api_version = serializers.CharField(read_only=True, help_text="Version of the interface (semantic versioning).")
    data_version = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="Instant of the last change of a treaty; null while there is none."
    )
    data_date = serializers.DateField(read_only=True, allow_null=True, help_text="Its day, in UTC.")
    licence = LicenceSerializer(read_only=True, help_text="Terms of use.")
    counts = serializers.DictField(
        child=serializers.IntegerField(), read_only=True, help_text="How many public records there are, by resource."
    )
    links = serializers.DictField(
        child=serializers.URLField(), read_only=True, help_text="Addresses of the resources and of the documentation."
    )
