from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from provisions.choices import EventKind, PartyRole, PublicationState
from tests.api.contract import assert_problem
from tests.factories import EventFactory, ParticipationFactory, PartyFactory, TreatyFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.probe")]
LIST = "/api/v1/probes/"


def found(api: Client, **query: str) -> set[str]:
    response = api.get(LIST, query)
    assert response.status_code == 200, response.content
    return {row["slug"] for row in response.json()["results"]}


@pytest.mark.parametrize(
    "typo,meant",
    [
        ("slgu", "slug"),
        ("instrument_typ", "instrument_type"),
        ("partys", "party"),
        ("signed_after", "signed_on_after"),
        ("Limit", "limit"),
        ("orderng", "ordering"),
        ("page", None),
        ("_connector", None),
        ("_negated", None),
        ("title__regex", None),
        ("created_by__email__startswith", None),
        ("a.b", None),
        ("__class__", None),
        ("party[]", "party"),
        (" party", "party"),
        ("\u0007", None),
        ("' or 1=1", None),
        ("x" * 5000, None),
    ],
)
@pytest.mark.parametrize("path", [LIST, "/api/v1/probe-events/"])
def test_unknown_parameter(api: Client, path: str, typo: str, meant: str | None) -> None:
    body = assert_problem(api.get(path, {typo: "1"}), 400, "unknown_parameter", "Unknown parameter '")
    assert [(error["in"], error["code"]) for error in body["errors"]] == [("query", "unknown")]
    if path == LIST and meant:
        assert f"Did you mean '{meant}'?" in body["detail"]


@pytest.mark.parametrize(
    "path", ["/api/v1/", "/api/v1/problems/", "/api/v1/problems/not-found/", "/api/v1/schema/", "/api/v1/docs/"]
)
@pytest.mark.parametrize("query", ["x=1", "limit=5", "format=json", "lang=de", "x"])
def test_addresses_without_parameters(api: Client, path: str, query: str) -> None:
    assert_problem(api.get(f"{path}?{query}"), 400, "unknown_parameter", "This address takes none.")


def test_parameters_of_a_record(api: Client) -> None:
    TreatyFactory(slug="one")
    assert_problem(api.get(f"{LIST}one/?limit=1"), 400, "unknown_parameter")


@pytest.mark.parametrize("name", ["slug", "limit", "cursor", "ordering", "count", "signed_on_after", "party"])
def test_repeated_and_empty_parameters(api: Client, name: str) -> None:
    assert_problem(api.get(f"{LIST}?{name}="), 400, "invalid_parameter", f"'{name}' is empty")
    assert_problem(api.get(f"{LIST}?{name}"), 400, "invalid_parameter", f"'{name}' is empty")
    body = api.get(f"{LIST}?{name}=1&{name}=1").json()
    assert [error["code"] for error in body["errors"] if error["name"] == name] == ["repeated"]


def test_everything_wrong_is_named_at_once(api: Client) -> None:
    query = "nubmer=1&limit=0&slug=a&slug=b&signed_on_after=x&count="
    body = assert_problem(api.get(f"{LIST}?{query}"), 400, "invalid_parameter", "(4 more in errors)")
    assert {error["name"]: error["code"] for error in body["errors"]} == {
        "nubmer": "unknown",
        "slug": "repeated",
        "count": "empty",
        "signed_on_after": "invalid",
        "limit": "invalid",
    }


def test_vocabulary(api: Client) -> None:
    TreatyFactory(slug="a", instrument_type="treaty")
    TreatyFactory(slug="b", instrument_type="protocol")
    TreatyFactory(slug="c", instrument_type="charter")
    assert found(api, instrument_type="treaty") == {"a"}
    assert found(api, instrument_type="treaty,protocol") == {"a", "b"}
    problem = api.get(f"{LIST}?instrument_type=treaty,treety")
    assert_problem(problem, 400, "invalid_parameter", "'treety' is no known instrument_type. Did you mean 'treaty'?")


def test_known_codes(api: Client) -> None:
    iran, russia = PartyFactory(code="ir"), PartyFactory(code="ru")
    TreatyFactory(slug="a", parties=[iran, russia])
    TreatyFactory(slug="b", parties=[russia])
    TreatyFactory(slug="c")
    assert found(api, party="ir") == {"a"}
    assert found(api, party="ir,ru") == {"a", "b"}
    assert_problem(
        api.get(f"{LIST}?party=rus"), 400, "invalid_parameter", "'rus' is no known party. Did you mean 'ru'?"
    )


