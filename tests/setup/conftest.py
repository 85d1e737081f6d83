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

PROJECT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that every account may pass; pytest's own are closed to others."""
    path = Path(tempfile.mkdtemp(prefix="treatyapi-setup-"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def make_cluster() -> Iterator[Callable[[Path], Cluster]]:
    """Durable clusters as in development; what they leave anywhere goes at the end."""
    made: list[Cluster] = []

    def make(data_dir: Path) -> Cluster:
        made.append(Cluster(data_dir))
        return made[-1]

    yield make
    for cluster in made:
        home = (cluster.data_dir / "postgres").resolve()
        if home.exists():
            cluster.stop()
        for left in (home, Path(cluster.url.partition("host=")[2].replace("%2F", "/"))):
            with contextlib.suppress(FileNotFoundError):
                shutil.rmtree(left)


def clean_environment(values: Mapping[str, str]) -> dict[str, str]:
    """The environment of a person at a keyboard: nothing of this test run, plus these values."""
    ours = ("DATABASE_URL", "DATA_DIR", "TREATYAPI_ENV", "PORT", "HOST", "SECRET_KEY", "ALLOWED_HOSTS", "DEBUG")
    return {name: value for name, value in os.environ.items() if name not in ours} | dict(values)


@pytest.fixture
def manage() -> Run:
    """Run `manage.py` in a process of its own."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, PROJECT / "manage.py", *arguments]
        return subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=120, env=clean_environment(environment)
        )

    return run
