"""One embedded PostgreSQL per data folder, started by its first user and stopped by its last."""

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
from treatyapi.postgres.server import make_cluster, start_server

NAME = "treaty"  # of the database and of its owner
CARELESS = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]


class Cluster:
    """The embedded PostgreSQL of a data folder; `durable=False` trades safety for speed, for tests only."""

    def __init__(self, data_dir: Path, *, durable: bool = True) -> None:
        self.data_dir = data_dir.absolute()
        self.durable = durable
        self._users = locks.SharedLock(self.data_dir / "users.lock")

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
                self._users.take()
        except OSError as error:
            reason = error.strerror or str(error)
            raise ClusterError(f"The embedded PostgreSQL cannot run in {self.data_dir}: {reason}.") from error

    def leave(self) -> None:
        """Stop being a user; the last one stops the server."""
        with locks.exclusive(self.data_dir / "start.lock"):
            self._users.release()
            if self._users.is_free():
                self.stop()

    def stop(self) -> None:
        """Stop the server whoever uses it; a server that does not run is no error."""
        account = server_account()
        account.run([programs_for(account) / "pg_ctl", "-D", self._files, "-m", "fast", "-w", "stop"])

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
            careless = [] if self.durable else ["--no-sync"]
            make_cluster(self._files, [programs / "initdb", f"--username={NAME}", *careless], account)
        self._refuse_other_versions()
        start_server(self._command(programs, account), account, self.data_dir / "postgres.log", self._answers)
        self._create_database()

    def _answers(self) -> bool:
        """Ask the server itself: a pid file also survives a crash, and names zombies."""
        try:
            psycopg.connect(self.url, dbname="postgres", connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def _refuse_other_versions(self) -> None:
        made_by = (self._files / "PG_VERSION").read_text().strip()
        ours = wheel_version().partition(".")[0]
        if made_by != ours:
            raise ClusterError(
                f"{self._files} was made by PostgreSQL {made_by}, this is {ours}: dump it there, load it here."
            )

    def _command(self, programs: Path, account: Account) -> list[str | Path]:
        """The socket's folder is given at each start, since a data folder may move; quoted, since commas separate."""
        folder = str(make_socket_folder(self.data_dir, account)).replace('"', '""')
        options = ["-c", f'unix_socket_directories="{folder}"', *([] if self.durable else CARELESS)]
        return [programs / "postgres", "-D", self._files, *options]

    def _create_database(self) -> None:
        with psycopg.connect(self.url, dbname="postgres", autocommit=True) as connection:
            if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
                connection.execute(f"CREATE DATABASE {NAME}")
