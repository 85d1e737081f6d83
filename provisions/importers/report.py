"""What an importer did not understand, and how much it read."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple


def printable(text: str) -> str:
    """The text with control characters spelled out, so that no terminal obeys them."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


class Line(NamedTuple):
    """One thing that was not understood."""

    where: str
    problem: str

    def __str__(self) -> str:
        return printable(f"{self.where}: {self.problem}")


class Report:
    """What was not understood, where and why; and counters by name."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.counts: Counter[str] = Counter()

    def note(self, where: str, problem: str) -> None:
        """`where`: file, row and column, or the declaration; `problem`: a sentence."""
        self.lines.append(Line(where, problem))


def read_text(file: Path, report: Report) -> str | None:
    """The text of a file in UTF-8; None, and a line in the report, where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        report.note(file.name, f"The file cannot be read: {error.strerror}.")
    except UnicodeDecodeError as error:
        report.note(file.name, f"The file is not UTF-8: byte {error.start}.")
    return None
