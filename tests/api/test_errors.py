import json
import logging
import time

import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client, RequestFactory, override_settings

from provisions.api.errors import ApiError, problem_body
from provisions.api.problems import PROBLEMS
from tests.api.contract import assert_problem
from tests.api.probe import SECRET, FailingMiddleware

pytestmark = pytest.mark.urls("tests.api.probe")
METHODS = ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "CONNECT"]
PATHS = [
    "/api/v1/",
    "/api/v1/problems/",
    "/api/v1/problems/not-found/",
    "/api/v1/schema/",
    "/api/v1/docs/",
    "/api/v1/probes/",
]


def test_unknown_address(api: Client) -> None:
    response = api.get("/api/v1/nothing/?x=1", headers={"X-Request-ID": "abc-1"})
    body = assert_problem(response, 404, "not_found")
    assert body == {
        "type": "/api/v1/problems/not-found/",
        "title": "Not found",
        "status": 404,
        "code": "not_found",
        "detail": "Nothing is served at this address. The API begins at /api/v1/.",
        "instance": "/api/v1/nothing/?x=1",
        "request_id": "abc-1",
        "errors": [],
        "docs": "/api/v1/problems/not-found/",
    }


@pytest.mark.parametrize("debug", [False, True])
@pytest.mark.parametrize("path", ["/api/v1/failing/crash/", "/api/v1/plain-crash/"])
def test_crash_is_logged_and_tells_nothing(
    api: Client, caplog: pytest.LogCaptureFixture, path: str, *, debug: bool
) -> None:
    with override_settings(DEBUG=debug):
        response = api.get(path)
    body = assert_problem(response, 500, "internal_error")
    assert SECRET not in response.content.decode()
    assert "RuntimeError" not in response.content.decode()
    record = next(record for record in caplog.records if record.name == "provisions.api")
    assert record.exc_info is not None
    assert SECRET in str(record.exc_info[1])
    assert body["request_id"]


def test_log_lines_carry_the_request_id(api: Client, capsys: pytest.CaptureFixture[str]) -> None:
    from provisions.api.requests import RequestIdFilter
    from treatyapi.logs import JsonFormatter

    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    handler.addFilter(RequestIdFilter())
    loggers = [logging.getLogger(name) for name in ("provisions.api", "django.request")]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        api.get("/api/v1/failing/crash/", headers={"X-Request-ID": "find-me"})
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
    lines = [json.loads(line) for line in capsys.readouterr().err.strip().splitlines()]
    assert {line["logger"] for line in lines} == {"provisions.api", "django.request"}
    assert {line["request_id"] for line in lines} == {"find-me"}
    assert "Traceback" in lines[0]["traceback"]


@pytest.mark.parametrize(
    "kind,status,code",
    [
        ("forbidden", 403, "permission_denied"),
        ("throttled", 429, "too_many_requests"),
        ("database", 503, "database_unavailable"),
        ("timeout", 503, "query_timeout"),
        ("deadlock", 503, "transaction_conflict"),
    ],
)
def test_failures_of_a_view(api: Client, kind: str, status: int, code: str) -> None:
    response = api.get(f"/api/v1/failing/{kind}/")
    assert_problem(response, status, code)
    assert SECRET not in response.content.decode()


def test_throttled_says_how_long(api: Client) -> None:
    assert api.get("/api/v1/failing/throttled/")["Retry-After"] == "2"


def test_database_lost_in_a_middleware(api: Client, settings: object) -> None:
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"tests.api.probe.{FailingMiddleware.__name__}"]  # type: ignore[attr-defined]
    assert_problem(api.get("/api/v1/?fail=middleware"), 503, "database_unavailable")


