import pytest
from django.test import Client

from tests.api.contract import assert_problem

LIST, RECORD = "/api/v1/problems/", "/api/v1/problems/not-found/"
MISSPELT = [
    ("/api/v1/problems", LIST),
    ("/api/v1/problems//", LIST),
    ("/api//v1/problems/", LIST),
    ("//api/v1/problems/", LIST),
    ("///api///v1///problems///", LIST),
    ("/API/v1/problems/", LIST),
    ("/api/V1/Problems", LIST),
    ("/api/v1/./problems/", LIST),
    ("/api/v1/x/../problems/", LIST),
    ("/api/v1/problems/.", LIST),
    ("/api/v1/problems/not-found/..", LIST),
    ("/api/v1/problems/not-found", RECORD),
    ("/api/v1/problems/Not-Found/", RECORD),
    ("/api/v1//problems/not-found", RECORD),
    ("/api/v1", "/api/v1/"),
    ("/api/v1/schema", "/api/v1/schema/"),
    ("/api/v1/DOCS", "/api/v1/docs/"),
    ("/readyz/", "/readyz"),
    ("/Livez", "/livez"),
]


@pytest.mark.parametrize("path,canonical", MISSPELT)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_safe_methods_are_led_to_the_canonical_address(client: Client, method: str, path: str, canonical: str) -> None:
    response = client.generic(method, "/", PATH_INFO=path, QUERY_STRING="limit=1&x=a%20b")
    assert (response.status_code, response["Location"]) == (308, f"{canonical}?limit=1&x=a%20b")


@pytest.mark.parametrize("path,canonical", MISSPELT)
def test_writes_get_a_hint(client: Client, path: str, canonical: str) -> None:
    assert_problem(client.post("/", PATH_INFO=path), 404, "not_found", f"Did you mean {canonical}?")


@pytest.mark.parametrize(
    "path",
    [
        "/api",
        "/api/",
        "/api/v2/",
        "/api/v1/nothing",
        "/api/v1/problems/a/b/",
        "/api/v1/problems/%0A/",
        "/api/v1/problems/a%0d%0aX:1/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_served_nowhere(client: Client, method: str, path: str) -> None:
    assert_problem(client.generic(method, path), 404, "not_found")


def test_start_page_leads_to_the_api(client: Client) -> None:
    response = client.get("/")
    assert (response.status_code, response["Location"]) == (302, "/api/v1/")


def test_unknown_page_outside_of_the_api_is_html(client: Client) -> None:
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")
