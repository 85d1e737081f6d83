"""An editor at work."""

from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.admin.page import fields
from tests.factories import EditorFactory


class Desk:
    """Somebody's browser with the admin open."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def open(self, record: Any) -> dict[str, Any]:
        """The form of a record's page."""
        response = self.client.get(change_url(record))
        assert response.status_code == 200
        return fields(response.content.decode())

    def save(self, record: Any, values: dict[str, Any]) -> HttpResponse:
        return self.client.post(change_url(record), values)

    def add(self, name: str, values: dict[str, Any]) -> HttpResponse:
        """Send the form for a new record, as it is when opened but for the values."""
        url = reverse(f"admin:provisions_{name}_add")
        return self.client.post(url, fields(self.client.get(url).content.decode()) | values)


@pytest.fixture
def editor() -> Any:
    return EditorFactory()


@pytest.fixture
def desk(client: Client, editor: Any) -> Desk:
    client.force_login(editor)
    return Desk(client)


@pytest.fixture
def desk_of(client: Client) -> Callable[[Any], Desk]:
    def open_for(user: Any) -> Desk:
        client.force_login(user)
        return Desk(client)

    return open_for


def change_url(record: Any) -> str:
    return reverse(f"admin:provisions_{record._meta.model_name}_change", args=[record.pk])


def told(response: HttpResponse) -> str:
    """Everything that the page says is wrong."""
    errors = response.context["errors"]
    return " | ".join(str(message) for message in errors)
