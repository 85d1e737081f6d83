from django.apps import AppConfig


class ProvisionsConfig(AppConfig):
    """Treaties, their articles, commitments and caveats, and who says so."""

    name = "provisions"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Treaty record"
