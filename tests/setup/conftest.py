"""Clusters and commands that the tests of the set-up make and take away again."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from treatyapi.postgres import Cluster
from treatyapi.postgres.home import socket_folder

PROJECT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@contextlib.contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every account may pass; pytest's own are closed to others."""
    path = Path(tempfile.mkdtemp(prefix="treatyapi-setup-"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


def remove(cluster: Cluster) -> None:
    """Stop the server and take away what it left outside of its data folder too."""
    home = (cluster.data_dir / "postgres").resolve()
    if home.exists():
        cluster.stop()
    for left in (home, socket_folder(cluster.data_dir)):
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(left)


@pytest.fixture
def folder() -> Iterator[Path]:
    with open_folder() as path:
        yield path


@pytest.fixture
def make_cluster() -> Iterator[Callable[[Path], Cluster]]:
    """Durable clusters as in development, removed at the end."""
    made: list[Cluster] = []

    def make(data_dir: Path) -> Cluster:
        made.append(Cluster(data_dir))
        return made[-1]

    yield make
    for cluster in made:
        remove(cluster)


OURS = """
    ALLOWED_HOSTS DATABASE_URL DATA_DIR DEBUG DJANGO_ALLOW_ASYNC_UNSAFE HOST JOBS MAKEFLAGS MAKELEVEL MFLAGS PORT PYTHON
    SECRET_KEY SECRET_KEY_FALLBACKS TREATYAPI_ENV TRUSTED_PROXY WORKERS
"""


def clean_environment(values: Mapping[str, str]) -> dict[str, str]:
    """The environment of a person at a keyboard: nothing of this test run, plus these values."""
    return {name: value for name, value in os.environ.items() if name not in OURS.split()} | dict(values)


@pytest.fixture(scope="session")
def manage() -> Run:
    """Run `manage.py` in a process of its own."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, PROJECT / "manage.py", *arguments]
        return subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=120, env=clean_environment(environment)
        )

    return run
