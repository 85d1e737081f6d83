"""The contract of the API as the tests hold it: every answer fits the OpenAPI document, every problem its one shape."""

import copy
import re
from functools import cache
from typing import Any

import jsonschema_rs
from django.conf import settings
from django.test import Client

from provisions.api.views.schema import openapi_document

PROBLEM_KEYS = ["type", "title", "status", "code", "detail", "instance", "request_id", "errors", "docs"]
OPEN_ADDRESSES = ("/api/v1/schema/", "/api/v1/docs/")


class ContractClient(Client):
    """A test client that fails on any answer below /api/ that the OpenAPI document does not describe."""

    def __init__(self, **options: Any) -> None:
        super().__init__(raise_request_exception=False, **options)

    def request(self, **request: Any) -> Any:
        response = super().request(**request)
        check_contract(request["REQUEST_METHOD"], request["PATH_INFO"], response)
        return response


def check_contract(method: str, path: str, response: Any) -> None:
    if not path.startswith("/api/") or path in OPEN_ADDRESSES:
        return
    assert response["X-Request-ID"]
    if response.status_code >= 400:
        check_problem(response, is_head=method == "HEAD")
        return
    operation = _operation(path, method)
    if operation is None or method == "HEAD":
        return
    answer = _document(settings.ROOT_URLCONF)["paths"][operation]["get"]["responses"]
    assert str(response.status_code) in answer, f"{response.status_code} is not declared for {operation}"
    if response.status_code == 200:
        assert response["Content-Type"] == "application/json"
        _validator(settings.ROOT_URLCONF, operation).validate(response.json())


def check_problem(response: Any, *, is_head: bool = False) -> None:
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] in ("no-store", "private, no-store") or "no-store" in response["Cache-Control"]
    if is_head:
        return
    response.content.decode("ascii")
    body = response.json()
    assert list(body) == PROBLEM_KEYS
    assert body["status"] == response.status_code
    assert body["type"] == body["docs"] == f"/api/v1/problems/{body['code'].replace('_', '-')}/"
    assert body["request_id"] == response["X-Request-ID"]
    assert len(body["errors"]) <= 100
    _component(settings.ROOT_URLCONF, "Problem").validate(body)
    if response.status_code in (429, 503):
        assert int(response["Retry-After"]) > 0


def assert_problem(response: Any, status: int, code: str, detail: str | None = None) -> dict[str, Any]:
    """The body of a problem with this status and code; `detail` must be part of its detail."""
    check_problem(response)
    body: dict[str, Any] = response.json()
    assert (response.status_code, body["code"]) == (status, code), body
    assert detail is None or detail in body["detail"], body["detail"]
    return body


@cache
def _document(urlconf: str) -> dict[str, Any]:
    return _closed(copy.deepcopy(openapi_document()))


def _closed(node: Any) -> Any:
    """The same schema, but without room for undeclared keys."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {key: _closed(value) for key, value in node.items()}
    if node.get("type") == "object" and "properties" in node:
        closed.setdefault("additionalProperties", False)
    return closed


def _operation(path: str, method: str) -> str | None:
    templates = sorted(_document(settings.ROOT_URLCONF)["paths"], key=lambda template: template.count("{"))
    for template in templates:
        if re.fullmatch(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(template)), path):
            return template if method in ("GET", "HEAD") else None
    raise AssertionError(f"{path} answers but is not in the OpenAPI document")


@cache
def _validator(urlconf: str, operation: str) -> Any:
    answer = _document(urlconf)["paths"][operation]["get"]["responses"]["200"]
    return _rooted(urlconf, answer["content"]["application/json"]["schema"])


@cache
def _component(urlconf: str, name: str) -> Any:
    return _rooted(urlconf, {"$ref": f"#/components/schemas/{name}"})


def _rooted(urlconf: str, schema: dict[str, Any]) -> Any:
    root = {**schema, "components": {"schemas": _document(urlconf)["components"]["schemas"]}}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)
