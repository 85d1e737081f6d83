"""The operating system account that runs PostgreSQL, which refuses to run as root."""

import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from treatyapi.postgres.errors import ClusterError

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Account:
    """Who runs the server: ourselves, or an unprivileged account when we are root."""

    uid: int
    gid: int
    switches: bool

    def run(self, command: Command, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run a program that leaves nothing running behind, which would keep its output open, and collect that."""
        return subprocess.run(
            command, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=env, **self._identity
        )

    def launch(self, command: Command, log: BinaryIO) -> subprocess.Popen[bytes]:
        """Start a program that stays, in a session of its own so that the terminal's Ctrl-C does not reach it."""
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, **self._identity
        )

    def can_enter(self, folder: Path) -> bool:
        """Whether every folder down to this one lets the account pass."""
        return self.run(["/bin/sh", "-c", 'cd -- "$1"', "sh", folder]).returncode == 0

    def can_run(self, program: Path) -> bool:
        try:
            return self.run([program, "--version"]).returncode == 0
        except OSError:
            return False

    def make_private_folder(self, folder: Path) -> None:
        """Create the folder, or take it over, so that nobody but this account gets in."""
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.switches:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)

    @property
    def _identity(self) -> dict[str, Any]:
        """Become this account, with no further groups, in a folder that everyone may enter."""
        change = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.switches else {}
        return {"cwd": "/", **change}


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
