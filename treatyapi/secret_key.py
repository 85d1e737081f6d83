"""The secret key of a development machine: random, kept in its data folder, never in the code."""

import os
import secrets
from pathlib import Path

from treatyapi.postgres import locks

SHORTEST = 50


def generated_secret_key(data_dir: Path) -> str:
    """The key of this data folder, made on first use; two first users at once agree on one."""
    data_dir.mkdir(parents=True, exist_ok=True)
    path = data_dir / "secret_key"
    with locks.exclusive(data_dir / "secret_key.lock"):
        if not path.exists() or is_weak(path.read_text()):
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_urlsafe(SHORTEST))
        return path.read_text()


def is_weak(key: str) -> bool:
    """Too short, too monotonous, or marked as not meant for use."""
    return len(key) < SHORTEST or len(set(key)) < 10 or "insecure" in key
