"""A record and everything in it as one JSON object: the one form of fixtures, exports and the document API."""

from provisions.documents.checking import check
from provisions.documents.loading import Change, load
from provisions.documents.parsing import MAX_BYTES, MAX_DEPTH, parse
from provisions.documents.refusal import RefusedError
from provisions.documents.rendering import render
from provisions.documents.schema import component_name, components
from provisions.documents.shapes import PARTY, ROOTS, SOURCE, TOPIC, TREATY, Document, Shape

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "PARTY",
    "ROOTS",
    "SOURCE",
    "TOPIC",
    "TREATY",
    "Change",
    "Document",
    "RefusedError",
    "Shape",
    "check",
    "component_name",
    "components",
    "load",
    "parse",
    "render",
]