def test_a_name_in_place_of_a_code_leads_to_the_code(api: Client) -> None:
    for code, name in {"ir": "Iran", "ru": "Russia", "anhh": "Netherlands Antilles", "rs": "Serbia"}.items():
        PartyFactory(code=code, name=name)
    for given, meant in {"Russia": "ru", "serbia": "rs", "IR": "ir", "Irann": "ir"}.items():
        wanted = f"'{given}' is no known party. Did you mean '{meant}'?"
        assert_problem(api.get(f"{LIST}?party={given}"), 400, "invalid_parameter", wanted)


def test_several_conditions_speak_of_one_row(api: Client) -> None:
    iran, russia = PartyFactory(code="ir"), PartyFactory(code="ru")
    both = TreatyFactory(slug="a", parties=[iran])
    ParticipationFactory(treaty=both, party=russia, role=PartyRole.DEPOSITARY)
    assert found(api, party="ru", role="depositary") == {"a"}
    assert found(api, party="ir", role="depositary") == set()


def test_rows_of_hidden_treaties_are_not_told_of(api: Client) -> None:
    event = EventFactory(treaty=TreatyFactory(slug="draft", publication=PublicationState.DRAFT), key="signature")
    assert api.get(f"/api/v1/probe-events/?ref={event.ref}&count=exact").json()["count"] == 0


def test_events_of_a_treaty(api: Client) -> None:
    EventFactory(treaty=TreatyFactory(slug="a"), kind=EventKind.SIGNATURE)
    EventFactory(treaty=TreatyFactory(slug="b"), kind=EventKind.ADOPTION)
    assert found(api, event_kind="signature") == {"a"}


def test_refs(api: Client) -> None:
    first, second = (
        EventFactory(treaty=TreatyFactory(slug="a"), key="x"),
        EventFactory(treaty=TreatyFactory(slug="b"), key="x"),
    )
    EventFactory(treaty=first.treaty, key="y")
    rows = api.get("/api/v1/probe-events/", {"ref": "a:x,b:x,b:none"}).json()["results"]
    assert [row["ref"] for row in rows] == ["a:x", "b:x"]
    assert api.get("/api/v1/probe-events/b:x/").json() == {"ref": second.ref}
    assert_problem(api.get("/api/v1/probe-events/b:y/"), 404, "not_found")


@pytest.mark.parametrize("ref", ["a", "a:", ":b", "a:b:c", "A:b", "a:b%", "a,b:c", "a:b,,c:d"])
def test_malformed_refs(api: Client, ref: str) -> None:
    assert_problem(api.get("/api/v1/probe-events/", {"ref": ref}), 400, "invalid_parameter")


def test_at_most_200_values(api: Client) -> None:
    assert_problem(api.get(LIST, {"slug": ",".join(["same"] * 201)}), 400, "invalid_parameter", "At most 200")
    assert found(api, slug=",".join(f"s-{number}" for number in range(200))) == set()
    assert_problem(
        api.get(LIST, {"slug": ",".join(f"s-{n}" for n in range(201))}), 400, "invalid_parameter", "At most 200"
    )


@pytest.mark.parametrize(
    "after,before,slugs",
    [
        ("1928-08-27", None, {"year", "month", "day", "later"}),
        ("1928-08-28", None, {"year", "month", "later"}),
        ("1928-09", None, {"year", "later"}),
        ("1929", None, {"later"}),
        (None, "1928-08-26", {"year", "month"}),
        (None, "1928-08-27", {"year", "month", "day"}),
        (None, "1928-08", {"year", "month", "day"}),
        (None, "1928-01", {"year"}),
        (None, "1928", {"year", "month", "day"}),
        (None, "1927-12-31", set()),
        ("1928-08", "1928-08", {"year", "month", "day"}),
        ("0001", "9999-12-31", {"year", "month", "day", "later"}),
    ],
)
def test_partly_known_dates(api: Client, after: str | None, before: str | None, slugs: set[str]) -> None:
    for slug, date in {
        "year": "1928",
        "month": "1928-08",
        "day": "1928-08-27",
        "later": "2001-03-12",
        "none": None,
    }.items():
        TreatyFactory(slug=slug, signed_on=date)
    query = {"signed_on_after": after, "signed_on_before": before}
    assert found(api, **{name: value for name, value in query.items() if value}) == slugs


@pytest.mark.parametrize(
    "date",
    [
        "0000",
        "99999",
        "10000-01-01",
        "2025-02-29",
        "2025-13",
        "2025-1",
        "25",
        "2025-06-30T23:59:60Z",
        "2025-01-01Z",
        "-001",
        "today",
        "٢٠٢٥",
        "2025-01-01\n",
        " 2025",
        "2025/01/01",
        "20250101",
        "1e3",
        "null",
    ],
)
@pytest.mark.parametrize("name", ["signed_on_after", "signed_on_before"])
def test_malformed_dates(api: Client, name: str, date: str) -> None:
    assert_problem(api.get(LIST, {name: date}), 400, "invalid_parameter", "Give YYYY, YYYY-MM or YYYY-MM-DD.")


