"""What the front keeps of answers, for how long, and for whom."""

import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.deployment.conftest import VALUES
from tests.deployment.front import Server, front

pytestmark = pytest.mark.deployment

ROOT = "/api/v1/"


def cached(site: Server, path: str, **headers: str) -> str:
    """Ask, and say what the front's log has about its cache."""
    name = f"log-{time.monotonic_ns()}"
    site.get(path, X_Request_ID=name, **headers)
    return site.logged(name)["cache"]


def test_anonymous_reads_are_kept_for_a_second(site: Server) -> None:
    path = "/api/v1/problems/"
    assert [cached(site, path), cached(site, path)] == ["MISS", "HIT"]
    assert cached(site, path, Accept="application/json;q=0.8") == "MISS"
    assert cached(site, f"{path}?unknown=1") == "MISS"
    time.sleep(2.1)
    assert cached(site, path) in ("EXPIRED", "REVALIDATED")


def test_answer_from_the_cache_is_the_same_but_for_its_request_id(site: Server) -> None:
    path = "/api/v1/problems/not-found/"
    first, second = (site.get(path, X_Request_ID=name) for name in ("first", "second"))
    assert (first.body, second.body) == (second.body, first.body)
    assert (first.one("X-Request-ID"), second.one("X-Request-ID")) == ("first", "second")
    assert first.all("Cache-Control") == second.all("Cache-Control")
    assert first.all("ETag") == second.all("ETag")


class Tagged(BaseHTTPRequestHandler):
    """An application whose answer never changes, and has a tag that says so."""

    def do_GET(self) -> None:
        unchanged = self.headers["If-None-Match"] == '"v1"'
        self.send_response(304 if unchanged else 200)
        self.send_header("ETag", '"v1"')
        self.send_header("Cache-Control", "public, max-age=60")
        self.send_header("Content-Length", "0" if unchanged else "2")
        self.end_headers()
        self.wfile.write(b"" if unchanged else b"{}")

    def log_message(self, *arguments: object) -> None:
        pass


def test_kept_answer_is_asked_for_again_by_its_tag(folder: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), Tagged) as application:
        Thread(target=application.serve_forever, daemon=True).start()
        with front(folder / "tagged", VALUES, application.server_port) as server:
            assert cached(server, ROOT) == "MISS"
            time.sleep(2.1)
            assert cached(server, ROOT) == "REVALIDATED"
            assert (server.get(ROOT).status, server.get(ROOT).body) == (200, b"{}")
            assert server.get(ROOT, If_None_Match='"v1"').status == 304
        application.shutdown()


@pytest.mark.parametrize("identified", [{"Cookie": "sessionid=x"}, {"Authorization": "Bearer x"}])
def test_identified_reads_are_never_kept(site: Server, identified: dict[str, str]) -> None:
    path = f"/api/v1/problems/{'gone' if 'Cookie' in identified else 'lost'}/"
    assert [cached(site, path, **identified) for _ in range(2)] == ["BYPASS", "BYPASS"]
    assert cached(site, path) == "MISS"


def test_styles_are_compressed_and_answers_of_the_api_are_not(site: Server) -> None:
    style = site.get("/static/admin/css/base.css", Accept_Encoding="gzip")
    assert style.all("Content-Encoding") == ["gzip"]
    assert site.get(ROOT, Accept_Encoding="gzip").all("Content-Encoding") == []
