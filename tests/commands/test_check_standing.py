"""What is stored of standing is what the records give, and the command that finds and mends what is not."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from provisions import recording
from provisions.documents import TREATY
from provisions.models import Period, Treaty
from tests.factories import PartyFactory, TreatyFactory

CLEAN = "1 treaty: 0 drifted.\n"


def check(**options: bool) -> tuple[str, bool]:
    """What the command writes, and whether it says that all is well."""
    out = StringIO()
    try:
        call_command("check_standing", stdout=out, **options)
    except CommandError:
        return out.getvalue(), False
    return out.getvalue(), True


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def stored() -> list[tuple]:
    columns = ("treaty__slug", "party__code", "valid", "known", "status", "contested", "because", "alternatives")
    return list(Period.objects.order_by("party__code", "known", "valid").values_list(*columns))


@pytest.fixture
def pact(db: None) -> Treaty:
    for code in ("aa", "bb"):
        PartyFactory(code=code)
    events = [
        {"key": "signature", "kind": "signature", "occurred_on": "2001-01-10", "claim_status": "official"},
        {"key": "entry", "kind": "entry_into_force", "occurred_on": "2001-06-01", "claim_status": "official"},
    ]
    participations = [{"party": code, "role": "party"} for code in ("aa", "bb")]
    document = {"slug": "pact", "title": "Pact", "instrument_type": "treaty"}
    recording.record(items=[(TREATY, {**document, "participations": participations, "events": events})])
    return Treaty.objects.get(slug="pact")


def test_what_was_recorded_has_not_drifted(pact: Treaty) -> None:
    assert len(stored()) == 6
    assert check() == (CLEAN, True)


@pytest.mark.parametrize(
    ("drift", "said"),
    [
        ("UPDATE provisions_period SET status = 'terminated' WHERE status = 'in_force'", "2 rows"),
        ("UPDATE provisions_period SET contested = NOT contested", "12 rows"),
        ("UPDATE provisions_period SET because = '[]' WHERE party_id IS NULL", "4 rows"),
        ("DELETE FROM provisions_period WHERE party_id IS NOT NULL", "4 rows"),
        ("DELETE FROM provisions_period", "6 rows"),
        ("UPDATE provisions_treaty SET signed_on = '1999'", "signed_on"),
        (
            "DELETE FROM provisions_period WHERE status = 'in_force'; UPDATE provisions_treaty SET signed_on = NULL",
            "1 row, signed_on",
        ),
        ("UPDATE provisions_event SET occurred_on = '2002' WHERE key = 'entry'", "15 rows, in_force_on"),
    ],
)
def test_drift_is_named_and_mended(pact: Treaty, drift: str, said: str) -> None:
    before, updated_at = stored(), Treaty.objects.get().updated_at
    sql(drift)
    assert check() == (f"pact: {said}\n1 treaty: 1 drifted.\n", False)
    assert check(renew=True) == (f"pact: {said}\n1 treaty: 1 renewed.\n", True)
    assert check() == (CLEAN, True)
    renewed = Treaty.objects.get()
    assert renewed.updated_at > updated_at
    if "event" not in drift:
        assert (stored(), renewed.signed_on, renewed.in_force_on) == (before, "2001-01-10", "2001-06-01")


def test_renewing_what_is_right_changes_nothing(pact: Treaty) -> None:
    ids = set(Period.objects.values_list("pk", flat=True))
    assert check(renew=True) == ("1 treaty: 0 renewed.\n", True)
    assert set(Period.objects.values_list("pk", flat=True)) == ids
    assert Treaty.objects.get().updated_at == pact.updated_at


def test_every_batch_is_checked(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provisions.management.commands.check_standing._AT_ONCE", 2)
    TreatyFactory.create_batch(4)
    last = TreatyFactory(slug="zz")
    Treaty.objects.filter(pk=last.pk).update(signed_on="2001")
    assert check() == ("zz: signed_on\n5 treaties: 1 drifted.\n", False)


def test_database_from_before_standing_was_stored_gets_it_when_it_is_prepared(pact: Treaty) -> None:
    before = stored()
    sql("DELETE FROM provisions_period")
    call_command("prepare", stdout=StringIO())
    assert stored() == before


def test_empty_database_has_not_drifted(db: None) -> None:
    assert check() == ("0 treaties: 0 drifted.\n", True)
