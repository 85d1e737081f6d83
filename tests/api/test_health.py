import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client

from provisions.api import health
from tests.api.contract import assert_problem


@pytest.fixture(autouse=True)
def forget() -> None:
    health.check_migrations.cache_clear()


def test_livez_needs_no_database(client: Client) -> None:
    response = client.get("/livez")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_readyz_with_a_migrated_database(client: Client, db: None) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_readyz_without_a_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection to server at 10.0.0.1 failed")

    monkeypatch.setattr(connection, "cursor", refuse)
    assert_problem(client.get("/readyz"), 503, "database_unavailable")


def test_readyz_while_a_migration_is_missing(client: Client, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health.MigrationExecutor, "migration_plan", lambda *_: ["a migration"])
    assert_problem(client.get("/readyz"), 503, "migrations_pending")
    monkeypatch.undo()
    assert client.get("/readyz").status_code == 200


@pytest.mark.parametrize("path", ["/livez", "/readyz"])
def test_health_takes_no_other_methods(path: str) -> None:
    response = Client(enforce_csrf_checks=True).post(path)
    assert_problem(response, 405, "method_not_allowed")
    assert response["Allow"] == "GET, HEAD"


def test_health_with_a_slash_leads_to_the_address_without(client: Client) -> None:
    response = client.get("/livez/")
    assert (response.status_code, response["Location"]) == (308, "/livez")
