"""From the name that a register gives to the party that bears it."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from provisions.models import Party

_APOSTROPHES = re.compile("['`\u00b4\u2018\u2019]")


class PartyNames:
    """The parties by name, official name and aliases, whatever the case, accents and punctuation."""

    def __init__(self, parties: Iterable[tuple[str, Iterable[str | None]]]) -> None:
        """`parties`: codes with the names that each goes by."""
        self._exact: dict[str, str] = {}
        self._alike: dict[str, set[str]] = defaultdict(set)
        for code, names in parties:
            for name in filter(None, names):
                self._exact[name.casefold()] = code
                self._alike[_simplified(name)].add(code)

    @classmethod
    def recorded(cls) -> Self:
        """Those of the database, asked once."""
        rows = Party.objects.values_list("code", "name", "official_name", "aliases")
        return cls((code, (name, official, *aliases)) for code, name, official, aliases in rows)

    def __bool__(self) -> bool:
        return bool(self._exact)

    def resolve(self, name: str) -> str | None:
        """The code of the party so named; None when there is none, or several go by names so alike."""
        exact = self._exact.get(name.strip().casefold())
        if exact is not None:
            return exact
        alike = self._alike.get(_simplified(name), set())
        return next(iter(alike)) if len(alike) == 1 else None


def _simplified(name: str) -> str:
    """The name in plain lower-case letters, without article, accents and punctuation; `St.` is Saint."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", _APOSTROPHES.sub("", plain.casefold().replace("&", " and ")))
    words = ["saint" if word == "st" else word for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] else words)
