"""The start command: a checked database, the addresses, and the server until it is told to stop."""

import io
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connections

from treatyapi.management.commands.prepare import count_missing_migrations
from treatyapi.serving import end_workers_with_us, make_server, refuse_busy_port, stop_on_interrupt


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
        server = make_server()
        server.on_startup(self._print_addresses)
        stop_on_interrupt()
        end_workers_with_us()
        server.serve()

    def _print_addresses(self) -> None:
        host = f"[{settings.HOST}]" if ":" in settings.HOST else settings.HOST
        site = f"http://{host}:{settings.PORT}"
        self.stdout.write(
            f"\n  API    {site}/api/v1/\n  Docs   {site}/api/v1/docs/\n  Admin  {site}/admin/\n"
            "\n  The admin has no user yet? Make one in another terminal: make admin\n  Ctrl-C stops the server.\n"
        )
        self.stdout.flush()
