"""Only supported versions of PostgreSQL pass."""

from types import SimpleNamespace

import pytest
from django.db import connection

from treatyapi.checks import database_is_supported


@pytest.mark.django_db
@pytest.mark.parametrize("version, refused", [(140012, True), (150000, False), (180006, False), (190001, True)])
def test_versions(monkeypatch, version, refused):
    connection.ensure_connection()
    real = connection.connection
    with connection.cursor() as cursor:
        monkeypatch.setattr(connection, "cursor", lambda: cursor)
        monkeypatch.setattr(connection, "connection", SimpleNamespace(info=SimpleNamespace(server_version=version)))
        problems = database_is_supported(databases=["default"])
        monkeypatch.setattr(connection, "connection", real)
    expected = [f"PostgreSQL {version // 10000} is not supported; use 15 to 18."] if refused else []
    assert [problem.msg for problem in problems] == expected
