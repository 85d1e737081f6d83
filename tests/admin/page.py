"""A page of the admin as a browser has it: what its form would send."""

from html.parser import HTMLParser
from typing import Any


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.values: dict[str, Any] = {}
        self.select: str | None = None
        self.textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("name") or ""
        if "disabled" in given:
            return
        if tag == "input" and given.get("type") not in ("submit", "button", "file"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.values[name] = given.get("value") or ""
        elif tag == "select":
            self.select = name
            self.values.setdefault(name, "")
        elif tag == "option" and self.select and "selected" in given:
            self.values[self.select] = given.get("value") or ""
        elif tag == "textarea":
            self.textarea = name
            self.values[name] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self.select = None
        elif tag == "textarea":
            self.textarea = None

    def handle_data(self, data: str) -> None:
        if self.textarea is not None:
            self.values[self.textarea] += data


def fields(html: str) -> dict[str, Any]:
    """The names and values that the record's form would send as it stands."""
    parser = _Fields()
    parser.feed(html[html.index("<form", html.index('id="content-main"')) :])
    values = {name: text.removeprefix("\r\n").removeprefix("\n") for name, text in parser.values.items()}
    return {
        name: value for name, value in values.items() if name and "__prefix__" not in name and "-empty-" not in name
    }


def added_row(values: dict[str, Any], prefix: str, **row: Any) -> dict[str, Any]:
    """The same form with one more row, as its script would add it."""
    total = int(values[f"{prefix}-TOTAL_FORMS"])
    new = {f"{prefix}-{total}-{name}": value for name, value in row.items()}
    return values | new | {f"{prefix}-TOTAL_FORMS": str(total + 1)}


def no_rows(prefix: str) -> dict[str, str]:
    """The head of a group of rows that has none yet."""
    return {f"{prefix}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")} | {
        f"{prefix}-MAX_NUM_FORMS": "1000"
    }
