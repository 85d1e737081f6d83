"""What a request must satisfy before anything looks at it: sizes, encoding, host."""

from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest

from provisions.api.errors import ApiError

MAX_URI_BYTES = 16_384
MAX_HEADER_BYTES = 32_768
MAX_PARAMETERS = 100


def check(request: HttpRequest) -> None:
    """Raises ApiError for a request that no view should have to cope with."""
    query = request.META.get("QUERY_STRING", "").encode("latin-1", "replace")  # PEP 3333: one character per byte
    headers = [value for name, value in request.META.items() if name.startswith("HTTP_") and isinstance(value, str)]
    _check_sizes(request.path.encode(), query, headers, request.META.get("CONTENT_LENGTH") or "0")
    _check_text(request.path, unquote_to_bytes(query), headers)
    _check_host(request)


def _check_sizes(path: bytes, query: bytes, headers: list[str], content_length: str) -> None:
    if len(path) + len(query) > MAX_URI_BYTES:
        raise ApiError("uri_too_long")
    if sum(map(len, headers)) > MAX_HEADER_BYTES:
        raise ApiError("headers_too_large")
    if query.count(b"&") >= MAX_PARAMETERS:
        raise ApiError("too_many_parameters")
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    if limit is not None and content_length.isdecimal() and int(content_length[:20]) > limit:
        raise ApiError("content_too_large")


def _check_text(path: str, query: bytes, headers: list[str]) -> None:
    """Bytes of a path that are no UTF-8 arrive percent-encoded, as Django leaves them."""
    if "\0" in path or b"\0" in query or any("\0" in value for value in headers):
        raise ApiError("null_character")
    try:
        unquote_to_bytes(path).decode()
        query.decode()
    except UnicodeDecodeError:
        raise ApiError("invalid_encoding") from None


def _check_host(request: HttpRequest) -> None:
    try:
        request.get_host()
    except DisallowedHost:
        raise ApiError("invalid_host") from None
