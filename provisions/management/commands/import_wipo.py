from collections.abc import Iterable
from pathlib import Path

from provisions.documents import Document, Shape
from provisions.importers import wipo
from provisions.importers.base import ImportCommand
from provisions.importers.report import Report


class Command(ImportCommand):
    """Record who has signed, joined and is bound by the treaties that WIPO administers."""

    help = "Import WIPO's list of contracting parties: a folder with the CSV file, or with data/*.csv."
    source = wipo.LIST["slug"]
    matched_by = ("mtdsg", "wipo")

    def documents(self, folder: Path, report: Report) -> Iterable[tuple[Shape, Document]]:
        return wipo.documents(folder, report)
