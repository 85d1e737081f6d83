"""What the database must be before anything is written to it."""

from collections.abc import Iterable

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

OLDEST, NEWEST = 15, 18
DURABLE = ("fsync", "full_page_writes", "synchronous_commit")


@register(Tags.database)
def database_is_supported(*, databases: Iterable[str] | None = None, **kwargs: object) -> list[CheckMessage]:
    """PostgreSQL 15 to 18, with nothing off that keeps acknowledged writes through a crash."""
    return [problem for alias in databases or () for problem in _problems(alias)]


def _problems(alias: str) -> list[CheckMessage]:
    connection = connections[alias]
    with connection.cursor() as cursor:
        major = connection.connection.info.server_version // 10000
        cursor.execute(
            "SELECT name FROM pg_settings WHERE name = ANY(%s) AND setting = 'off' ORDER BY name", [[*DURABLE]]
        )
        unsafe = [name for (name,) in cursor.fetchall()]
    problems: list[CheckMessage] = []
    if not OLDEST <= major <= NEWEST:
        problems.append(Error(f"PostgreSQL {major} is not supported; use {OLDEST} to {NEWEST}.", id="treatyapi.E001"))
    if unsafe and settings.ENVIRONMENT != "test":
        message = f"The database may lose acknowledged writes: {', '.join(unsafe)} off. Turn it on."
        problems.append(Error(message, id="treatyapi.E002"))
    return problems
