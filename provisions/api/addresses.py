"""One canonical address for everything: no doubled slashes, dot segments, capitals or missing last slash."""

import posixpath

from django.http import HttpRequest, HttpResponse
from django.urls import is_valid_path
from django.utils.encoding import escape_uri_path

from provisions.api.errors import ApiError, problem_response

HEALTH = frozenset({"/livez", "/readyz"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def serves_programs(path: str) -> bool:
    """Whether `path`, however clumsily written, lies where answers are never HTML error pages."""
    tidy = _tidy(path).lower()
    return tidy == "/api" or tidy.startswith("/api/") or tidy in HEALTH


def canonical(path: str) -> str | None:
    """The served address that `path` misspells; None when there is none."""
    tidy = _tidy(path)
    candidates = (form + end for form in (tidy, tidy.lower()) for end in ("/", ""))
    return next((found for found in candidates if found != path and is_valid_path(found)), None)


def answer_unknown(request: HttpRequest) -> HttpResponse:
    """308 to the canonical address for safe methods; otherwise 404, with a hint where one can be given."""
    target = canonical(request.path_info)
    if target is None:
        detail = "Nothing is served at this address. The API begins at /api/v1/."
        return problem_response(request, ApiError("not_found", detail))
    if request.method not in SAFE_METHODS:
        hint = f"Nothing is served at this address. Did you mean {escape_uri_path(target)}?"
        return problem_response(request, ApiError("not_found", hint))
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponse(status=308, headers={"Location": escape_uri_path(target) + (f"?{query}" if query else "")})
    del response["Content-Type"]  # there is no content
    return response


def _tidy(path: str) -> str:
    return posixpath.normpath("/" + path.lstrip("/")).rstrip("/")
