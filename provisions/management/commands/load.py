from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable
from rich.console import Console
from rich.progress import track

from provisions import recording
from provisions.documents import RefusedError
from provisions.documents.files import Located, in_order, json_files, read
from provisions.validators import Fault

PATIENCE = "1min"  # as PostgreSQL spells it


def _wait_patiently() -> None:
    """A request must be answered within seconds; a load can wait longer for its turn, and take longer."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{PATIENCE}'; SET statement_timeout = 0")


class Command(BaseCommand):
    """Record documents from files, each whole or not at all; those that refer to one another in a circle, together."""

    help = "Record topics, parties, sources and treaties from JSON files or folders of them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="+", type=Path, help="A JSON file, or a folder whose .json files are read.")

    def handle(self, *args: Any, path: list[Path], **options: Any) -> None:
        self.counts: Counter[str] = Counter()
        files = json_files(path)
        if not files:
            raise CommandError(f"No .json file in {', '.join(str(each) for each in path)}.")
        groups = in_order([located for file in files for located in self._read(file)])
        _wait_patiently()
        console = Console(stderr=True)
        for group in track(groups, "Recording", console=console, transient=True, disable=not console.is_terminal):
            self._record(group)
        said = ", ".join(f"{self.counts[change]} {change}" for change in ("created", "changed", "unchanged", "refused"))
        total = sum(self.counts.values())
        self.stdout.write(f"{total} {'document' if total == 1 else 'documents'}: {said}.")
        if self.counts["refused"]:
            raise CommandError("Some documents were refused; nothing of them was recorded.")

    def _read(self, file: Path) -> list[Located]:
        try:
            return read(file)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}.") from None
        except RefusedError as refused:
            self._report(file, "", refused)
            self.counts["refused"] += 1
            return []

    def _record(self, group: list[Located]) -> None:
        try:
            recorded = recording.record(items=[(item.shape, item.document) for item in group])
        except RefusedError as refused:
            item = next((item for item in group if item.name == refused.document), group[0])
            self._report(item.file, item.at, refused)
            self.counts["refused"] += len(group)
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable):
                raise
            busy = Fault("", "busy", f"Others have been recording for {PATIENCE}; try again later.")
            self._report(group[0].file, group[0].at, RefusedError([busy]))
            self.counts["refused"] += len(group)
        else:
            self.counts.update(change.value for _, change in recorded)

    def _report(self, file: Path, at: str, refused: RefusedError) -> None:
        for fault in refused.faults:
            said = f"{file}#{at}{fault.pointer}: {fault.detail} [{fault.code}]"
            self.stderr.write("".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in said))
