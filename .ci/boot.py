"""Start the product as a newcomer does, ask and check a few things, press Ctrl-C, and see that nothing is left."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

FIRST_START, LATER_START, STOP = 60, 8, 15  # seconds; the first start finds .venv installed
QUESTIONS = ["/livez", "/readyz", "/api/v1/", "/api/v1/treaties/iran-russia-2025/", "/api/v1/schema/", "/api/v1/docs/"]


def free_port() -> int:
    """Below the range from which the system hands out ports to clients."""
    for port in range(18000, 18100):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)):
                return port
    sys.exit("no free port from 18000 to 18099")


def status_of(url: str) -> int:
    request = urllib.request.Request(url, headers={"Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def start(port: int, data_dir: str, limit: float) -> subprocess.Popen:
    """Run `make run` as the leader of a process group, as a terminal does, and wait for the first 200."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "TREATYAPI_ENV")}
    environment |= {"DATA_DIR": data_dir, "PORT": str(port)}
    began = time.monotonic()
    server = subprocess.Popen(["make", "run"], env=environment, start_new_session=True)
    while time.monotonic() - began < limit:
        if server.poll() is not None:
            sys.exit(f"make run ended with {server.returncode}")
        try:
            if status_of(f"http://127.0.0.1:{port}/api/v1/") == 200:
                print(f"first 200 after {time.monotonic() - began:.1f} s", flush=True)
                return server
        except OSError:
            pass
        time.sleep(0.1)
    os.killpg(server.pid, signal.SIGINT)
    sys.exit(f"no 200 within {limit} s")


def stop(server: subprocess.Popen, port: int, home: Path) -> None:
    """Press Ctrl-C: everything in the terminal's process group gets it."""
    began = time.monotonic()
    os.killpg(server.pid, signal.SIGINT)
    try:
        server.wait(STOP)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        sys.exit(f"still running {STOP} s after Ctrl-C")
    print(f"stopped after {time.monotonic() - began:.1f} s", flush=True)
    left = [process for process in commands() if str(home) in process]
    with socket.socket() as attempt:
        if left or attempt.connect_ex(("127.0.0.1", port)) == 0:
            sys.exit(f"left running: {left or port}")


def commands() -> list[str]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(path.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return found


def ask(port: int) -> None:
    site = f"http://127.0.0.1:{port}"
    for path in QUESTIONS:
        if (status := status_of(site + path)) != 200:
            sys.exit(f"{path} answers {status}")
    with urllib.request.urlopen(f"{site}/api/v1/commitments/?bearer=ru&limit=1", timeout=10) as answer:
        if not json.load(answer)["results"]:
            sys.exit("no commitment of Russia is recorded")


def check_standing(data_dir: str) -> None:
    """What is stored of the fixtures' standing is what their records give; the command joins the running server."""
    command = [sys.executable, "manage.py", "check_standing"]
    if subprocess.run(command, env=os.environ | {"DATA_DIR": data_dir}, check=False, timeout=60).returncode:
        sys.exit("the stored standing has drifted")


def main() -> None:
    data_dir = tempfile.mkdtemp(prefix="treatyapi boot ")  # of mode 0700, and with spaces
    port = free_port()
    home = Path(data_dir, "postgres")
    try:
        for limit in (FIRST_START, LATER_START):
            server = start(port, data_dir, limit)
            home = home.resolve()
            ask(port)
            check_standing(data_dir)
            stop(server, port, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
        shutil.rmtree(data_dir, ignore_errors=True)


main()
