"""One embedded PostgreSQL per data folder, started by its first user and stopped by its last."""

import errno
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from treatyapi.postgres import locks
from treatyapi.postgres.account import Account, server_account
from treatyapi.postgres.binaries import programs_for, wheel_version
from treatyapi.postgres.errors import ClusterError
from treatyapi.postgres.home import make_home, make_socket_folder, socket_folder

NAME = "treaty"  # of the database and of its owner
ROOM_FOR_A_CLUSTER = 200 * 2**20  # bytes; a new cluster takes 40 MB and its write-ahead log grows
SECONDS_TO_START = 120  # recovery after a crash included
SECONDS_TO_BURY = 30  # a killed server may stay a zombie until its parent notices, and blocks its successor
QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
INITDB = (
    "--auth=trust --encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums "
    f"--no-instructions --username={NAME} --set=listen_addresses= --set=unix_socket_permissions=0700 "
    "--set=timezone=UTC --set=log_timezone=UTC"
).split()
THROW_AWAY = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]


class Cluster:
    """The embedded PostgreSQL of a data folder; `durable=False` trades safety for speed, for tests only."""

    def __init__(self, data_dir: Path, *, durable: bool = True) -> None:
        self.data_dir = data_dir.absolute()
        self.durable = durable
        self.users = locks.SharedLock(self.data_dir / "users.lock")
        self.log = self.data_dir / "postgres.log"

    @property
    def url(self) -> str:
        """The connection string of the database, whether the server runs or not."""
        return f"postgresql://{NAME}@/{NAME}?host={quote(str(socket_folder(self.data_dir)), safe='')}"

    @contextmanager
    def joined(self) -> Iterator[None]:
        """Be a user of the server for a while."""
        self.join()
        try:
            yield
        finally:
            self.leave()

    def join(self) -> None:
        """Become a user of the server, starting it when it does not run."""
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True)
            with locks.exclusive(self.data_dir / "start.lock"):
                self._start()
                self.users.take()
        except OSError as error:
            raise ClusterError(f"The embedded PostgreSQL cannot start in {self.data_dir}: {error}.") from error

    def leave(self) -> None:
        """Stop being a user; the last one stops the server."""
        with locks.exclusive(self.data_dir / "start.lock"):
            self.users.release()
            if self.users.is_free():
                self.stop()

    def stop(self) -> None:
        """Stop the server whoever uses it; a server that does not run is no error."""
        account = server_account()
        pg_ctl = [programs_for(account) / "pg_ctl", "-D", self._files, "-m", "fast", "-w", "stop"]
        subprocess.run(pg_ctl, **QUIET, **account.subprocess_options())

    @property
    def _files(self) -> Path:
        return (self.data_dir / "postgres").resolve() / "cluster"

    def _start(self) -> None:
        if self._answers():
            return
        account = server_account()
        programs = programs_for(account)
        make_home(self.data_dir, account)
        if not self._files.exists():
            self._initialise(programs, account)
        self._refuse_other_versions(account)
        self._launch(programs, account)
        self._create_database()

    def _answers(self) -> bool:
        """Ask the server itself: a pid file also survives a crash, and names zombies."""
        try:
            psycopg.connect(self.url, dbname="postgres", connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _initialise(self, programs: Path, account: Account) -> None:
        """Make the cluster under another name first, so that an interrupted attempt is never taken for a cluster."""
        unfinished = self._files.with_name("unfinished")
        if shutil.disk_usage(unfinished.parent).free < ROOM_FOR_A_CLUSTER:
            raise OSError(errno.ENOSPC, "No space left on the device")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [programs / "initdb", "-D", unfinished, *INITDB, *([] if self.durable else ["--no-sync"])]
        options = {**account.subprocess_options(), "env": {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}}
        result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **options)
        if result.returncode:
            raise ClusterError(f"PostgreSQL could not make its cluster: {_last_line(result.stderr)}")
        unfinished.rename(self._files)

    def _refuse_other_versions(self, account: Account) -> None:
        command = ["/bin/cat", self._files / "PG_VERSION"]
        made_by = subprocess.run(command, capture_output=True, text=True, **account.subprocess_options()).stdout.strip()
        ours = wheel_version().partition(".")[0]
        if made_by != ours:
            raise ClusterError(
                f"{self.data_dir} was made by PostgreSQL {made_by}, this is {ours}: dump it with the old one, then load it."
            )

    def _launch(self, programs: Path, account: Account) -> None:
        command = [programs / "postgres", "-D", self._files]
        # Given at each start, since a data folder may have moved; quoted, since a comma separates folders.
        folder = str(make_socket_folder(self.data_dir, account)).replace('"', '""')
        command += ["-c", f'unix_socket_directories="{folder}"', *([] if self.durable else THROW_AWAY)]
        deadline = time.monotonic() + SECONDS_TO_BURY
        while not self._launched(command, account):
            reason = _last_line(self.log.read_text(errors="replace"))
            if "postmaster.pid" not in reason and "shared memory block" not in reason or time.monotonic() > deadline:
                raise ClusterError(f"The embedded PostgreSQL did not start: {reason} (more in {self.log})")
            time.sleep(0.5)

    def _launched(self, command: list[str | Path], account: Account) -> bool:
        """Start the server as our child, in a session of its own so that Ctrl-C reaches only us, and wait for it."""
        with self.log.open("ab") as log:
            output = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
            server = subprocess.Popen(command, start_new_session=True, **output, **account.subprocess_options())
        deadline = time.monotonic() + SECONDS_TO_START
        while server.poll() is None and time.monotonic() < deadline:
            if self._answers():
                # Collect its end at once: as a zombie it would block the next start.
                threading.Thread(target=server.wait, daemon=True).start()
                return True
            time.sleep(0.05)
        if server.poll() is None:
            server.terminate()
            server.wait()
        return False

    def _create_database(self) -> None:
        with psycopg.connect(self.url, dbname="postgres", autocommit=True) as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
                connection.execute(f"CREATE DATABASE {NAME}")


def _last_line(text: str) -> str:
    """The line that says why: the last that is not a hint or a detail."""
    lines = [line for line in text.splitlines() if "FATAL" in line or "error:" in line or "PANIC" in line]
    return (lines or text.splitlines() or ["it gave no reason"])[-1].strip()
