"""The examples in the OpenAPI document are what the fixtures answer.

After a change of fixtures or answers, `RECORD_EXAMPLES=1 make test ARGS=tests/api/test_examples.py` and `make schema`
write them anew; the difference is for reading.
"""

import json
import os

import pytest
from django.core.management import call_command
from django.db import transaction

from provisions.api.examples import ANSWERS, REQUESTS, ROOT, answers
from provisions.api.views.schema import openapi_document

pytestmark = pytest.mark.django_db  # also makes pytest-django set up the test database before `fixtures`
RECORDING = "RECORD_EXAMPLES" in os.environ
# What depends on when the fixtures were loaded.
MOMENTS = {
    "created_at": "2026-01-01T00:00:00Z",
    "updated_at": "2026-01-01T00:00:00Z",
    "data_version": "2026-01-01T00:00:00Z",
    "data_date": "2026-01-01",
}


@pytest.fixture(scope="module")
def fixtures(django_db_setup, django_db_blocker):
    """The product's data, loaded once for all examples."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load", "fixtures", verbosity=0)
        yield
        transaction.set_rollback(True)


def settled(node):
    if isinstance(node, list):
        return [settled(item) for item in node]
    if isinstance(node, dict):
        return {key: MOMENTS[key] if value and key in MOMENTS else settled(value) for key, value in node.items()}
    return node


def ask(api, operation):
    root, _, _ = ROOT.partition("/api/")
    response = api.get(f"/api/v1/{REQUESTS[operation]}", headers={"Host": root.removeprefix("http://")})
    assert response.status_code == 200, response.content
    return settled(response.json())


def test_every_operation_has_an_example():
    names = [operation["operationId"] for path in openapi_document()["paths"].values() for operation in path.values()]
    assert sorted(REQUESTS) == sorted(names)
    assert RECORDING or sorted(answers()) == sorted(names)


@pytest.mark.skipif(RECORDING, reason="they are being recorded")
@pytest.mark.parametrize("operation", REQUESTS)
def test_example_is_what_the_fixtures_answer(api, fixtures, operation):
    answer = ask(api, operation)
    assert answer == answers()[operation]
    assert answer.get("results") != []


@pytest.mark.skipif(not RECORDING, reason="only when asked for")
def test_record_examples(client, fixtures):
    recorded = {operation: ask(client, operation) for operation in REQUESTS}
    ANSWERS.write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")
