"""The database of a test run: a throw-away embedded cluster, unless DATABASE_URL names another server.

Loaded as a plugin before the settings are read; the workers of a parallel run inherit the environment set here.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from treatyapi.postgres import Cluster

os.environ["TREATYAPI_ENV"] = "test"
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="treatyapi-test-")
    Path(os.environ["DATA_DIR"]).chmod(0o711)  # the account that runs PostgreSQL must get through

EMBEDDED = not os.environ.get("DATABASE_URL")
CLUSTER = Cluster(Path(os.environ["DATA_DIR"]), durable=False)


@contextmanager
def server() -> Iterator[None]:
    """Use the server; its first user starts it, and the workers of a parallel run share it."""
    with CLUSTER.joined() if EMBEDDED else nullcontext():
        yield


def remove() -> None:
    """Leave nothing behind, however early the run ended."""
    home = (CLUSTER.data_dir / "postgres").resolve()
    if EMBEDDED and home.exists():
        CLUSTER.stop()
        shutil.rmtree(home, ignore_errors=True)
    shutil.rmtree(CLUSTER.data_dir, ignore_errors=True)


if "PYTEST_XDIST_WORKER" not in os.environ:
    atexit.register(remove)
