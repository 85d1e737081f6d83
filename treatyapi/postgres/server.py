"""The two programs of PostgreSQL that make a cluster and serve it."""

import errno
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

from treatyapi.postgres.account import Account, Command
from treatyapi.postgres.errors import ClusterError

ROOM_FOR_A_CLUSTER = 200 * 2**20  # bytes; a new cluster takes 40 MB, and its write-ahead log grows
SECONDS_TO_START = 120  # recovery after a crash included
SECONDS_TO_BURY = 30  # a killed server stays a zombie until its parent notices, and blocks its successor
INITDB = [
    "--auth=trust",  # whoever gets into the socket's private folder
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
    "--set=listen_addresses=",  # no network
    "--set=unix_socket_permissions=0700",
    "--set=timezone=UTC",
    "--set=log_timezone=UTC",
]


def make_cluster(files: Path, initdb: Command, account: Account) -> None:
    """Make the cluster under another name first, so that an interrupted attempt is never taken for a cluster."""
    unfinished = files.with_name("unfinished")
    if shutil.disk_usage(unfinished.parent).free < ROOM_FOR_A_CLUSTER:
        raise OSError(errno.ENOSPC, "the disk is full")
    shutil.rmtree(unfinished, ignore_errors=True)
    environment = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    result = account.run([*initdb, *INITDB, "-D", unfinished], env=environment)
    if result.returncode:
        raise ClusterError(f"PostgreSQL could not make its cluster: {reason_in(result.stderr)}")
    unfinished.rename(files)


def start_server(postgres: Command, account: Account, log: Path, answers: Callable[[], bool]) -> None:
    """Start the server and wait until it answers; retry while a dead one is in the way."""
    deadline = time.monotonic() + SECONDS_TO_BURY
    while not _started(postgres, account, log, answers):
        reason = reason_in(log.read_text(errors="replace"))
        passing = "postmaster.pid" in reason or "shared memory block" in reason
        if not passing or time.monotonic() > deadline:
            raise ClusterError(f"The embedded PostgreSQL did not start: {reason} (more in {log})")
        time.sleep(0.5)


def _started(postgres: Command, account: Account, log: Path, answers: Callable[[], bool]) -> bool:
    with log.open("ab") as output:
        server = account.launch(postgres, output)
    deadline = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < deadline:
        if answers():
            threading.Thread(target=_collect, args=[server], daemon=True).start()
            return True
        time.sleep(0.05)
    if server.poll() is None:
        server.terminate()
        server.wait()
    return False


def _collect(server: subprocess.Popen[bytes]) -> None:
    """Notice the server's end at once: as a zombie of ours it would block the next start. Leave signals to others."""
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    server.wait()


def reason_in(output: str) -> str:
    """The line that says why a program of PostgreSQL gave up: its last failure, not the hints after it."""
    lines = output.splitlines()
    failures = [line for line in lines if any(word in line for word in ("FATAL:", "PANIC:", "error:"))]
    return (failures or lines or ["it gave no reason"])[-1].strip()
