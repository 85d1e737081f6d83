"""Forms of the admin as somebody might bend them: nothing elsewhere changes, and nothing crashes."""

from typing import Any

import pytest
from django.urls import reverse

from provisions.models import Caveat, Citation, Commitment, Treaty
from tests.admin.conftest import Desk, change_url
from tests.admin.page import added_row
from tests.factories import CaveatFactory, CitationFactory, CommitmentFactory, PartyFactory, SourceFactory

pytestmark = pytest.mark.django_db

JUNK = ("x", "-1", "9" * 30, "\x00")
REFERENCES = ("caveats-0-id", "caveats-0-citations-0-source", "citations-0-commitment", "article", "position")
COUNTS = ("caveats-INITIAL_FORMS", "caveats-0-citations-TOTAL_FORMS", "topic_links-TOTAL_FORMS")


def commitment_with_rows() -> Commitment:
    commitment = CommitmentFactory(treaty__parties=[PartyFactory()], position=1)
    caveat = CaveatFactory(target_commitment=commitment, position=1)
    CitationFactory(caveat=caveat, position=1)
    CitationFactory(commitment=commitment, position=1)
    return commitment


def everything_of(treaty: Treaty) -> list[Any]:
    models = (Commitment, Caveat, Citation)
    rows = [list(model.objects.filter(treaty=treaty).order_by("pk").values()) for model in models]
    return [Treaty.objects.filter(pk=treaty.pk).values().get(), *rows]


def test_references_bent_to_another_treaty_change_nothing_there(desk: Desk):
    mine, other = commitment_with_rows(), commitment_with_rows()
    values, theirs = desk.open(mine), desk.open(other)
    before = everything_of(other.treaty)
    keys = ("id", "caveat", "commitment", "target_commitment")
    bent = [name for name in values if name.rpartition("-")[2] in keys]
    assert len(bent) >= 6
    for name in bent:
        for extra in ({}, {f"{name.rpartition('-')[0]}-DELETE": "on"}):
            desk.save(mine, values | {name: theirs[name]} | extra)
            assert everything_of(other.treaty) == before, name


def test_whole_form_of_another_record_changes_nothing_there(desk: Desk):
    mine, other = commitment_with_rows(), commitment_with_rows()
    before = everything_of(other.treaty)
    forged = desk.open(other) | {"summary": "Forged.", "caveats-0-summary": "Forged.", "citations-0-DELETE": "on"}
    assert desk.save(mine, forged).status_code == 200
    assert everything_of(other.treaty) == before
    assert Commitment.objects.get(pk=mine.pk).summary == mine.summary


@pytest.mark.parametrize("junk", JUNK)
def test_junk_in_references_and_places_is_refused(desk: Desk, junk: str):
    commitment = commitment_with_rows()
    values = desk.open(commitment)
    for name in REFERENCES:
        assert name in values
        response = desk.save(commitment, values | {name: junk})
        assert response.status_code in (200, 302), name
    assert Commitment.objects.count() == 1
    assert Caveat.objects.get().treaty == commitment.treaty
    assert Citation.objects.count() == 2


@pytest.mark.parametrize("junk", [None, *JUNK])
def test_junk_in_the_counts_of_rows_is_refused(desk: Desk, junk: str | None):
    commitment = commitment_with_rows()
    values = desk.open(commitment)
    for name in COUNTS:
        bent = {key: value for key, value in values.items() if key != name} | ({} if junk is None else {name: junk})
        assert desk.save(commitment, bent).status_code in (200, 302), name
    assert Caveat.objects.filter(target_commitment=commitment).count() == 1
    assert Citation.objects.count() == 2


@pytest.mark.parametrize("junk", JUNK)
def test_junk_in_addresses_is_answered(desk: Desk, junk: str):
    commitment = commitment_with_rows()
    listed, added = (reverse(f"admin:provisions_commitment_{name}") for name in ("changelist", "add"))
    for url, parameter in ((listed, "treaty"), (listed, "cited"), (listed, "q"), (listed, "p"), (added, "treaty")):
        assert desk.client.get(url, {parameter: junk}).status_code in (200, 302, 400), (url, parameter)
    query = {"app_label": "provisions", "model_name": "commitment", "field_name": "article", "of_treaty": junk}
    assert desk.client.get("/admin/autocomplete/", query).status_code in (200, 400)
    assert everything_of(commitment.treaty)


def test_rows_within_rows_of_another_treaty_cannot_be_claimed(desk: Desk):
    mine, other = commitment_with_rows(), commitment_with_rows()
    stolen = Citation.objects.get(caveat__target_commitment=other)
    before = everything_of(other.treaty)
    for change in ({"paraphrase": "Stolen."}, {"DELETE": "on"}, {}):
        forged = {f"caveats-0-citations-0-{name}": value for name, value in ({"id": stolen.pk} | change).items()}
        desk.save(mine, desk.open(mine) | forged)
        assert everything_of(other.treaty) == before


def test_row_deleted_together_with_the_row_above_it(desk: Desk):
    commitment = commitment_with_rows()
    values = desk.open(commitment) | {"caveats-0-DELETE": "on", "caveats-0-citations-0-paraphrase": "Changed as well."}
    values = added_row(values, "caveats-0-citations", source=SourceFactory().pk, stance="reports")
    assert desk.save(commitment, values).status_code == 302
    assert not Caveat.objects.exists()
    assert Citation.objects.get().commitment == commitment


def test_row_that_somebody_else_removed_is_reported(desk: Desk):
    commitment = commitment_with_rows()
    values = desk.open(commitment)
    Caveat.objects.all().delete()
    response = desk.save(commitment, values | {"caveats-0-summary": "Too late."})
    assert "A row is gone, or belongs to another record." in response.content.decode()
    assert not Caveat.objects.exists()


def test_treaty_page_asks_as_often_for_many_commitments_as_for_one(desk: Desk, django_assert_max_num_queries):
    commitment = CommitmentFactory()
    desk.open(commitment.treaty)
    for total in (1, 3):
        while commitment.treaty.commitments.count() < total:
            CommitmentFactory(treaty=commitment.treaty)
        with django_assert_max_num_queries(8):
            desk.client.get(change_url(commitment.treaty))
