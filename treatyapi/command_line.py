"""Django's commands, with a database at hand and without tracebacks for what the person at the keyboard can mend."""

import contextlib
import signal
import sys
from types import FrameType

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from django.db import OperationalError
from environs import EnvError

from treatyapi.postgres import Cluster, ClusterError

WITHOUT_DATABASE = {"--help", "--version", "collectstatic", "diffsettings", "help", "spectacular", "version"}
MENDABLE = (ClusterError, EnvError, ImproperlyConfigured, OperationalError)


def run(arguments: list[str]) -> int:
    """Run `manage.py` with these arguments and return its exit status."""
    signal.signal(signal.SIGTERM, _leave_in_order)
    try:
        with _database(arguments[1:]):
            execute_from_command_line(arguments)
    except MENDABLE as error:
        print(f"Error: {' '.join(str(error).split())}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _database(arguments: list[str]) -> contextlib.AbstractContextManager[None]:
    """Join the embedded server for as long as the command runs, if it is the one to use."""
    if not settings.EMBEDDED or not arguments or "--help" in arguments or arguments[0] in WITHOUT_DATABASE:
        return contextlib.nullcontext()
    return Cluster(settings.DATA_DIR).joined()


def _leave_in_order(signal_number: int, frame: FrameType | None) -> None:
    """Make a polite kill unwind the stack, so that the embedded server is left as after any other end."""
    raise SystemExit(128 + signal_number)
