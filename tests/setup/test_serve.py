"""The server as a process: it starts, says where it is, and leaves nothing behind however it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psycopg
import pytest

from tests.setup.conftest import PROJECT, clean_environment, open_folder, remove
from treatyapi.postgres import Cluster


def free_port():
    """One that nobody listens on, below those that systems hand out to clients; another for each parallel worker."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    for port in range(18100 + 100 * worker, 18200 + 100 * worker):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
    raise OSError("no free port")


PORT = free_port()


@pytest.fixture(scope="module")
def migrated(manage):
    """A data folder whose database is ready, for all tests here."""
    with open_folder() as folder:
        cluster = Cluster(folder)
        assert manage("migrate", "--verbosity=0", DATA_DIR=str(folder)).returncode == 0
        yield cluster
        remove(cluster)


@pytest.fixture
def server(migrated):
    """`manage.py serve` at the head of its own process group, as a terminal starts it, once it answers."""
    command = [sys.executable, PROJECT / "manage.py", "serve"]
    environment = clean_environment({"DATA_DIR": str(migrated.data_dir), "PORT": str(PORT)})
    log = migrated.data_dir / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output, start_new_session=True)
    try:
        wait_until(lambda: process.poll() is not None or is_alive())
        assert process.poll() is None, log.read_text()
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def is_alive():
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/livez", timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False


def wait_until(holds, seconds=30):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def group_members(group):
    """Processes of the group that still run."""
    members = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z" and int(fields[2]) == group:
            members.append(stat.parent.name)
    return members


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_signal_of_the_terminal_stops_everything_at_once(server, migrated, number):
    os.killpg(server.pid, number)
    assert server.wait(timeout=9) == 0, (migrated.data_dir / "serve.log").read_text()
    wait_until(lambda: not group_members(server.pid))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(migrated.url)


def test_addresses_are_shown(server, migrated):
    shown = (migrated.data_dir / "serve.log").read_text()
    for address in ("/api/v1/", "/api/v1/docs/", "/admin/"):
        assert f"  http://127.0.0.1:{PORT}{address}\n" in shown
    assert "make admin" in shown


def test_polite_kill_stops_the_server(server):
    server.terminate()
    assert server.wait(timeout=9) == 0


def test_workers_do_not_outlive_a_killed_server(server):
    assert len(group_members(server.pid)) == 3
    server.kill()
    wait_until(lambda: not group_members(server.pid))


def test_killed_worker_is_replaced(server):
    worker = next(member for member in group_members(server.pid) if int(member) != server.pid)
    os.kill(int(worker), signal.SIGKILL)
    wait_until(lambda: worker not in group_members(server.pid) and len(group_members(server.pid)) == 3)
    assert is_alive()
