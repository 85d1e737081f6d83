import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from drf_spectacular.drainage import GENERATOR_STATS
from openapi_spec_validator import OpenAPIV31SpecValidator

from provisions.api.problems import PROBLEMS
from provisions.api.views.schema import openapi_document
from provisions.choices import VOCABULARIES


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    GENERATOR_STATS.reset()
    made = openapi_document()
    assert not GENERATOR_STATS._warn_cache
    assert not GENERATOR_STATS._error_cache
    return made


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def schemas(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from schemas(value)
    elif isinstance(node, list):
        for value in node:
            yield from schemas(value)


def test_document_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.1"
    OpenAPIV31SpecValidator(document).validate()


def test_only_reads_are_offered(document: dict[str, Any]) -> None:
    assert {name.split()[0] for name, _ in operations(document)} == {"get"}


def test_every_operation_has_a_name_of_its_own(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, operation in operations(document)]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch("[a-z][A-Za-z]+", name)] == []


def test_every_operation_declares_problems_and_headers(document: dict[str, Any]) -> None:
    for name, operation in operations(document):
        answers = operation["responses"]
        assert {"200", "308", "400", "401", "406", "414", "429", "431", "500", "503"} <= set(answers), name
        assert ("404" in answers) == ("{" in name), name
        assert answers["200"]["headers"]["X-Request-ID"] == {"$ref": "#/components/headers/RequestId"}
        assert answers["400"] == {"$ref": "#/components/responses/BadRequest"}
    problem = document["components"]["responses"]["DatabaseUnavailable"]
    assert problem["content"].keys() == {"application/problem+json"}
    assert problem["headers"].keys() == {"X-Request-ID", "Retry-After"}


def test_lists_declare_links_and_page_parameters(document: dict[str, Any]) -> None:
    lists = [operation for _, operation in operations(document) if "Link" in operation["responses"]["200"]["headers"]]
    assert len(lists) >= 10
    for operation in lists:
        assert {"limit", "cursor", "count", "ordering"} <= {one["name"] for one in operation["parameters"]}


def test_problem_codes_are_listed_and_open(document: dict[str, Any]) -> None:
    listed, other = document["components"]["schemas"]["ProblemCode"]["anyOf"]
    assert (listed["enum"], other) == (sorted(PROBLEMS), {"type": "string"})


def test_every_parameter_is_explained(document: dict[str, Any]) -> None:
    silent = [
        f"{name}: {parameter['name']}"
        for name, operation in operations(document)
        for parameter in operation.get("parameters", ())
        if not parameter.get("description")
    ]
    assert silent == []


def test_vocabularies_are_named_once(document: dict[str, Any]) -> None:
    components = document["components"]["schemas"]
    values = {frozenset(vocabulary.values): vocabulary.__name__ for vocabulary in VOCABULARIES.values()}
    for schema in schemas({"paths": document["paths"], "schemas": components}):
        if isinstance(schema.get("enum"), list) and frozenset(schema["enum"]) in values:
            assert schema is components[values[frozenset(schema["enum"])]]


def test_nothing_of_openapi_3_0_and_no_nullable_enum(document: dict[str, Any]) -> None:
    for schema in schemas(document):
        assert "nullable" not in schema
        assert "x-spec-enum-id" not in schema
        assert None not in schema.get("enum", []) if isinstance(schema.get("enum"), list) else True


def test_vocabularies_differ() -> None:
    assert len({frozenset(vocabulary.values) for vocabulary in VOCABULARIES.values()}) == len(VOCABULARIES)


@pytest.mark.parametrize("accept", ["application/json", "application/vnd.oai.openapi+json"])
def test_schema_is_served(client: Client, document: dict[str, Any], accept: str) -> None:
    response = client.get("/api/v1/schema/", headers={"Accept": accept})
    assert response["Content-Type"] == accept
    assert response.json() == document


def test_docs_page_takes_everything_from_here(client: Client) -> None:
    response = client.get("/api/v1/docs/", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    page = response.content.decode()
    assert response["Content-Type"] == "text/html; charset=utf-8"
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert 'data-schema="/api/v1/schema/"' in page
    assert not re.search(r"<style|style=|<script>|\bon[a-z]+=|https?://", page)
    assets = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(assets) == 4
    assert all(finders.find(asset) for asset in assets)
