"""The front before the application: what it adds, what it refuses, and what it leaves alone."""

import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from provisions.api.problems import PROBLEMS
from tests.deployment.conftest import VALUES
from tests.deployment.front import Answer, Server, front
from treatyapi.postgres import Cluster

pytestmark = pytest.mark.deployment

KEYS = {"type", "title", "status", "code", "detail", "instance", "request_id", "errors", "docs"}
ROOT = "/api/v1/"
NOBODY = 9  # a port on which nothing listens
HOST = b"Host: treaties.example\r\n"


def assert_problem(answer: Answer, code: str) -> dict:
    """The one shape, in the words of the registry, with the headers that go with it."""
    problem, body = PROBLEMS[code], answer.json()
    assert answer.one("Content-Type") == "application/problem+json"
    assert set(body) == KEYS
    assert (answer.status, body["status"], body["code"]) == (problem.status, problem.status, code)
    assert (body["type"], body["docs"], body["title"]) == (problem.path, problem.path, problem.title)
    assert (body["errors"], body["request_id"]) == ([], answer.one("X-Request-ID"))
    assert answer.one("Cache-Control") == "no-store"
    assert answer.one("X-Content-Type-Options") == "nosniff"
    assert answer.one("Access-Control-Allow-Origin") == "*"
    return body


def test_answer_of_the_application_passes(site: Server) -> None:
    answer = site.get(ROOT)
    assert answer.status == 200
    assert answer.one("Content-Type") == "application/json"
    assert answer.one("Server") == "nginx"


