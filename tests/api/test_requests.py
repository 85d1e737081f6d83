import re

import pytest
from django.test import Client, RequestFactory

from provisions.api import gate
from provisions.api.errors import ApiError
from provisions.api.requests import new_request_id
from tests.api.contract import assert_problem

ULID = re.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}")


def test_new_ids_sort_by_time() -> None:
    ids = [new_request_id() for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(ULID.fullmatch(one) for one in ids)
    assert ids[0][:10] <= ids[-1][:10]


@pytest.mark.parametrize("offered", ["abc", "4bf92f35-77b3-4da6-a3ce-929d0e0e4736", "a" * 64])
def test_harmless_id_is_kept(api: Client, offered: str) -> None:
    assert api.get("/api/v1/nothing/", headers={"X-Request-ID": offered})["X-Request-ID"] == offered


@pytest.mark.parametrize("offered", ["", "a" * 65, "a b", "<script>", 'a"b', "ä", "a;b", "-"])
def test_other_ids_are_replaced(api: Client, offered: str) -> None:
    assert ULID.fullmatch(api.get("/api/v1/nothing/", headers={"X-Request-ID": offered})["X-Request-ID"])


@pytest.mark.parametrize("path", ["/livez", "/admin/login/", "/nothing", "/static/nothing.css"])
def test_every_answer_has_an_id(client: Client, db: None, path: str) -> None:
    assert client.get(path)["X-Request-ID"]


@pytest.mark.parametrize(
    "path", ["/api/v1/problems/", "/api/v1/problems/not-found/", "/api/v1/nothing/", "/admin/login/", "/"]
)
@pytest.mark.parametrize(
    "query,code",
    [
        ("a=%00", "null_character"),
        ("%00=a", "null_character"),
        ("a=b%00c", "null_character"),
        ("a=%ff", "invalid_encoding"),
        ("a=%ed%a0%80", "invalid_encoding"),
        ("a=%c0%80", "invalid_encoding"),
        ("&".join(f"p{number}=1" for number in range(101)), "too_many_parameters"),
    ],
)
def test_query_that_no_view_sees(api: Client, path: str, query: str, code: str) -> None:
    assert_problem(api.get(f"{path}?{query}"), 400, code)


@pytest.mark.parametrize("path", ["/api/v1/problems/a%00b/", "/api/v1/%00", "/%00", "/admin/%00/"])
def test_null_in_the_path(api: Client, path: str) -> None:
    assert_problem(api.get(path), 400, "null_character")


@pytest.mark.parametrize("path", ["/api/v1/problems/%ff/", "/api/v1/problems/%ed%a0%80/", "/%c0%af"])
def test_path_that_is_no_utf8(api: Client, path: str) -> None:
    assert_problem(api.get(path), 400, "invalid_encoding")


def test_other_scripts_are_no_fault(api: Client) -> None:
    assert_problem(api.get("/api/v1/problems/договор-条約/"), 404, "not_found")
    assert_problem(api.get("/api/v1/problems/?договор=条約"), 400, "unknown_parameter")


def test_null_in_a_header(api: Client) -> None:
    assert_problem(api.get("/api/v1/problems/", headers={"X-Any": "a\0b"}), 400, "null_character")


@pytest.mark.parametrize("host", ["evil.example", "a b", "", "[::1"])
def test_foreign_host(api: Client, host: str) -> None:
    assert_problem(api.get("/api/v1/problems/", headers={"Host": host}), 400, "invalid_host")


def test_long_address(api: Client) -> None:
    assert_problem(api.get("/api/v1/problems/?a=" + "x" * 17_000), 414, "uri_too_long")


def test_large_headers(api: Client) -> None:
    assert_problem(api.get("/api/v1/problems/", headers={"X-Any": "x" * 40_000}), 431, "headers_too_large")


def test_large_body() -> None:
    request = RequestFactory().post("/api/v1/problems/")
    request.META["CONTENT_LENGTH"] = str(2**40)
    with pytest.raises(ApiError) as caught:
        gate.check(request)
    assert caught.value.type.status == 413
