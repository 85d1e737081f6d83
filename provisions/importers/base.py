"""The frame of every importer: a command that turns a folder into documents and records them through the one door.

An importer says what the outside says. What the database holds of the same treaties is merged in here, and what
follows from both is derived here, so that the order of importers does not matter.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, ClassVar

from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, OperationalError, connection, transaction
from psycopg.errors import LockNotAvailable
from rich.console import Console
from rich.progress import track

from provisions import recording
from provisions.documents import TREATY, Document, RefusedError, Shape, render
from provisions.importers.clauses import with_clauses
from provisions.importers.declarations import with_caveats
from provisions.importers.merging import filled, merged
from provisions.importers.report import Report, printable, read_text
from provisions.models import Treaty

__all__ = ["ImportCommand", "Report", "finished", "merged", "read_text", "stored"]

PATIENCE = "1min"  # as PostgreSQL spells it


class ImportCommand(BaseCommand):
    """`manage.py import_x FOLDER`: a subclass sets `source` and writes `documents`, the rest is the same for all."""

    source: ClassVar[str]  # slug of the source that every record of this importer cites
    matched_by: ClassVar[tuple[str, ...]] = ("mtdsg",)  # identifiers by which a treaty is known beside its slug

    def documents(self, folder: Path, report: Report) -> Iterable[tuple[Shape, Document]]:
        """What the folder says, as documents: sources and parties first, then treaties, neither merged nor finished."""
        raise NotImplementedError

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="The folder to read.")
        parser.add_argument("--dry-run", action="store_true", help="Do everything, then take it back.")
        parser.add_argument("--report", type=Path, help="File for what was not understood; standard output if absent.")

    def handle(self, *args: Any, folder: Path, dry_run: bool, report: Path | None, **options: Any) -> None:
        if not folder.is_dir():
            raise CommandError(printable(f"{folder}: there is no such folder."))
        self.counts: Counter[str] = Counter()
        found = Report()
        with self._lines_to(report) as tell:
            items = list(self._read(folder, found))
            _wait_patiently()
            with _taken_back() if dry_run else nullcontext():
                self._record_all(items)
            for line in found.lines:
                tell(str(line))
        self._summarise(found)
        if self.counts["refused"]:
            raise CommandError("Some documents were refused; nothing of them was recorded.")

    @contextmanager
    def _lines_to(self, file: Path | None) -> Iterator[Any]:
        """A function that writes a line of the report; the file is opened before any work is done."""
        if file is None:
            yield self.stdout.write
            return
        try:
            with file.open("w", encoding="utf-8") as stream:
                yield lambda line: stream.write(f"{line}\n")
        except OSError as error:
            raise CommandError(printable(f"{file}: {error.strerror}.")) from None

    def _read(self, folder: Path, report: Report) -> Iterator[tuple[Shape, Document]]:
        try:
            yield from self.documents(folder, report)
        except OSError as error:  # a file that vanishes while the folder is read, and the like
            raise CommandError(printable(f"{error.filename or folder}: {error.strerror}.")) from None

    def _record_all(self, items: list[tuple[Shape, Document]]) -> None:
        console = Console(stderr=True)
        for shape, document in track(
            items, "Recording", console=console, transient=True, disable=not console.is_terminal
        ):
            self._record(shape, document)

    def _record(self, shape: Shape, document: Document) -> None:
        try:
            with transaction.atomic():
                whole = self._whole(shape, document)
                [(_, change)] = recording.record(items=[(shape, whole)])
                connection.check_constraints()  # those that wait for the commit, which a dry run never reaches
        except RefusedError as refused:
            self._refuse(shape, document, [(fault.pointer, fault.detail) for fault in refused.faults])
        except IntegrityError as error:
            self._refuse(shape, document, [("", str(error).splitlines()[0])])
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable):
                raise
            self._refuse(shape, document, [("", f"Others have been recording for {PATIENCE}; try again later.")])
        else:
            self.counts[change.value] += 1

    def _whole(self, shape: Shape, document: Document) -> Document:
        """The document with what others have recorded of the same thing."""
        if shape is TREATY:
            return finished(merged(stored(document, self.matched_by), document, source=self.source))
        row = shape.model._default_manager.filter(**{shape.key[0]: document[shape.key[0]]}).first()
        return document if row is None else filled(shape, render(shape, row), document)

    def _refuse(self, shape: Shape, document: Document, problems: list[tuple[str, str]]) -> None:
        self.counts["refused"] += 1
        for pointer, detail in problems:
            self.stderr.write(printable(f"{document.get(shape.key[0])}{pointer}: {detail}"))

    def _summarise(self, report: Report) -> None:
        for name, count in report.counts.items():
            self.stdout.write(f"{name}: {count}")
        self.stdout.write(f"lines in the report: {len(report.lines)}")
        said = ", ".join(f"{self.counts[change]} {change}" for change in ("created", "changed", "unchanged", "refused"))
        total = sum(self.counts.values())
        self.stdout.write(f"{total} {'document' if total == 1 else 'documents'}: {said}.")


def finished(document: Document) -> Document:
    """A complete treaty document with what follows from its parts together: what its final clauses say, and the caveats
    that follow from declarations and articles."""
    return with_caveats(with_clauses(document))


def stored(document: Document, matched_by: Iterable[str] = ("mtdsg",)) -> Document | None:
    """What the database holds of a treaty, known by one of its identifiers or by its slug."""
    identifiers = document.get("identifiers", {})
    known = [
        Treaty.objects.filter(identifiers__contains={name: identifiers[name]})
        for name in matched_by
        if name in identifiers
    ]
    for rows in (*known, Treaty.objects.filter(slug=document["slug"])):
        treaty = rows.order_by("slug").first()
        if treaty is not None:
            return render(TREATY, treaty)
    return None


@contextmanager
def _taken_back() -> Iterator[None]:
    """What is recorded here is rolled back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _wait_patiently() -> None:
    """A request must be answered within seconds; an import can wait longer for its turn, and take longer."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET lock_timeout = '{PATIENCE}'; SET statement_timeout = 0")
