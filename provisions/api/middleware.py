"""The frame around every request for the API: gate, problem answers, caching headers."""

import sys
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.defaults import server_error as server_error_page

from provisions.api import gate
from provisions.api.addresses import answer_unknown, serves_programs
from provisions.api.errors import MEDIA_TYPE, ApiError, as_api_error, problem_response, respond
from provisions.api.problems import code_for_status

PUBLIC_SECONDS = 60
VARY = ("Accept", "Authorization", "Cookie", "Origin")


class ApiMiddleware:
    """Stands outside of the session and all views, so that nothing of the API escapes the problem shape.

    Django turns an exception of a later middleware, an unknown address or a forbidden CSRF token into an HTML page
    before it gets here (with DEBUG into a long one); such a page is replaced.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        try:
            gate.check(request)
        except ApiError as error:
            return _completed(request, problem_response(request, error))
        response = self.get_response(request)
        if not serves_programs(request.path_info):
            return response
        return _completed(request, _as_problem(request, response))

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return respond(request, exception) if serves_programs(request.path_info) else None


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's `handler500`, called while the exception is being handled: a missing database is 503 everywhere."""
    exc = sys.exc_info()[1] or RuntimeError("no exception")
    if serves_programs(request.path_info):
        return respond(request, exc)
    page = server_error_page(request)
    error = as_api_error(exc)
    page.status_code = error.type.status
    for name, value in error.headers.items():
        page[name] = value
    return page


def _as_problem(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if response.status_code < 400 or response.get("Content-Type") == MEDIA_TYPE:
        return response
    if response.status_code == 404:
        return answer_unknown(request)
    kept = {name: response[name] for name in ("Allow", "Retry-After") if name in response}
    return problem_response(request, ApiError(code_for_status(response.status_code), headers=kept))


def _completed(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Adds the headers of all answers. Only anonymous ones may be shared; errors are not kept at all."""
    identified = "HTTP_AUTHORIZATION" in request.META or settings.SESSION_COOKIE_NAME in request.COOKIES
    if identified:
        response["Cache-Control"] = "private, no-store"
    elif response.status_code >= 400 or request.method not in ("GET", "HEAD"):
        response["Cache-Control"] = "no-store"
    elif "Cache-Control" not in response:
        response["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}"
    patch_vary_headers(response, VARY)
    if not response.streaming and "Content-Length" not in response:
        response["Content-Length"] = str(len(response.content))
    return response
