"""The committed OpenAPI document is the generated one, and says what every key means."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from provisions.api.views.schema import openapi_document

COMMITTED = Path(settings.BASE_DIR) / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def document():
    return json.loads(json.dumps(openapi_document(), default=str))


def test_committed_document_is_the_generated_one(document):
    assert json.loads(COMMITTED.read_text()) == document, "run `make schema` and read the difference"


def test_every_key_of_an_answer_is_explained(document):
    silent = [
        f"{name}.{key}"
        for name, schema in document["components"]["schemas"].items()
        for key, described in schema.get("properties", {}).items()
        if not described.get("description") and "$ref" not in described
    ]
    assert silent == []
    assert [name for name, schema in document["components"]["schemas"].items() if not schema.get("description")] == []


def test_every_key_of_an_answer_is_always_present(document):
    for name, schema in document["components"]["schemas"].items():
        if name != "ProblemError":
            assert set(schema.get("required", ())) == schema.get("properties", {}).keys(), name


def test_caveats_nest_by_reference(document):
    nested = document["components"]["schemas"]["NestedCaveat"]["properties"]["caveats"]
    assert nested["items"] == {"$ref": "#/components/schemas/NestedCaveat"}


def test_every_operation_shows_an_example(document):
    for path, operations in document["paths"].items():
        answer = operations["get"]["responses"]["200"]["content"]["application/json"]
        assert answer["examples"]["fixtures"]["value"], path


def test_examples_fill_in_the_parameters_that_they_ask_with(document):
    parameters = document["paths"]["/api/v1/treaties/"]["get"]["parameters"]
    filled = {parameter["name"]: parameter["example"] for parameter in parameters if "example" in parameter}
    assert filled == {"on": "2025-11-01", "status": ["in_force"], "between": ["ir", "ru"]}
    parameters = document["paths"]["/api/v1/treaties/{slug}/timeline/"]["get"]["parameters"]
    assert [parameter.get("example") for parameter in parameters] == [None, "iran-china-2021"]
