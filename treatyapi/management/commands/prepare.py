"""Make a database ready for this program: every migration, the fixtures where it is empty, and the standing."""

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from provisions import models

CONTENT = (models.Topic, models.Party, models.Source, models.Treaty)


class Command(BaseCommand):
    help = "Migrate the database, load the fixtures into an empty one, and derive the standing of treaties without any."
    requires_system_checks: list[str] = []  # `migrate` runs them, with those of the database

    def handle(self, **options: Any) -> None:
        if count_missing_migrations():
            call_command("migrate")
        if not any(model.objects.exists() for model in CONTENT):
            # All or nothing, so that an interrupted first start is followed by another first start.
            with transaction.atomic():
                call_command("load", str(settings.BASE_DIR / "fixtures"))
        elif models.Treaty.objects.exists() and not models.Period.objects.exists():
            call_command("check_standing", renew=True)  # recorded before standing was stored


def count_missing_migrations() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
