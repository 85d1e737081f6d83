"""The one write path locks, validates, derives and stamps, whichever door is used."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from provisions import recording
from provisions.documents import PARTY, SOURCE, TREATY, Change, RefusedError
from provisions.models import Caveat, Commitment, Event, Party, Treaty
from tests.factories import (
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    SourceFactory,
    TreatyFactory,
)

MINIMAL = {"slug": "pact", "title": "Pact", "instrument_type": "treaty"}


def dated(*events: dict) -> tuple[str | None, str | None]:
    """What is derived from the events: date of signature, date of entry into force."""
    recording.record(items=[(TREATY, {**MINIMAL, "events": list(events)})])
    treaty = Treaty.objects.get(slug="pact")
    return treaty.signed_on, treaty.in_force_on


def claim(key: str, kind: str, date: str | None, status: str = "reported", *sources: str, **more: str) -> dict:
    citations = [{"source": source, "stance": "reports"} for source in sources]
    return {"key": key, "kind": kind, "occurred_on": date, "claim_status": status, "citations": citations, **more}


@pytest.fixture
def sources(db: None) -> None:
    SourceFactory(slug="press", authority="media_report", published_on="2001-05")
    SourceFactory(slug="year-press", authority="media_report", published_on="2001")
    SourceFactory(slug="late-press", authority="media_report", published_on="2009")
    SourceFactory(slug="register", authority="depositary_notification", published_on="2000")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], None),
        ([claim("a", "signature", "2001-01-17", "announced")], None),
        ([claim("a", "signature", "2001-01-17", "retracted")], None),
        ([claim("a", "signature", "2001-01-17"), claim("b", "signature", "2001-01-18", "official")], "2001-01-18"),
        ([claim("a", "signature", "2001", "inferred"), claim("b", "signature", "2002", "reported")], "2002"),
        (
            [
                claim("a", "signature", "2001", "reported", "press"),
                claim("b", "signature", "2002", "reported", "register"),
            ],
            "2002",
        ),
        (
            [
                claim("a", "signature", "2001", "reported", "press"),
                claim("b", "signature", "2002", "reported", "late-press"),
            ],
            "2002",
        ),
        (
            [
                claim("a", "signature", "2001", "reported", "press"),
                claim("b", "signature", "2002", "reported", "year-press"),
            ],
            "2002",
        ),
        ([claim("b", "signature", "2002"), claim("a", "signature", "2001")], "2001"),
        ([claim("a", "signature", None, "official"), claim("b", "signature", "2001")], None),
        ([claim("a", "definitive_signature", "2001-03")], "2001-03"),
        (
            [claim("a", "signature", "1961-04-18", party="aa"), claim("b", "signature", "1961-05", party="bb")],
            "1961-04-18",
        ),
        ([claim("a", "signature", "1961", party="aa"), claim("b", "signature", "1962")], "1962"),
    ],
    ids=[
        "none",
        "announced",
        "retracted",
        "official wins",
        "reported before inferred",
        "better source wins",
        "later source wins",
        "a year counts from its end",
        "equal: first by key",
        "preferred one is undated",
        "definitive",
        "each side for itself: the earliest",
        "an act of all sides says it",
    ],
)
def test_date_of_signature_is_that_of_the_preferred_claim(sources: None, events: list, expected: str | None) -> None:
    PartyFactory(code="aa")
    PartyFactory(code="bb")
    assert dated(*events) == (expected, None)


def test_date_of_entry_into_force_is_derived_likewise(sources: None) -> None:
    reported = claim("a", "entry_into_force", "2001-06")
    official = claim("b", "entry_into_force", "2001-10-02", "official")
    assert dated(reported, official) == (None, "2001-10-02")
    assert dated(reported) == (None, "2001-06")


def test_better_or_worse_source_changes_the_dates_that_rest_on_it(sources: None) -> None:
    first = claim("a", "signature", "2001", "reported", "press")
    second = claim("b", "signature", "2002", "reported", "register")
    assert dated(first, second) == ("2002", None)
    before = Treaty.objects.get(slug="pact").updated_at
    source = {"slug": "register", "title": "Register", "authority": "unknown", "published_on": "2000"}
    recording.record(items=[(SOURCE, source)])
    treaty = Treaty.objects.get(slug="pact")
    assert treaty.signed_on == "2001"
    assert treaty.updated_at > before
    recording.record(items=[(SOURCE, {**source, "note": "Says nothing of the date."})])
    assert Treaty.objects.get(slug="pact").updated_at == treaty.updated_at


def test_update_instant_moves_only_with_the_content(db: None) -> None:
    ((treaty, _),) = recording.record(items=[(TREATY, MINIMAL)])
    first = treaty.updated_at
    assert treaty.created_at == first
    ((treaty, change),) = recording.record(items=[(TREATY, MINIMAL)])
    assert (change, treaty.updated_at) == (Change.UNCHANGED, first)
    ((treaty, change),) = recording.record(items=[(TREATY, {**MINIMAL, "title": "Accord"})])
    assert change is Change.CHANGED
    assert treaty.updated_at > first


def test_edit_by_hand_is_settled_like_a_document(db: None) -> None:
    treaty = TreatyFactory()
    before = treaty.updated_at
    with recording.editing(treaty):
        EventFactory(treaty=treaty, kind="signature", occurred_on="2001-02-03", claim_status="official")
    treaty.refresh_from_db()
    assert treaty.signed_on == "2001-02-03"
    assert treaty.updated_at > before


def test_edit_that_breaks_a_rule_is_undone(db: None) -> None:
    treaty = CommitmentFactory(treaty__publication="published").treaty
    ParticipationFactory(treaty=treaty)
    with pytest.raises(RefusedError) as refusal, recording.editing(treaty):
        Commitment.objects.filter(treaty=treaty).update(bearer_mode="named_parties")
    assert [fault[:2] for fault in refusal.value.faults] == [("/commitments/0/bearers", "parties_missing")]
    assert not Commitment.objects.filter(bearer_mode="named_parties").exists()


def test_caveats_cannot_qualify_one_another(db: None) -> None:
    first = CaveatFactory(key="first")
    second = CaveatFactory(key="second", treaty=first.treaty, target_caveat=first)
    with pytest.raises(RefusedError) as refusal, recording.editing(first.treaty):
        Caveat.objects.filter(pk=first.pk).update(target_caveat=second)
    assert refusal.value.faults == (("", "qualifies_itself", "These caveats qualify one another: first, second."),)
    first.refresh_from_db()
    assert first.target_caveat is None


def test_edit_cannot_nest_deeper_than_a_document_may(db: None) -> None:
    caveat = CaveatFactory()
    with transaction.atomic():
        edit = recording.Edit(caveat.treaty)
        for _ in range(20):
            caveat = CaveatFactory(treaty=caveat.treaty, target_caveat=caveat)
        with pytest.raises(RefusedError) as refusal:
            edit.settle()
    assert {fault.code for fault in refusal.value.faults} == {"too_deep"}


def test_edit_of_a_new_record_creates_it(db: None) -> None:
    treaty = TreatyFactory.build(slug="pact")
    with transaction.atomic():
        edit = recording.Edit(treaty)
        treaty.save()
        assert edit.settle() is Change.CREATED


def test_edit_without_a_change_stamps_nothing(db: None) -> None:
    treaty = TreatyFactory()
    before = treaty.updated_at
    with recording.editing(treaty):
        pass
    treaty.refresh_from_db()
    assert treaty.updated_at == before


@pytest.mark.parametrize("door", ["record", "edit", "remove"])
def test_every_writer_waits_for_the_one_before_it_reads(db: None, door: str) -> None:
    treaty = TreatyFactory()
    with CaptureQueriesContext(connection) as queries:
        if door == "record":
            recording.record(items=[(TREATY, MINIMAL)])
        elif door == "edit":
            with recording.editing(treaty):
                pass
        else:
            recording.remove(root=treaty)
    statements = [query["sql"] for query in queries if "SELECT" in query["sql"]]
    assert "pg_advisory_xact_lock" in statements[0]


def test_removal_takes_everything_below(db: None) -> None:
    event = EventFactory()
    CitationFactory(event=event)
    recording.remove(root=event.treaty)
    assert not Event.objects.exists()


def test_removal_of_many_rows_is_planned_with_new_statistics(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "MANY", 2)
    few, many = TreatyFactory(), TreatyFactory()
    EventFactory(treaty=few)
    EventFactory.create_batch(2, treaty=many)
    analyzed = []
    for treaty in (few, many):
        with CaptureQueriesContext(connection) as queries:
            recording.remove(root=treaty)
        analyzed.append({query["sql"] for query in queries if query["sql"].startswith("ANALYZE")})
    assert analyzed[0] == set()
    assert 'ANALYZE "provisions_event"' in analyzed[1]


def test_what_is_referred_to_cannot_be_removed(db: None) -> None:
    party = ParticipationFactory().party
    with pytest.raises(RefusedError) as refusal:
        recording.remove(root=party)
    assert [fault[:2] for fault in refusal.value.faults] == [("", "in_use")]
    assert Party.objects.filter(pk=party.pk).exists()


def test_refusal_to_remove_names_a_few_users_at_the_cost_of_a_few(db: None) -> None:
    party = ParticipationFactory().party
    costs = []
    for more in (4, 20):
        for _ in range(more):
            ParticipationFactory(party=party)
        with CaptureQueriesContext(connection) as queries, pytest.raises(RefusedError) as refusal:
            recording.remove(root=party)
        assert refusal.value.faults[0].detail.count(" in ") == 5
        costs.append(len(queries))
    assert costs[0] == costs[1]


def test_parties_are_recorded_through_the_same_door(db: None) -> None:
    document = {"code": "aa", "name": "Aaland", "kind": "territory"}
    ((party, change),) = recording.record(items=[(PARTY, document)])
    assert (party.name, change) == ("Aaland", Change.CREATED)
