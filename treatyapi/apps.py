from django.apps import AppConfig


class TreatyApiConfig(AppConfig):
    """The wiring: the start command and the checks of the database it runs on."""

    name = "treatyapi"

    def ready(self) -> None:
        from treatyapi import checks  # noqa: F401  registers itself; needs the settings