@pytest.mark.parametrize("path", [ROOT, "/api/v1/nothing/", "/admin/login/"])
def test_security_headers_are_there_once(site: Server, path: str) -> None:
    answer = site.get(path)
    for name in ("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "X-Frame-Options"):
        answer.one(name)


def test_request_id_of_the_caller_is_kept(site: Server) -> None:
    answer = site.get("/api/v1/nothing/", X_Request_ID="mine-1")
    assert (answer.one("X-Request-ID"), answer.json()["request_id"]) == ("mine-1", "mine-1")


@pytest.mark.parametrize("offered", ["", "two words", '"}', "a" * 65])
def test_other_request_ids_are_replaced(site: Server, offered: str) -> None:
    answer = site.get("/api/v1/nothing/", X_Request_ID=offered)
    assert answer.one("X-Request-ID") == answer.json()["request_id"] != offered


def test_body_that_is_too_large(site: Server) -> None:
    length = f"Content-Length: {34 * 2**20}\r\n".encode()
    body = assert_problem(site.send(b"POST /api/v1/ HTTP/1.1\r\n" + HOST + length + b"\r\n"), "content_too_large")
    assert body["detail"] == PROBLEMS["content_too_large"].description
    assert body["instance"] == ROOT


@pytest.mark.parametrize(
    "raw,code",
    [
        (b"GET /api/v1/?x=%s HTTP/1.1\r\n%s\r\n" % (b"a" * 20_000, HOST), "uri_too_long"),
        (b"GET /api/v1/ HTTP/1.1\r\n%sX-Long: %s\r\n\r\n" % (HOST, b"a" * 20_000), "headers_too_large"),
        (b"GET /api/v1/ HTTP/1.1\r\n\r\n", "bad_request"),
        (b"nonsense\r\n\r\n", "bad_request"),
        (b"GET /api/v1/%00 HTTP/1.1\r\n" + HOST + b"\r\n", "bad_request"),
        (b"GET /api/v1/ HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: odd\r\n\r\n", "bad_request"),
        (b"GET /_problem HTTP/1.1\r\n" + HOST + b"\r\n", "not_found"),
        (b"TRACE /api/v1/ HTTP/1.1\r\n" + HOST + b"\r\n", "method_not_allowed"),
    ],
)
def test_refusals_of_the_front_have_the_one_shape(site: Server, raw: bytes, code: str) -> None:
    body = assert_problem(site.send(raw), code)
    assert code == "not_found" or body["detail"] == PROBLEMS[code].description


def test_refused_method_comes_with_those_allowed(site: Server) -> None:
    assert site.send(b"TRACE / HTTP/1.1\r\n" + HOST + b"\r\n").one("Allow") == "GET, HEAD, OPTIONS"


def test_address_cannot_break_out_of_the_body(site: Server) -> None:
    raw = b'POST /api/v1/?"},{" HTTP/1.1\r\n' + HOST + b"Content-Length: 99999999\r\n\r\n"
    assert assert_problem(site.send(raw), "content_too_large")["instance"] == ""


def test_reads_are_limited_by_address(site: Server) -> None:
    answers = [site.get(ROOT, source="127.0.0.2") for _ in range(120)]
    assert {answer.status for answer in answers} == {200, 429}
    assert [answer.status for answer in answers[:40]] == [200] * 40
    refused = next(answer for answer in answers if answer.status == 429)
    assert_problem(refused, "too_many_requests")
    assert site.get(ROOT).status == 200  # another address
    time.sleep(int(refused.one("Retry-After")))
    assert site.get(ROOT, source="127.0.0.2").status == 200


def test_claimed_addresses_do_not_evade_the_limit(site: Server) -> None:
    claims = [{"X_Forwarded_For": f"10.1.1.{n}", "X_Real_IP": f"10.1.1.{n}"} for n in range(120)]
    assert 429 in {site.get(ROOT, source="127.0.0.3", **claim).status for claim in claims}


def test_claims_about_scheme_and_host_are_ignored(site: Server) -> None:
    honest = site.get(ROOT)
    spoofed = site.get(
        ROOT,
        Accept="application/json;q=0.9",  # not from the cache
        X_Forwarded_Host="evil.example",
        X_Forwarded_Proto="https",
        X_Forwarded_Port="444",
        Forwarded="for=10.0.0.1;host=evil.example;proto=https",
    )
    assert spoofed.json() == honest.json()
    assert b"http://treaties.example/api/v1/" in honest.body


def test_application_sees_the_address_of_the_connection(site: Server, cluster: Cluster) -> None:
    page = site.get("/admin/login/")
    token = page.one("Set-Cookie").partition("csrftoken=")[2].partition(";")[0]
    answer = site.ask(
        "POST",
        "/admin/login/",
        source="127.0.0.4",
        body=f"csrfmiddlewaretoken={token}&username=nobody&password=wrong",
        Content_Type="application/x-www-form-urlencoded",
        Cookie=f"csrftoken={token}",
        X_Forwarded_For="10.0.0.1",
    )
    assert answer.status == 200
    with psycopg.connect(cluster.url) as connection:
        attempts = connection.execute("SELECT host(ip_address) FROM axes_accessattempt").fetchall()
    assert attempts == [("127.0.0.4",)]


def test_front_believes_what_ends_tls(folder: Path, application: int) -> None:
    values = VALUES | {"PUBLIC_SCHEME": "https", "FRONT_PROXY": "127.0.0.0/8"}
    with front(folder / "tls", values, application) as server:
        answer = server.get(ROOT, X_Forwarded_For="192.0.2.7", X_Request_ID="tls-1")
        log = server.logged("tls-1")
    assert b"https://treaties.example/api/v1/" in answer.body
    answer.one("Strict-Transport-Security")
    assert log["client"] == "192.0.2.7"


def test_slow_clients_hold_nobody_up(site: Server) -> None:
    """More of them than the application has threads, each with a body or a header that never ends."""
    body = b"POST /admin/login/ HTTP/1.1\r\n" + HOST + b"Content-Length: 1000\r\n\r\nslow"
    connections = [site.connect("127.0.0.5") for _ in range(50)]
    for number, connection in enumerate(connections):
        connection.sendall(body if number % 2 else b"GET /api/v1/ HTTP/1.1\r\n")
    started = time.monotonic()
    assert site.get("/readyz").status == 200
    assert time.monotonic() - started < 1
    for connection in connections:
        connection.settimeout(max(0.1, started + 15 - time.monotonic()))
        with connection, suppress(ConnectionResetError):  # given up by the front, one way or the other
            assert connection.recv(1) == b""


def test_connections_of_one_address_are_limited(site: Server) -> None:
    body = b"POST /admin/login/ HTTP/1.1\r\n" + HOST + b"Content-Length: 1000\r\n\r\nslow"
    connections = [site.connect("127.0.0.6") for _ in range(64)]
    for connection in connections:
        connection.sendall(body)
    time.sleep(0.2)
    assert_problem(site.get(ROOT, source="127.0.0.6"), "too_many_requests")
    for connection in connections:
        connection.close()


def test_application_that_is_down(folder: Path) -> None:
    with front(folder / "down", VALUES, NOBODY) as server:
        answer, page = server.get(f"{ROOT}?x=1", X_Request_ID="down-1"), server.get("/admin/")
    assert assert_problem(answer, "service_unavailable")["instance"] == f"{ROOT}?x=1"
    assert answer.one("Retry-After") == "2"
    assert answer.one("X-Request-ID") == "down-1"
    assert (page.status, page.one("Content-Type"), page.one("Retry-After")) == (503, "text/plain", "2")