def test_instants(api: Client) -> None:
    TreatyFactory(slug="a", updated_at=datetime(2025, 1, 1, tzinfo=UTC))
    TreatyFactory(slug="b", updated_at=datetime(2025, 1, 1, 12, tzinfo=UTC))
    assert found(api, updated_after="2025-01-01") == {"a", "b"}
    assert found(api, updated_after="2025-01-01T00:00:00.000001Z") == {"b"}
    assert found(api, updated_after="2025-01-01T15:30:00+03:30") == {"b"}
    assert found(api, updated_after="2025-01-01T12:00:01Z") == set()


@pytest.mark.parametrize(
    "instant",
    [
        "2025",
        "2025-01-01T00:00:00",
        "2025-01-01T00:00:00 00:00",
        "0000-01-01",
        "2025-02-30",
        "2025-01-01T23:59:60Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2025-01-01T00:00:00+99:99",
        "10000-01-01",
        "now",
        "1735689600",
        "2025-01-01T00:00:00.1234567Z",
    ],
)
def test_malformed_instants(api: Client, instant: str) -> None:
    assert_problem(api.get(LIST, {"updated_after": instant}), 400, "invalid_parameter", "is not an instant")


@pytest.mark.parametrize(
    "number",
    [
        "2147483648",
        "-2147483649",
        "9223372036854775808",
        "1e400",
        "NaN",
        "-0",
        "1.0",
        "true",
        "9" * 5000,
        "٣",
        "0x10",
        "+1",
        "1_000",
        "01",
    ],
)
def test_malformed_numbers(api: Client, number: str) -> None:
    assert_problem(api.get(LIST, {"article_count": number}), 400, "invalid_parameter", "is not a whole number")


def test_numbers_and_booleans(api: Client) -> None:
    TreatyFactory(slug="a", article_count=47, later_consent_first_of_month=True)
    TreatyFactory(slug="b", article_count=0)
    assert found(api, article_count="47") == {"a"}
    assert found(api, article_count="0") == {"b"}
    assert found(api, article_count="-1") == set()
    assert found(api, later_consent_first_of_month="false") == {"b"}


@pytest.mark.parametrize("value", ["True", "1", "yes", "on", "t", "null", "true,false"])
def test_malformed_booleans(api: Client, value: str) -> None:
    assert_problem(
        api.get(LIST, {"later_consent_first_of_month": value}), 400, "invalid_parameter", "neither true nor false"
    )


def test_identifiers(api: Client) -> None:
    TreatyFactory(slug="a", identifiers={"mtdsg": "IV-4"})
    TreatyFactory(slug="b", identifiers={"unts": "I-1"})
    assert found(api, identifier="mtdsg:IV-4") == {"a"}
    assert found(api, identifier="mtdsg:IV-4,unts:I-1") == {"a", "b"}
    assert found(api, identifier="unts:IV-4") == set()
    assert_problem(api.get(f"{LIST}?identifier=IV-4"), 400, "invalid_parameter", "register:number")


INJECTIONS = [
    "' or 1=1--",
    "$$",
    "\\",
    "%",
    "_",
    '"; drop table x',
    "1) or (1=1",
    "{}",
    "[]",
    "\u202e",
    "🦄",
    "é" * 999,
    "a\r\nX: y",
]


@pytest.mark.parametrize("payload", INJECTIONS)
@pytest.mark.parametrize(
    "name",
    [
        "slug",
        "instrument_type",
        "party",
        "signed_on_after",
        "updated_after",
        "identifier",
        "article_count",
        "event",
        "ordering",
        "limit",
        "cursor",
        "count",
    ],
)
def test_odd_values_are_refused_and_never_reach_the_sql(api: Client, name: str, payload: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert_problem(
            api.get(LIST, {name: payload}), 400, "invalid_cursor" if name == "cursor" else "invalid_parameter"
        )
    assert not [query for query in queries if payload in query["sql"] and name != "party"]


def test_list_parameters_are_described(api: Client) -> None:
    from provisions.api.views.schema import openapi_document

    document = openapi_document()
    parameters = {one["name"]: one for one in document["paths"][LIST]["get"]["parameters"]}
    assert parameters["instrument_type"] == {
        "name": "instrument_type",
        "in": "query",
        "required": False,
        "description": "What it calls itself.",
        "schema": {
            "type": "array",
            "items": {"$ref": "#/components/schemas/InstrumentType"},
            "minItems": 1,
            "maxItems": 200,
        },
        "style": "form",
        "explode": False,
    }
    assert parameters["limit"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}
    assert list(parameters)[-4:] == ["limit", "cursor", "count", "ordering"]
