"""The parameters `on` and `known_on`."""

from datetime import UTC, date, datetime

import pytest

from provisions.api.views.schema import openapi_document
from provisions.models import Times
from tests.api.contract import assert_problem
from tests.factories import TreatyFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["on", "known_on"])
@pytest.mark.parametrize(
    ("value", "detail"),
    [
        ("2025-10", "A month or a year is more than one day. "),
        ("2025", "A month or a year is more than one day. "),
        ("2025-02-29", ""),
        ("0000-01-01", ""),
        ("2025-1-1", ""),
        ("20250101", ""),
        ("2025-W01-1", ""),
        ("Today", ""),
        ("2025-01-01,2025-01-02", ""),
    ],
)
def test_what_is_no_day_is_refused(api, name, value, detail):
    detail = f"'{value}' is not a day. {detail}Give YYYY-MM-DD or today."
    for address in ("treaties/", "commitments/none:at-all/"):
        body = assert_problem(api.get(f"/api/v1/{address}", {name: value}), 400, "invalid_parameter", detail)
        assert [(error["name"], error["code"]) for error in body["errors"]] == [(name, "invalid")]


def test_an_empty_or_repeated_day_is_refused(api):
    assert_problem(api.get("/api/v1/treaties/?on="), 400, "invalid_parameter", "'on' is empty")
    assert_problem(api.get("/api/v1/treaties/?known_on=today&known_on=today"), 400, "repeated_parameter")


@pytest.mark.parametrize("value", ["0001-01-01", "2025-10-05", "9999-12-31", "today"])
def test_every_day_of_the_calendar_can_be_asked_about(api, value):
    TreatyFactory(slug="t")
    for address in ("treaties/", "treaties/t/", "treaties/t/timeline/", "caveats/", "commitments/", "citations/"):
        assert api.get(f"/api/v1/{address}", {"known_on": value}).status_code == 200
    assert api.get("/api/v1/treaties/t/", {"on": value}).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["sources/?known_on=today", "topics/?on=today", "events/?on=today", "treaties/t/document/?known_on=today"],
)
def test_a_day_that_does_not_matter_is_refused(api, address):
    TreatyFactory(slug="t")
    assert_problem(api.get(f"/api/v1/{address}"), 400, "unknown_parameter")


def test_days_asked_for_are_those_described():
    paths = openapi_document()["paths"]
    asked = {
        path: [each["name"] for each in answer["get"].get("parameters", ()) if each["name"] in ("on", "known_on")]
        for path, answer in paths.items()
    }
    records = {path.removeprefix("/api/v1"): names for path, names in asked.items() if names}
    both, evidence = ["on", "known_on"], ["known_on"]
    for path, names in {
        "/treaties/": both,
        "/treaties/{slug}/": both,
        "/treaties/{slug}/timeline/": evidence,
        "/articles/": evidence,
        "/articles/{ref}/": both,
        "/events/": evidence,
        "/events/{ref}/": evidence,
        "/commitments/": both,
        "/commitments/{ref}/": both,
        "/caveats/": both,
        "/caveats/{ref}/": both,
        "/relations/": evidence,
        "/citations/": evidence,
        "/parties/": evidence,
        "/parties/{code}/": evidence,
    }.items():
        assert records.pop(path) == names, path
    assert "/treaties/{slug}/document/" not in records


def test_today_is_looked_up_once(api, monkeypatch):
    asked = []

    def now(cls):
        asked.append(cls)
        return cls(date(2025, 1, 1), None, date(2025, 1, 1))

    monkeypatch.setattr(Times, "now", classmethod(now))
    api.get("/api/v1/treaties/?on=today&known_on=today")
    assert len(asked) == 1


def test_today_is_a_day_in_utc():
    now = Times.now()
    assert (now.on, now.known_on, now.projected) == (datetime.now(UTC).date(), None, False)


def test_a_cursor_is_good_for_the_same_days_only(api):
    for number in range(3):
        TreatyFactory(slug=f"t-{number}")
    following = (
        api.get("/api/v1/treaties/?limit=1&known_on=2025-01-01").json()["next"].removeprefix("http://testserver")
    )
    assert api.get(following).status_code == 200
    assert_problem(api.get(following.replace("2025-01-01", "2025-01-02")), 400, "invalid_cursor")
