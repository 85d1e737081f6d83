"""The operating system account that runs PostgreSQL, which refuses to run as root."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from treatyapi.postgres.errors import ClusterError


@dataclass(frozen=True)
class Account:
    """Who runs the server: ourselves, or an unprivileged account when we are root."""

    uid: int
    gid: int
    switches: bool

    def subprocess_options(self) -> dict[str, Any]:
        """Keyword arguments for `subprocess`: become this account, with no further groups, in a folder it may enter."""
        identity = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switches else {}
        return {"cwd": "/", **identity}

    def can_enter(self, folder: Path) -> bool:
        """Whether every folder down to this one lets the account pass."""
        command = ["/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder)]
        return subprocess.run(command, stderr=subprocess.DEVNULL, **self.subprocess_options()).returncode == 0

    def can_run(self, program: Path) -> bool:
        try:
            subprocess.run([str(program), "--version"], check=True, capture_output=True, **self.subprocess_options())
        except (OSError, subprocess.CalledProcessError):
            return False
        return True

    def make_private_folder(self, folder: Path) -> None:
        """Create the folder, or take it over, so that nobody but this account gets in."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.switches:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)


def server_account() -> Account:
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), switches=False)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, switches=True)
    raise ClusterError("PostgreSQL does not run as root, and there is no account named postgres or nobody to run it.")
