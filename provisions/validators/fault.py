from typing import NamedTuple


class Fault(NamedTuple):
    """A rule that a document breaks: where (JSON Pointer, RFC 6901), which rule, and what to do in plain words."""

    pointer: str
    code: str
    detail: str

    def below(self, prefix: str) -> "Fault":
        """The same fault seen from further up the document."""
        return self._replace(pointer=prefix + self.pointer)
