import pytest
from django.test import Client

from tests.api.contract import ContractClient


@pytest.fixture
def api() -> Client:
    """An anonymous client; every answer is checked against the OpenAPI document."""
    return ContractClient()


@pytest.fixture
def editor_api(db: None) -> Client:
    """A client with the session of an editor, who sees drafts."""
    from tests.factories import EditorFactory

    client = ContractClient()
    client.force_login(EditorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    return client
