"""The database under the tests is the one the product supports."""

import pytest
from django.db import connection


@pytest.mark.django_db
def test_database_is_a_supported_postgresql():
    assert 15 <= connection.pg_version // 10000 <= 18


@pytest.mark.django_db
def test_statements_cannot_run_for_ever():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('statement_timeout'), current_setting('lock_timeout')")
        assert cursor.fetchone() == ("30s", "5s")
