"""Whether a commitment binds one party towards another on a day: the question as the API takes and answers it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provisions import recording
from provisions.api.views.schema import openapi_document
from provisions.documents import TREATY
from tests.api.contract import assert_problem
from tests.factories import PartyFactory, SourceFactory

pytestmark = pytest.mark.django_db

CITED = [{"source": "gazette", "stance": "reports"}]


def pact(slug="pact", *, commitments=1, **changes):
    """A treaty between a and b, in force since 2000."""
    return {
        "slug": slug,
        "title": slug,
        "instrument_type": "treaty",
        "binding_character": "legally_binding",
        "publication": "published",
        "participations": [{"party": "a", "role": "party"}, {"party": "b", "role": "party"}],
        "events": [{"key": "entry-into-force", "kind": "entry_into_force", "occurred_on": "2000-01-01"}],
        "commitments": [
            {
                "key": f"help-{number}",
                "summary": "Each helps the other.",
                "modality": "obligation",
                "bearer_mode": "each_party",
                "beneficiary_mode": "other_parties",
            }
            for number in range(1, commitments + 1)
        ],
        **changes,
    }


@pytest.fixture
def record():
    for code in ("a", "b", "c"):
        PartyFactory(code=code, name=f"Party {code}")
    SourceFactory(slug="gazette", published_on="2001-05")
    return lambda *documents: recording.record(items=[(TREATY, document) for document in documents])


def ask(api, query, ref="pact:help-1"):
    return api.get(f"/api/v1/commitments/{ref}/standing/?{query}")


def test_verdict_is_answered_with_its_reasons(api, record):
    record(pact())
    assert ask(api, "bearer=a&beneficiary=b&on=2001-01-01").json() == {
        "on": "2001-01-01",
        "known_on": None,
        "bearer": {"code": "a", "name": "Party a"},
        "beneficiary": {"code": "b", "name": "Party b"},
        "bound": "yes",
        "operation": "operative",
        "contested": False,
        "projected": False,
        "alternatives": [],
        "because": [
            reason("treaty_status", "In force from 1 January 2000.", "the treaty's own terms; VCLT art. 24(1)"),
            reason("bearer_status", BOUND, "VCLT art. 24(2) and 26"),
            reason("beneficiary_status", BOUND, "VCLT art. 24(2) and 26"),
        ],
    }


BOUND = "Bound from 1 January 2000: the entry into force presupposes the consent of the parties named."


def reason(step, rule, basis):
    records = [{"type": "event", "ref": "pact:entry-into-force"}]
    return {"step": step, "rule": rule, "basis": f"{basis}, as codified", "records": records}


@pytest.mark.parametrize(
    "query, bound",
    [
        ("on=2001-01-01", "yes"),
        ("on=1999-12-31", "unknown"),
        ("bearer=a&on=2001-01-01", "yes"),
        ("bearer=c&on=2001-01-01", "no"),
        ("bearer=a&beneficiary=c&on=2001-01-01", "no"),
        ("bearer=a&beneficiary=a&on=2001-01-01", "no"),
        ("bearer=a&beneficiary=b&on=1999-12-31", "no"),
    ],
)
def test_the_pair_may_be_left_open(api, record, query, bound):
    record(pact())
    assert ask(api, query).json()["bound"] == bound


@pytest.mark.parametrize(
    "query, code, detail",
    [
        ("bearer=aa", "invalid_parameter", "'aa' is no known party. Did you mean 'a'?"),
        ("bearer=a,b", "invalid_parameter", "Only one party at a time"),
        ("bearer=a&bearer=b", "repeated_parameter", "'bearer' is given 2 times."),
        ("on=2001", "invalid_parameter", "'2001' is not a day."),
        ("known_on=2001-02-30", "invalid_parameter", "'2001-02-30' is not a day."),
        ("bearr=a", "unknown_parameter", "Did you mean 'bearer'?"),
    ],
)
def test_what_cannot_be_asked_is_refused(api, record, query, code, detail):
    record(pact())
    assert_problem(ask(api, query), 400, code, detail)


def test_hidden_and_absent_commitments_are_not_told_apart(api, record):
    record(pact(publication="draft"))
    hidden, absent = ask(api, "on=2001-01-01"), ask(api, "on=2001-01-01", "pact:help-9")
    assert_problem(hidden, 404, "not_found")
    assert_problem(absent, 404, "not_found")


def test_a_draft_that_supersedes_changes_nothing_until_it_is_published(api, record):
    later = {
        "events": [{"key": "entry-into-force", "kind": "entry_into_force", "occurred_on": "2010-01-01"}],
        "relations": [{"kind": "supersedes", "to_treaty": "pact"}],
    }
    record(pact())
    record(pact("later", publication="draft", **later))
    assert ask(api, "bearer=a&beneficiary=b&on=2011-01-01").json()["bound"] == "yes"
    record(pact("later", **later))
    superseded = ask(api, "bearer=a&beneficiary=b&on=2011-01-01").json()
    assert superseded["bound"] == "no"
    assert superseded["because"][0]["records"] == [{"type": "treaty", "ref": "later"}]


def test_days_to_come_are_projected(api, record):
    record(pact())
    answer = ask(api, "bearer=a&beneficiary=b&on=2999-01-01").json()
    assert (answer["bound"], answer["projected"], answer["because"][-1]["step"]) == ("yes", True, "projection")


def test_rows_of_the_list_carry_the_verdict_for_the_pair_asked_for(api, record):
    record(pact())
    (row,) = api.get("/api/v1/commitments/?bearer=a&beneficiary=b&on=2001-01-01").json()["results"]
    assert row["standing"] == ask(api, "bearer=a&beneficiary=b&on=2001-01-01").json()
    (row,) = api.get("/api/v1/commitments/?bearer=a,b&on=2001-01-01").json()["results"]
    assert row["standing"] == ask(api, "on=2001-01-01").json()


def test_what_a_party_owes_is_listed_under_it(api, record):
    record(pact(), pact("other", participations=[{"party": "b", "role": "party"}, {"party": "c", "role": "party"}]))
    rows = api.get("/api/v1/parties/a/commitments/?on=2001-01-01").json()["results"]
    assert [(row["ref"], row["standing"]["bearer"]["code"]) for row in rows] == [("pact:help-1", "a")]
    rows = api.get("/api/v1/parties/b/commitments/?beneficiary=c&on=2001-01-01").json()["results"]
    assert [(row["ref"], row["standing"]["beneficiary"]["code"]) for row in rows] == [("other:help-1", "c")]
    assert_problem(api.get("/api/v1/parties/nobody/commitments/"), 404, "not_found")
    assert_problem(api.get("/api/v1/parties/a/commitments/?bearer=b"), 400, "unknown_parameter")


def test_readiness_counts_by_what_works(api, record):
    caveat = {"kind": "needs_further_agreement", "origin": "text", "effect": "defers", "summary": "Details follow."}
    document = pact(commitments=3)
    document["commitments"][1]["caveats"] = [{"key": "details", **caveat}]
    document["commitments"][2] |= {"starts_on": "2005-01-01"}
    record(document)
    answer = api.get("/api/v1/treaties/pact/readiness/?on=2001-01-01").json()
    assert {name: answer[name] for name in ("on", "known_on", "projected", "total", "contested")} == {
        "on": "2001-01-01",
        "known_on": None,
        "projected": False,
        "total": 3,
        "contested": 0,
    }
    assert answer["bound"] == {"yes": 3, "politically": 0, "provisionally": 0, "no": 0, "unknown": 0}
    assert {name: count for name, count in answer["operation"].items() if count} == {
        "none": 1,
        "deferred": 1,
        "operative": 1,
    }
    assert_problem(api.get("/api/v1/treaties/nothing/readiness/"), 404, "not_found")


def test_known_on_leaves_out_what_was_not_known(api, record):
    document = pact()
    document["events"][0]["citations"] = CITED
    document["commitments"][0]["citations"] = [{"source": "early", "stance": "reports"}]
    SourceFactory(slug="early", published_on="1999-06-01")
    record(document)
    assert_problem(ask(api, "known_on=1999-05-31&on=2002-01-01"), 404, "not_found")
    assert ask(api, "known_on=2001-05-30&on=2002-01-01&bearer=a").json()["bound"] == "no"
    assert ask(api, "known_on=2001-05-31&on=2002-01-01&bearer=a").json()["bound"] == "yes"


@pytest.mark.parametrize("count", [1, 3, 20])
def test_queries_do_not_grow_with_the_commitments(api, record, count):
    record(pact(commitments=count))
    with CaptureQueriesContext(connection) as captured:
        rows = api.get("/api/v1/commitments/?bearer=a&beneficiary=b&on=2001-01-01").json()["results"]
    assert len(rows) == count
    assert len(captured) == 20


def test_the_pair_is_described_in_openapi():
    operation = openapi_document()["paths"]["/api/v1/commitments/{ref}/standing/"]["get"]
    assert {parameter["name"] for parameter in operation["parameters"]} == {
        "ref",
        "bearer",
        "beneficiary",
        "on",
        "known_on",
    }
