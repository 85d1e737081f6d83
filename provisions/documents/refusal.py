from collections.abc import Iterable

from provisions.validators import Fault


class RefusedError(Exception):
    """A document cannot be recorded; `faults` says everything that is wrong with it.

    `document` is the slug or code of the document, empty where it is not known yet.
    """

    def __init__(self, faults: Iterable[Fault], document: str = "") -> None:
        self.faults = tuple(faults)
        self.document = document
        super().__init__(document, self.faults)

    def __str__(self) -> str:
        return "; ".join(f"{fault.pointer or '/'}: {fault.detail}" for fault in self.faults)


def pointer(*parts: str | int) -> str:
    """A JSON Pointer (RFC 6901) from a pointer and further steps."""
    first, *steps = parts
    return str(first) + "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)
