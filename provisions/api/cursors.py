"""Opaque, signed places in a list."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing

SALT = "provisions.api.cursor"
MAX_AGE_SECONDS = 7 * 24 * 3600
MAX_LENGTH = 4000


@dataclass(frozen=True)
class Cursor:
    """Everything beyond `after` in a direction; `after` None means from that end of the list."""

    after: Sequence[Any] | None = None
    backwards: bool = False

    def sign(self, question: str) -> str:
        """The cursor for outsiders, good only for the same `question` (path, filters, order)."""
        after = None if self.after is None else [_pack(value) for value in self.after]
        return signing.dumps([_digest(question), int(self.backwards), after], salt=SALT)

    @classmethod
    def read(cls, text: str, question: str) -> "Cursor":
        """Raises `signing.BadSignature` for anything but an unexpired cursor made for `question`."""
        if len(text) > MAX_LENGTH or not text.isascii():
            raise signing.BadSignature
        digest, backwards, after = signing.loads(text, salt=SALT, max_age=MAX_AGE_SECONDS)
        if digest != _digest(question):
            raise signing.BadSignature
        return cls(None if after is None else [_unpack(value) for value in after], bool(backwards))


def _digest(question: str) -> str:
    return hashlib.sha256(question.encode()).hexdigest()[:16]


def _pack(value: Any) -> Any:
    return {"at": value.isoformat()} if isinstance(value, datetime) else value


def _unpack(value: Any) -> Any:
    return datetime.fromisoformat(value["at"]) if isinstance(value, dict) else value
