from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable
from rich.console import Console
from rich.progress import track

from provisions import recording
from provisions.derivation.periods import Comparison
from provisions.models import Treaty

PATIENCE = "1min"  # as PostgreSQL spells it
_AT_ONCE = 20  # treaties


class Command(BaseCommand):
    """Derive all standing anew and say where something else is stored."""

    help = "Derive the standing of all treaties anew, and report those of which something else is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--renew", action="store_true", help="Store what is derived, instead of failing.")

    def handle(self, *args: Any, renew: bool = False, **options: Any) -> None:
        _wait_patiently()
        total, drifted = 0, 0
        for batch in _batches():
            total += len(batch)
            for comparison in self._check(batch, renew=renew):
                drifted += 1
                self.stdout.write(f"{comparison.treaty.slug}: {_drift(comparison)}")
        verb = "renewed" if renew else "drifted"
        self.stdout.write(f"{total} {'treaty' if total == 1 else 'treaties'}: {drifted} {verb}.")
        if drifted and not renew:
            raise CommandError("What is stored is not what the records give; check_standing --renew mends it.")

    def _check(self, batch: list[int], *, renew: bool) -> list[Comparison]:
        try:
            return recording.check_standing(treaty_ids=batch, renew=renew)
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable):
                raise
            raise CommandError(f"Others have been recording for {PATIENCE}; try again later.") from None


def _wait_patiently() -> None:
    """A request must be answered within seconds; this can wait longer for its turn, and take longer."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{PATIENCE}'; SET statement_timeout = 0")


def _batches() -> Iterator[list[int]]:
    ids = list(Treaty.objects.order_by("slug").values_list("pk", flat=True))
    batches = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
    console = Console(stderr=True)
    yield from track(batches, "Checking", console=console, transient=True, disable=not console.is_terminal)


def _drift(comparison: Comparison) -> str:
    """`3 rows, signed_on`: how many periods differ, and which of the dates."""
    count = comparison.differing_rows
    rows = [f"{count} {'row' if count == 1 else 'rows'}"] if count else []
    dates = [name for name, day in comparison.dates.items() if getattr(comparison.treaty, name) != day]
    return ", ".join([*rows, *dates])