def test_real_statement_timeout(api: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.api import probe

    def sleep(self: object, request: object, kind: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '20ms'")
            cursor.execute("SELECT pg_sleep(5)")

    monkeypatch.setattr(probe.FailingView, "get", sleep)
    assert_problem(api.get("/api/v1/failing/timeout/"), 503, "query_timeout")


@pytest.mark.parametrize("path,status", [("/page/crash/", 500), ("/page/database/", 503)])
def test_pages_for_people_stay_html(path: str, status: int) -> None:
    response = Client(raise_request_exception=False).get(path)
    assert response.status_code == status
    assert response["Content-Type"].startswith("text/html")
    assert SECRET not in response.content.decode()
    assert ("Retry-After" in response) == (status == 503)


@pytest.mark.parametrize("debug", [False, True])
def test_debug_does_not_show_through(api: Client, *, debug: bool) -> None:
    with override_settings(DEBUG=debug):
        assert_problem(api.get("/api/v1/nothing/"), 404, "not_found")


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", PATHS)
def test_wrong_method(api: Client, method: str, path: str) -> None:
    response = api.generic(method, path)
    assert_problem(response, 405, "method_not_allowed")
    assert sorted(response["Allow"].split(", ")) == ["GET", "HEAD", "OPTIONS"]


def test_method_override_is_ignored(api: Client) -> None:
    headers = {"X-HTTP-Method-Override": "GET"}
    assert_problem(api.post("/api/v1/problems/", headers=headers), 405, "method_not_allowed")
    assert api.get("/api/v1/problems/", headers={"X-HTTP-Method-Override": "DELETE"}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_options_names_the_methods_and_no_more(api: Client, path: str) -> None:
    response = api.options(path)
    assert (response.status_code, response.content, "Content-Type" in response) == (204, b"", False)
    assert sorted(response["Allow"].split(", ")) == ["GET", "HEAD", "OPTIONS"]


@pytest.mark.parametrize("path", ["/api/v1/problems/", "/api/v1/problems/nothing/", "/api/v1/nothing/"])
def test_head_is_get_without_body(api: Client, path: str) -> None:
    got, headed = api.get(path), api.head(path)
    assert headed.status_code == got.status_code
    assert headed["Content-Type"] == got["Content-Type"]
    assert headed.content == b""


def test_cors_preflight(api: Client) -> None:
    headers = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "if-none-match",
    }
    response = api.options("/api/v1/problems/", headers=headers)
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "if-none-match" in response["Access-Control-Allow-Headers"]


def test_problems_may_be_read_from_other_origins(api: Client) -> None:
    response = api.get("/api/v1/nothing/", headers={"Origin": "https://example.org"})
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "X-Request-ID" in response["Access-Control-Expose-Headers"]


@pytest.mark.parametrize("credentials", ["Bearer abc", "Basic YTpi", "Token x", "nonsense", ""])
@pytest.mark.parametrize("path", ["/api/v1/problems/", "/api/v1/schema/", "/api/v1/"])
def test_credentials_that_are_not_understood(api: Client, path: str, credentials: str) -> None:
    response = api.get(path, headers={"Authorization": credentials})
    assert_problem(response, 401, "invalid_credentials")
    assert response["WWW-Authenticate"].startswith("Session")
    assert response["Cache-Control"] == "private, no-store"


def test_caching_of_anonymous_answers(api: Client) -> None:
    response = api.get("/api/v1/problems/")
    assert response["Cache-Control"] == "public, max-age=60"
    assert {"Accept", "Authorization", "Cookie", "Origin"} <= set(response["Vary"].title().split(", "))


def test_answers_to_a_session_are_private(editor_api: Client) -> None:
    assert editor_api.get("/api/v1/problems/")["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "accept",
    ["*/*", "application/*", "application/json;q=0.1", "text/csv;q=0.9, application/json", "APPLICATION/JSON", ""],
)
def test_accepted_media_types(api: Client, accept: str) -> None:
    assert api.get("/api/v1/problems/", headers={"Accept": accept}).status_code == 200


@pytest.mark.parametrize(
    "accept", ["text/csv", "application/json;q=0", "*/*;q=0", "json", "application/json;q=x", "a/b/c", ";;,"]
)
def test_media_types_that_do_not_exist(api: Client, accept: str) -> None:
    response = api.get("/api/v1/problems/", headers={"Accept": accept})
    assert_problem(response, 406, "not_acceptable", "Available here: application/json.")


@pytest.mark.parametrize("accept", ["a/b," * 2000, "*/*;q=0." + "9" * 8000, "," * 8000, ";q=" * 2600])
def test_monstrous_accept_is_cheap(api: Client, accept: str) -> None:
    api.get("/api/v1/problems/")
    started = time.perf_counter()
    plain = api.get("/api/v1/problems/")
    usual = time.perf_counter() - started
    started = time.perf_counter()
    response = api.get("/api/v1/problems/", headers={"Accept": accept})
    assert time.perf_counter() - started < usual + 0.02
    assert plain.status_code == 200
    assert response.status_code in (200, 406)


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_every_problem_type_resolves(api: Client, code: str) -> None:
    problem = PROBLEMS[code]
    assert api.get(problem.path).json() == {
        "code": code,
        "type": problem.path,
        "status": problem.status,
        "title": problem.title,
        "description": problem.description,
    }


def test_problem_list(api: Client) -> None:
    body = api.get("/api/v1/problems/").json()
    assert (body["count"], body["next"], body["previous"]) == (len(PROBLEMS), None, None)
    assert [problem["code"] for problem in body["results"]] == list(PROBLEMS)


def test_body_is_bounded() -> None:
    error = ApiError(
        "invalid_parameter", "x" * 9999, errors=[{"in": "query", "name": "a", "code": "b", "detail": "c"}] * 500
    )
    body = problem_body(RequestFactory().get("/api/v1/?" + "y" * 9999), error)
    assert (len(body["errors"]), len(body["detail"]), len(body["instance"])) == (100, 2000, 2000)


def test_database_down_and_up_again(api: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise OperationalError(SECRET)

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", refuse)
        patch.setattr(connection, "ensure_connection", refuse)
        assert_problem(api.get("/api/v1/"), 503, "database_unavailable")
    assert api.get("/api/v1/").status_code == 200


@pytest.mark.parametrize(
    ("query", "spelled"),
    [
        ("on[]=1", "on%5B%5D=1"),
        ("on=100%", "on=100%25"),
        ("on=%zz", "on=%25zz"),
        ("on=%5b#a", "on=%5b%23a"),
        ('on={|}"', "on=%7B%7C%7D%22"),
    ],
)
def test_instance_is_a_uri_reference_however_the_address_was_spelled(api, query, spelled):
    response = api.get("/api/v1/problems/", QUERY_STRING=query)
    assert_problem(response, 400, "unknown_parameter")
    assert response.json()["instance"] == f"/api/v1/problems/?{spelled}"
