from collections.abc import Iterable
from pathlib import Path

from provisions.documents import Document, Shape
from provisions.importers import clauses, open_treaties
from provisions.importers.base import ImportCommand
from provisions.importers.report import Report


class Command(ImportCommand):
    """Record the texts of core treaties, article by article, in English and Chinese."""

    help = "Import the texts of the collection open-treaties: a folder of <treaty>.json, or one that holds data/*.json."
    source = clauses.TEXTS["slug"]

    def documents(self, folder: Path, report: Report) -> Iterable[tuple[Shape, Document]]:
        return open_treaties.documents(folder, report)
