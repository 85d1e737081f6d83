"""The real nginx with the configuration of docker/nginx, on loopback, and a client that hides nothing."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.deployment.compose import PROJECT, environment

TEMPLATES = PROJECT / "docker" / "nginx" / "templates"
PORTS = range(18400, 18500)

_MAIN = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log warn; {user}
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/conf.d/*.conf;
}}
"""


@dataclass
class Answer:
    """A response with every header line as it came."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def one(self, name: str) -> str:
        (value,) = self.all(name)
        return value

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Server:
    """Something that listens on a port of loopback."""

    port: int
    folder: Path

    def ask(self, method: str, path: str, *, source: str = "127.0.0.1", body: Any = None, **headers: str) -> Answer:
        """One request on a connection of its own; `_` in names of headers stands for `-`."""
        named = {name.replace("_", "-"): value for name, value in {"Host": "treaties.example", **headers}.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(source, 0))
        try:
            connection.request(method, path, body=body, headers=named)
            response = connection.getresponse()
            return Answer(response.status, response.getheaders(), response.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def send(self, raw: bytes) -> Answer:
        """These bytes, whatever they are."""
        with self.connect() as connection:
            connection.sendall(raw)
            response = http.client.HTTPResponse(connection)
            response.begin()
            return Answer(response.status, response.getheaders(), response.read())

    def logged(self, request_id: str) -> dict[str, Any]:
        """The line of the front's log about a request; it is written after the answer."""
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            for line in map(json.loads, (self.folder / "access.log").read_text().splitlines()):
                if line["request_id"] == request_id:
                    return line
            time.sleep(0.01)
        raise TimeoutError(f"no line about {request_id}")

    def connect(self, source: str = "127.0.0.1") -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30, source_address=(source, 0))


@contextmanager
def front(folder: Path, values: Mapping[str, str], application: int) -> Iterator[Server]:
    """nginx as docker-compose.yml sets it up for these values, before an application on a port of loopback."""
    port = free_port()
    given = environment("nginx", values) | {
        "NGINX_LISTEN": f"127.0.0.1:{port}",
        "NGINX_APPLICATION": f"127.0.0.1:{application}",
        "NGINX_CACHE_DIR": str(folder / "moments"),
        "NGINX_ACCESS_LOG": str(folder / "access.log"),
        "NGINX_RESOLVER": "127.0.0.1",
    }
    _write_configuration(folder, given)
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    assert program, "nginx is not installed"
    command = [program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
    with subprocess.Popen(command) as process:
        try:
            wait_for(port, process)
            yield Server(port, folder)
        finally:
            process.send_signal(signal.SIGTERM)


def _write_configuration(folder: Path, values: Mapping[str, str]) -> None:
    """As the image's own entry point does it: variables of the environment only."""
    (folder / "conf.d").mkdir(parents=True)
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_MAIN.format(folder=folder, user=user))
    for template in TEMPLATES.glob("*.template"):
        text = re.sub(r"\$\{(NGINX_\w+)\}", lambda match: values[match[1]], template.read_text())
        (folder / "conf.d" / template.stem).write_text(text)


def free_port() -> int:
    for port in PORTS:
        with socket.socket() as attempt:
            attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                attempt.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no free port")


def wait_for(port: int, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        assert process.poll() is None, "it ended before it listened"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nothing listens on {port}")
