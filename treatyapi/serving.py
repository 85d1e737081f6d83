"""The server and its workers as processes: how they start, and that none is left behind."""

import errno
import os
import signal
import socket
import threading
from importlib import import_module

from django.conf import settings
from django.core.management import CommandError
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import MPServer


def make_server() -> MPServer:
    # Loaded before the workers are forked: they are ready at once, and none is deaf to signals while it loads.
    import_module("treatyapi.wsgi")
    return MPServer(
        "treatyapi.wsgi:application",
        address=settings.HOST,
        port=settings.PORT,
        interface=Interfaces.WSGI,
        workers=settings.WORKERS,
        blocking_threads=4,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    )


def refuse_busy_port(host: str, port: int) -> None:
    """Say so in one line before anything else is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CommandError(f"Port {port} is in use; choose another, as in: make run PORT={port + 1}") from None
            raise CommandError(f"Cannot listen on {host}:{port}: {os.strerror(error.errno or 0)}.") from None


def stop_on_interrupt() -> None:
    """Turn Ctrl-C and a closed terminal, which reach the workers too, into one polite end that only we see.

    A worker that gets a second signal while it handles the first never ends. Blocked here, the signals are blocked in
    everything started from here; a thread waits for them.
    """
    interrupts = {signal.SIGINT, signal.SIGHUP}
    signal.pthread_sigmask(signal.SIG_BLOCK, interrupts)

    def wait() -> None:
        signal.sigwait(interrupts)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


def end_workers_with_us() -> None:
    """Let workers notice our death, even a sudden one, instead of keeping the port and the database as orphans.

    Only we hold the writing end of the pipe; when it closes, they read the end of it. Until a worker has a handler of
    its own, SIGTERM ends it: the one it inherits would only make a note for us.
    """
    watched, held = os.pipe()

    def watch() -> None:
        os.read(watched, 1)
        os.kill(os.getpid(), signal.SIGTERM)

    def in_worker() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.close(held)
        threading.Thread(target=watch, daemon=True).start()

    os.register_at_fork(after_in_child=in_worker)
