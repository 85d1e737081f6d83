"""One application and one front for all tests, made from docker-compose.yml."""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.deployment.compose import COMPOSE, PROJECT, environment
from tests.deployment.front import Server, free_port, front, wait_for
from treatyapi.postgres import Cluster

VALUES = {
    "POSTGRES_PASSWORD": secrets.token_hex(24),
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "treaties.example",
    "READS_BURST": "40",
}


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """A folder that every account may pass, for the database and the logs."""
    path = Path(tempfile.mkdtemp(prefix="treatyapi-deployment-"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster(folder: Path) -> Iterator[Cluster]:
    cluster = Cluster(folder)
    with cluster.joined():
        yield cluster


@pytest.fixture(scope="session")
def application(cluster: Cluster) -> Iterator[int]:
    """The port of the application, prepared and served by the commands of the containers."""
    port = free_port()
    given = {"PATH": os.environ["PATH"], **environment("api", VALUES)}
    given |= {"DATABASE_URL": cluster.url, "HOST": "127.0.0.1", "PORT": str(port), "TRUSTED_PROXY": "127.0.0.1"}
    manage = [sys.executable, PROJECT / "manage.py"]
    subprocess.run([*manage, *COMPOSE["services"]["migrate"]["command"]], check=True, env=given, timeout=300)
    with subprocess.Popen([*manage, "serve"], env=given) as process:
        try:
            wait_for(port, process)
            yield port
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def site(folder: Path, application: int) -> Iterator[Server]:
    """The front before the application."""
    with front(folder / "front", VALUES, application) as server:
        yield server
