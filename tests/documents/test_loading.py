"""The loader touches what differs, and nothing else."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext
from psycopg import sql

from provisions import recording
from provisions.documents import PARTY, TREATY, Change, Document, RefusedError, render
from provisions.models import Article, Caveat, Citation, Commitment, Event, Treaty
from tests.documents.conftest import caveat, commitment, stored, treaty
from tests.factories import CaveatFactory, CaveatOutcomeFactory, PartyFactory

CITATION = {"source": "gazette", "stance": "reports"}


def record(*documents: Document) -> list[Change]:
    return [change for _, change in recording.record(items=[(TREATY, document) for document in documents])]


def rows() -> dict[str, set[tuple[Any, ...]]]:
    """Every row of treaty data with the transaction that wrote it last."""
    found: dict[str, set[tuple[Any, ...]]] = {}
    with connection.cursor() as cursor:
        for model in apps.get_app_config("provisions").get_models():
            table = sql.Identifier(model._meta.db_table)
            cursor.execute(sql.SQL("SELECT xmin::text, ctid::text, t::text FROM {} t").format(table))
            found[model.__name__] = set(cursor.fetchall())
    return found


def full() -> Document:
    return treaty(
        topics=["trade"],
        identifiers={"unts": "1"},
        authentic_languages=["en", "fa"],
        articles=[
            {"eid": "art_1", "kind": "article", "texts": [{"language": "en", "text": "They help."}]},
            {
                "eid": "art_1__para_1",
                "kind": "paragraph",
                "parent": "pact:art_1",
                "caveats": [caveat(key="on-article")],
            },
        ],
        events=[
            {"key": "signature", "kind": "signature", "occurred_on": "2001-02-03", "citations": [CITATION]},
            {"key": "reservation", "kind": "reservation", "party": "aa", "articles": ["pact:art_1"]},
            {"key": "objection", "kind": "objection", "party": "bb", "responds_to": "pact:reservation"},
        ],
        commitments=[
            commitment(topics=["trade"], article="pact:art_1", caveats=[caveat(caveats=[caveat(key="deeper")])]),
            commitment(key="pay", bearer_mode="named_parties", bearers=["aa"], citations=[CITATION, CITATION]),
        ],
        caveats=[caveat(key="whole", outcomes=[{"event": "older:signature", "outcome": "triggers"}])],
        relations=[{"kind": "supersedes", "to_treaty": "older", "citations": [CITATION]}],
        citations=[CITATION],
    )


def test_loading_twice_writes_no_row(world: None) -> None:
    assert record(full()) == [Change.CREATED]
    before = rows()
    assert record(full()) == [Change.UNCHANGED]
    assert rows() == before


def test_rendered_document_writes_no_row(world: None) -> None:
    record(full())
    before = rows()
    assert record(render(TREATY, stored())) == [Change.UNCHANGED]
    assert rows() == before


def test_one_changed_value_touches_one_row_and_the_treaty(world: None) -> None:
    record(full())
    before = rows()
    document = full()
    document["commitments"][0]["caveats"][0]["caveats"][0]["summary"] = "Only then."
    assert record(document) == [Change.CHANGED]
    touched = {name: len(after - before[name]) for name, after in rows().items() if after != before[name]}
    assert touched == {"Caveat": 1, "Treaty": 1}
    assert Caveat.objects.get(key="deeper").summary == "Only then."


def test_records_keep_their_identity_when_they_move(world: None) -> None:
    record(full())
    kept = {caveat.key: caveat.pk for caveat in Caveat.objects.all()}
    document = full()
    moved = document["commitments"][0].pop("caveats")
    document["commitments"].reverse()
    document["caveats"] += moved
    assert record(document) == [Change.CHANGED]
    assert {caveat.key: caveat.pk for caveat in Caveat.objects.all()} == kept
    assert [caveat["key"] for caveat in render(TREATY, stored())["caveats"]] == ["whole", "if-able"]
    assert list(Commitment.objects.filter(treaty__slug="pact").values_list("key", flat=True)) == ["pay", "help"]


def test_what_the_document_leaves_out_goes(world: None) -> None:
    record(full())
    assert record(treaty()) == [Change.CHANGED]
    assert render(TREATY, stored()) == render_of(treaty())
    for model in (Article, Event, Commitment, Caveat, Citation):
        assert not model.objects.filter(treaty__slug="pact").exists()


def render_of(document: Document) -> Document:
    """What the document looks like when it is stored by itself."""
    Treaty.objects.filter(slug=document["slug"]).delete()
    record(document)
    return render(TREATY, stored(document["slug"]))


def test_event_that_another_treaty_needs_cannot_be_left_out(world: None) -> None:
    record(full())
    CaveatOutcomeFactory(
        caveat=CaveatFactory(treaty=Treaty.objects.get(slug="older")), event=Event.objects.get(key="reservation")
    )
    before = rows()
    with pytest.raises(RefusedError) as refusal:
        record(treaty())
    assert [(fault.pointer, fault.code) for fault in refusal.value.faults] == [("", "in_use")]
    assert rows() == before


def test_document_that_leaves_out_too_much_is_named_among_others(world: None) -> None:
    record(full())
    CaveatOutcomeFactory(
        caveat=CaveatFactory(treaty=Treaty.objects.get(slug="older")), event=Event.objects.get(key="reservation")
    )
    with pytest.raises(RefusedError) as refusal:
        record(treaty(slug="another"), treaty())
    assert refusal.value.document == "pact"


def test_documents_recorded_together_may_refer_to_one_another(world: None) -> None:
    def one(slug: str, other: str) -> Document:
        outcome = {"event": f"{other}:done", "outcome": "lapses"}
        return treaty(
            slug=slug,
            events=[{"key": "done", "kind": "other"}],
            caveats=[caveat(outcomes=[outcome])],
            relations=[{"kind": "refers_to", "to_treaty": other}],
        )

    assert record(one("first", "second"), one("second", "first")) == [Change.CREATED] * 2
    assert record(one("first", "second"), one("second", "first")) == [Change.UNCHANGED] * 2


def test_all_or_nothing(world: None) -> None:
    before = rows()
    with pytest.raises(RefusedError) as refusal:
        record(treaty(), treaty(slug="other", topics=["magic"]))
    assert refusal.value.document == "other"
    assert rows() == before


def test_reference_to_a_record_that_the_document_drops_is_unknown(world: None) -> None:
    record(full())
    document = full()
    document["events"] = [event for event in document["events"] if event["key"] != "reservation"]
    with pytest.raises(RefusedError) as refusal:
        record(document)
    assert [fault[:2] for fault in refusal.value.faults] == [("/events/1/responds_to", "unknown_reference")]


def test_group_members_and_predecessors_are_loaded(db: None) -> None:
    PartyFactory(code="aa")
    document = {
        "code": "league",
        "name": "League",
        "kind": "group",
        "members": [{"party": "aa", "joined_on": "1990", "left_on": "1995-05"}, {"party": "aa", "joined_on": "1999"}],
        "predecessors": ["aa"],
    }
    ((league, change),) = recording.record(items=[(PARTY, document)])
    assert change is Change.CREATED
    rendered = render(PARTY, league)
    assert rendered["members"] == [
        {"party": "aa", "joined_on": "1990", "left_on": "1995-05"},
        {"party": "aa", "joined_on": "1999", "left_on": None},
    ]
    assert rendered["predecessors"] == ["aa"]
    assert recording.record(items=[(PARTY, rendered)])[0].change is Change.UNCHANGED


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_a_reload_do_not_grow_with_the_document(world: None, count: int) -> None:
    document = treaty(
        commitments=[commitment(key=f"c{n}", caveats=[caveat(key=f"v{n}")], citations=[CITATION]) for n in range(count)]
    )
    record(document)
    with CaptureQueriesContext(connection) as queries:
        record(document)
    assert len(queries) == 25


def rows_according_to_statistics(model: type[Model]) -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE relname = %s", [model._meta.db_table])
        return cursor.fetchone()[0]


def test_a_very_large_treaty_is_recorded_and_given_back(world: None) -> None:
    long = "They help each other. " * 45_454
    document = treaty(
        articles=[{"eid": "art_0", "kind": "article", "texts": [{"language": "en", "text": long[:1_000_000]}]}]
        + [
            {"eid": f"art_{n}", "kind": "article", "texts": [{"language": "en", "text": f"Wording {n}."}]}
            for n in range(1, 500)
        ],
        commitments=[
            commitment(key=f"c-{n}", article=f"pact:art_{n % 500}", topics=["trade"], citations=[CITATION])
            for n in range(5_000)
        ],
    )
    assert record(document) == [Change.CREATED]
    assert rows_according_to_statistics(Commitment) == 5_000
    rendered = render(TREATY, stored())
    assert len(rendered["articles"]) == 500
    assert rendered["articles"][0]["texts"][0]["text"] == long[:1_000_000]
    assert [commitment["key"] for commitment in rendered["commitments"]] == [f"c-{n}" for n in range(5_000)]
    assert record(rendered) == [Change.UNCHANGED]
