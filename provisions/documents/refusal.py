from collections.abc import Iterable
from itertools import islice

from provisions.validators import Fault

MAX_FAULTS = 100


class RefusedError(Exception):
    """A document cannot be recorded; `faults` says what is wrong with it, the first hundred where there are more.

    `document` is the slug or code of the document, empty where it is not known yet.
    """

    def __init__(self, faults: Iterable[Fault], document: str = "") -> None:
        self.faults = tuple(islice(faults, MAX_FAULTS))
        self.document = document
        super().__init__(document, self.faults)

    def __str__(self) -> str:
        return "; ".join(f"{fault.pointer or '/'}: {fault.detail}" for fault in self.faults)


def refuse_if_any(faults: Iterable[Fault], document: str = "") -> None:
    """Raise RefusedError if there is a fault; looks for no more of them than are told."""
    refusal = RefusedError(faults, document)
    if refusal.faults:
        raise refusal


def pointer(*parts: str | int) -> str:
    """A JSON Pointer (RFC 6901) from a pointer and further steps."""
    first, *steps = parts
    return str(first) + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
