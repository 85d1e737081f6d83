"""Where a cluster lives: inside its data folder, or beside it where the server's account cannot get there."""

import hashlib
import os
import tempfile
from pathlib import Path

from treatyapi.postgres.account import Account
from treatyapi.postgres.binaries import STATE_FOLDER
from treatyapi.postgres.errors import ClusterError

# A socket's path fits into 104 bytes on macOS and 108 on Linux, its final zero byte included.
LONGEST_SOCKET_PATH = 100


def make_home(data_dir: Path, account: Account) -> Path:
    """The real path of `data_dir/postgres`, private to the account.

    A parent of the data folder may be closed to the account (a clone in root's home). Opening it would expose what is
    in it, so the cluster then gets a folder of its own among the system's state, and the data folder a link to it.
    """
    link = data_dir / "postgres"
    if link.is_symlink() and not link.exists():
        raise ClusterError(f"{link} points at {link.readlink()}, which is gone; remove the link to start afresh.")
    if link.exists() and account.can_enter(link.resolve().parent):
        account.make_private_folder(link.resolve())
        return link.resolve()
    if link.exists():
        raise ClusterError(f"The account that runs PostgreSQL can no longer reach {link}; open its parents or move it.")
    if account.can_enter(data_dir):
        account.make_private_folder(link)
        return link
    elsewhere = Path(tempfile.mkdtemp(prefix="treatyapi-", dir=STATE_FOLDER))
    account.make_private_folder(elsewhere)
    link.symlink_to(elsewhere)
    return elsewhere


def socket_folder(data_dir: Path) -> Path:
    """The folder of the server's socket: the cluster's home, or a short private one where that path does not serve.

    A comma separates hosts in a connection string, so no path with one serves either.
    """
    home = (data_dir / "postgres").resolve()
    if "," not in str(home) and len(os.fsencode(home / ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH:
        return home
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    return Path(tempfile.gettempdir(), f"treatyapi-{digest}")


def make_socket_folder(data_dir: Path, account: Account) -> Path:
    folder = socket_folder(data_dir)
    if folder.is_symlink() or (folder.exists() and folder.stat().st_uid not in (account.uid, os.geteuid())):
        raise ClusterError(f"{folder} is not ours; remove it.")
    account.make_private_folder(folder)
    return folder
