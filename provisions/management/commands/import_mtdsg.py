from collections.abc import Iterable
from pathlib import Path

from provisions.documents import Document, Shape
from provisions.importers import mtdsg
from provisions.importers.base import ImportCommand
from provisions.importers.report import Report


class Command(ImportCommand):
    """Record the multilateral treaties deposited with the UN Secretary-General, their participants and declarations."""

    help = "Import a copy of the UN Secretary-General's register: index.csv, treaties/*.csv, declarations/*.txt."
    source = "untc-mtdsg-2015-03"

    def documents(self, folder: Path, report: Report) -> Iterable[tuple[Shape, Document]]:
        return mtdsg.documents(folder, report)
