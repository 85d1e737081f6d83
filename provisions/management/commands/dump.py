from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from provisions.documents import MAX_BYTES, TREATY, Document, render
from provisions.documents.files import COLLECTIONS
from provisions.models import Treaty


@contextmanager
def _one_moment() -> Iterator[None]:
    """Everything read within comes from one moment."""
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_isolation TO 'repeatable read'")
        try:
            with transaction.atomic():
                yield
        finally:
            cursor.execute("RESET default_transaction_isolation")


def _written(value: Document | dict[str, list[Document]]) -> bytes:
    """JSON for people, or without white space where only so it is small enough to be read again."""
    written = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    return written if len(written) <= MAX_BYTES else orjson.dumps(value)


class Command(BaseCommand):
    """Write documents, in the form that `load` reads."""

    help = "Write one treaty's document, or with --to everything into a folder laid out like fixtures/."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", nargs="?", help="The treaty whose document goes to standard output.")
        parser.add_argument("--to", type=Path, help="The folder for topics, parties, sources and every treaty.")

    def handle(self, *args: Any, slug: str | None, to: Path | None, **options: Any) -> None:
        if (slug is None) == (to is None):
            raise CommandError("Give either the slug of a treaty or --to FOLDER.")
        try:
            with _one_moment():
                if to is None:
                    self._dump_one(slug)
                else:
                    self._dump_all(to)
        except OSError as error:
            raise CommandError(f"{error.filename or 'standard output'}: {error.strerror}.") from None

    def _dump_one(self, slug: str | None) -> None:
        treaty = Treaty.objects.filter(slug=slug).first()
        if treaty is None:
            raise CommandError(f"There is no treaty {slug!r}.")
        self.stdout.write(_written(render(TREATY, treaty)).decode(), ending="")

    def _dump_all(self, folder: Path) -> None:
        treaties = folder / "treaties"
        treaties.mkdir(parents=True, exist_ok=True)
        for name, shape in COLLECTIONS.items():
            if shape is not TREATY:
                rows = shape.model._default_manager.order_by(shape.key[0])
                self._write(folder / f"{name}.json", {name: [render(shape, row) for row in rows]})
        for treaty in Treaty.objects.order_by("slug"):
            self._write(treaties / f"{treaty.slug}.json", render(TREATY, treaty))

    def _write(self, file: Path, value: Document | dict[str, list[Document]]) -> None:
        file.write_bytes(_written(value))
