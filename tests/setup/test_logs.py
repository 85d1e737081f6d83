"""One line of JSON for each record, whatever is in it."""

import json
import logging
import sys

from treatyapi.logs import JsonFormatter


def line(message, *arguments, **extra):
    record = logging.LogRecord("provisions", logging.WARNING, "file.py", 1, message, arguments, extra.get("exc_info"))
    record.request_id = "01ABC"
    return JsonFormatter().format(record)


def test_shape():
    entry = json.loads(line("%s of %s", 1, 2))
    assert entry.pop("at").endswith("+00:00")
    assert entry == {"level": "warning", "logger": "provisions", "message": "1 of 2", "request_id": "01ABC"}


def test_line_breaks_forge_no_line():
    written = line("user %s", 'x\r\n{"level": "critical"}\u2028')
    assert len(written.splitlines()) == 1


def test_traceback_is_in_the_same_line():
    try:
        raise ValueError("why")
    except ValueError:
        written = line("failed", exc_info=sys.exc_info())
    assert "\n" not in written
    assert json.loads(written)["traceback"].endswith("ValueError: why")
