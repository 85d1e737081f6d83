"""The one place where failures become answers: `application/problem+json` as RFC 9457 has it."""

import logging
import math
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db.utils import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.request import Request

from provisions.api.problems import PROBLEMS
from provisions.api.requests import current_request_id

MEDIA_TYPE = "application/problem+json"
MAX_ERRORS = 100
MAX_SHOWN = 2000
RETRY_SECONDS = "2"

log = logging.getLogger("provisions.api")

_CUT_ESCAPE = re.compile(r"%[0-9A-Fa-f]?\Z")
_NOT_OF_A_REFERENCE = re.compile(r"[\[\]#]|%(?![0-9A-Fa-f]{2})")  # RFC 3986: not in a path or query as they are
_BY_SQLSTATE = {"57014": "query_timeout", "40001": "transaction_conflict", "40P01": "transaction_conflict"}


class ApiError(Exception):
    """A failure with its problem code; `errors` are objects as in the body's `errors`."""

    def __init__(
        self,
        code: str,
        detail: str = "",
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.type = PROBLEMS[code]
        self.detail = detail or self.type.description
        self.errors = errors
        self.headers = dict(headers or {})
        if self.type.status == 503:
            self.headers.setdefault("Retry-After", RETRY_SECONDS)
        super().__init__(self.detail)


def problem_body(request: HttpRequest | Request, error: ApiError) -> dict[str, Any]:
    """The body of every error answer; its keys are always these."""
    return {
        "type": error.type.path,
        "title": error.type.title,
        "status": error.type.status,
        "code": error.type.code,
        "detail": error.detail[:MAX_SHOWN],
        "instance": _address(request),
        "request_id": current_request_id(),
        "errors": [dict(item) for item in error.errors[:MAX_ERRORS]],
        "docs": error.type.path,
    }


def _address(request: HttpRequest | Request) -> str:
    """The address asked for as a URI reference, however it was spelled; cut where it is long."""
    spelled = _NOT_OF_A_REFERENCE.sub(lambda found: f"%{ord(found[0]):02X}", request.get_full_path())
    return _CUT_ESCAPE.sub("", spelled[:MAX_SHOWN])


def problem_response(request: HttpRequest | Request, error: ApiError) -> JsonResponse:
    """A plain JsonResponse, so that no content negotiation can render a problem as something else."""
    return JsonResponse(
        problem_body(request, error), status=error.type.status, content_type=MEDIA_TYPE, headers=error.headers
    )


def respond(request: HttpRequest | Request, exc: BaseException) -> JsonResponse:
    """Answers any exception; what the server is to blame for is logged with its traceback."""
    error = as_api_error(exc)
    if error.type.status >= 500:
        level = logging.ERROR if error.type.status == 500 else logging.WARNING
        log.log(level, "%s: %s %s", error.type.code, request.method, request.path, exc_info=exc)
    return problem_response(request, error)


def exception_handler(exc: Exception, context: dict[str, Any]) -> JsonResponse:
    """REST framework's hook."""
    return respond(context["request"], exc)


def as_api_error(exc: BaseException) -> ApiError:
    """The problem that an exception of Django, REST framework or the database amounts to."""
    if isinstance(exc, ApiError):
        return exc
    for kinds, translate in _TRANSLATIONS:
        if isinstance(exc, kinds):
            return translate(exc)
    return ApiError("internal_error")


def _always(code: str, detail: str = "") -> Callable[[Any], ApiError]:
    return lambda _: ApiError(code, detail)


def _database(exc: Any) -> ApiError:
    sqlstate = getattr(exc.__cause__, "sqlstate", None)
    return ApiError(_BY_SQLSTATE.get(sqlstate or "", "database_unavailable"))


def _unauthenticated(exc: Any) -> ApiError:
    challenge = getattr(exc, "auth_header", None) or "Session"
    return ApiError("invalid_credentials", headers={"WWW-Authenticate": challenge})


def _method(exc: Any) -> ApiError:
    return ApiError(
        "method_not_allowed", f"{str(exc.args[0])[:20]!a} is not among the methods that this address takes."
    )


def _throttled(exc: Any) -> ApiError:
    return ApiError("too_many_requests", headers={"Retry-After": str(math.ceil(exc.wait or 1))})


_TRANSLATIONS: tuple[tuple[Any, Any], ...] = (
    ((OperationalError, InterfaceError), _database),
    ((Http404, exceptions.NotFound), _always("not_found", "There is no such record.")),
    ((exceptions.NotAuthenticated, exceptions.AuthenticationFailed), _unauthenticated),
    ((PermissionDenied, exceptions.PermissionDenied), _always("permission_denied")),
    (exceptions.MethodNotAllowed, _method),
    (exceptions.Throttled, _throttled),
    (SuspiciousOperation, _always("bad_request")),
)
