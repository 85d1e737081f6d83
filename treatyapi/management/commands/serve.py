"""The start command: a checked database, the addresses, and the server until it is told to stop."""

import errno
import io
import os
import signal
import socket
import threading
from argparse import ArgumentParser
from importlib import import_module
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connections
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import MPServer

from treatyapi.management.commands.prepare import count_missing_migrations


class Command(BaseCommand):
    help = "Serve the API and the admin on HOST and PORT until Ctrl-C."
    requires_system_checks: list[str] = []  # run below, with those of the database

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--prepare", action="store_true", help="migrate first, and fill an empty database")

    def handle(self, *, prepare: bool, **options: Any) -> None:
        refuse_busy_port(settings.HOST, settings.PORT)
        call_command("check", databases=["default"], deploy=settings.PRODUCTION, stdout=io.StringIO())
        if prepare:
            call_command("prepare")
        elif missing := count_missing_migrations():
            raise CommandError(f"The database lacks {missing} migrations: run manage.py migrate.")
        connections.close_all()
        self._serve()

    def _serve(self) -> None:
        # Loaded before the workers are forked: they are ready at once, and none is deaf to Ctrl-C while it loads.
        import_module("treatyapi.wsgi")
        server = MPServer(
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
        server.on_startup(self._print_addresses)
        stop_on_interrupt()
        server.serve()

    def _print_addresses(self) -> None:
        host = f"[{settings.HOST}]" if ":" in settings.HOST else settings.HOST
        site = f"http://{host}:{settings.PORT}"
        self.stdout.write(
            f"\n  API    {site}/api/v1/\n  Docs   {site}/api/v1/docs/\n  Admin  {site}/admin/\n"
            "\n  The admin has no user yet? Make one in another terminal: make admin\n  Ctrl-C stops the server.\n"
        )
        self.stdout.flush()


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
