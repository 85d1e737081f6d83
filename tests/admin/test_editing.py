"""What an editor does from day to day: rows within rows, places in lists, records removed."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from provisions.models import Article, Caveat, Citation, Commitment, Event, Treaty
from tests.admin.conftest import Desk, change_url, told
from tests.admin.page import added_row, no_rows
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

CAVEAT = {
    "key": "details-to-be-agreed",
    "summary": "The details need further agreements.",
    "kind": "needs_further_agreement",
    "origin": "text",
    "effect": "defers",
    "claim_status": "reported",
}


def with_caveat(values, source=None, **changes):
    """The form of a commitment with one more caveat, cited where a source is given."""
    prefix = f"caveats-{values['caveats-TOTAL_FORMS']}-citations"
    values = added_row(values, "caveats", **(CAVEAT | changes)) | no_rows(prefix)
    return added_row(values, prefix, source=source.pk, stance="reports") if source else values


def test_caveat_and_citation_are_added_below_a_commitment(desk: Desk):
    commitment, source = CommitmentFactory(), SourceFactory()
    response = desk.save(commitment, with_caveat(desk.open(commitment), source))
    assert response.status_code == 302
    caveat = Caveat.objects.get()
    assert (caveat.treaty, caveat.target_commitment, caveat.position) == (commitment.treaty, commitment, 1)
    citation = Citation.objects.get()
    assert (citation.treaty, citation.caveat, citation.source, citation.position) == (caveat.treaty, caveat, source, 1)


def test_new_commitment_is_saved_with_its_caveat_and_citation(desk: Desk):
    treaty, source = TreatyFactory(), SourceFactory()
    CommitmentFactory(treaty=treaty, position=1)
    values = {"treaty": treaty.pk, "key": "inform", "summary": "Each informs the other.", "modality": "obligation"}
    values |= {"bearer_mode": "each_party", "beneficiary_mode": "other_parties", **no_rows("caveats")}
    assert desk.add("commitment", with_caveat(values, source)).status_code == 302
    commitment = Commitment.objects.get(key="inform")
    assert commitment.position == 2
    assert Citation.objects.get(caveat__target_commitment=commitment).treaty == treaty


def test_citation_needs_the_caveat_that_it_is_put_below(desk: Desk):
    commitment = CommitmentFactory()
    nothing = dict.fromkeys(CAVEAT, "") | {"claim_status": "reported"}
    values = with_caveat(desk.open(commitment), SourceFactory(), **nothing)
    response = desk.save(commitment, values)
    assert response.status_code == 200
    assert "This field is required." in told(response)
    assert not Citation.objects.exists()


def test_caveat_is_removed_with_its_citations(desk: Desk):
    commitment = CommitmentFactory()
    CitationFactory(caveat=CaveatFactory(target_commitment=commitment))
    response = desk.save(commitment, desk.open(commitment) | {"caveats-0-DELETE": "on"})
    assert response.status_code == 302
    assert not Caveat.objects.exists()
    assert not Citation.objects.exists()


def test_key_of_a_row_never_changes(desk: Desk):
    caveat = CaveatFactory(target_commitment=CommitmentFactory())
    values = desk.open(caveat.target_commitment)
    assert "caveats-0-key" not in values
    desk.save(caveat.target_commitment, values | {"caveats-0-key": "renamed", "caveats-0-summary": "Reworded."})
    changed = Caveat.objects.get()
    assert (changed.key, changed.summary) == (caveat.key, "Reworded.")


def keys_in_order(treaty):
    return list(Commitment.objects.filter(treaty=treaty).order_by("position").values_list("key", "position"))


@pytest.mark.parametrize(
    "moved, place, order", [("c", "1", "cabd"), ("a", "3", "bcad"), ("b", "", "acdb"), ("b", "99", "acdb")]
)
def test_commitment_moves_to_its_place(desk: Desk, moved, place, order):
    treaty = TreatyFactory()
    for position, key in enumerate("abcd", start=1):
        CommitmentFactory(treaty=treaty, key=key, position=position)
    commitment = Commitment.objects.get(key=moved)
    assert desk.save(commitment, desk.open(commitment) | {"position": place}).status_code == 302
    assert keys_in_order(treaty) == [(key, position) for position, key in enumerate(order, start=1)]


def test_new_article_gets_its_place_among_the_others(desk: Desk):
    treaty = TreatyFactory()
    for position, eid in enumerate(("art_1", "art_3"), start=1):
        ArticleFactory(treaty=treaty, eid=eid, position=position)
    values = {"treaty": treaty.pk, "eid": "art_2", "kind": "article", "position": "2"}
    assert desk.add("article", values).status_code == 302
    order = Article.objects.order_by("position").values_list("eid", "position")
    assert list(order) == [("art_1", 1), ("art_2", 2), ("art_3", 3)]


def test_places_close_up_when_a_record_is_deleted(desk: Desk):
    treaty = TreatyFactory()
    first = CommitmentFactory(treaty=treaty, key="a", position=1)
    CommitmentFactory(treaty=treaty, key="b", position=2)
    before = treaty.updated_at
    assert desk.client.post(f"{change_url(first)[:-8]}/delete/", {"post": "yes"}).status_code == 302
    assert keys_in_order(treaty) == [("b", 1)]
    assert Treaty.objects.get().updated_at > before


def test_several_records_are_deleted_at_once(desk: Desk):
    kept = CommitmentFactory()
    gone = [CommitmentFactory(treaty=kept.treaty), CommitmentFactory()]
    action = {"action": "delete_selected", "_selected_action": [record.pk for record in gone], "post": "yes"}
    response = desk.client.post(reverse("admin:provisions_commitment_changelist"), action)
    assert response.status_code == 302
    assert list(Commitment.objects.all()) == [kept]


def delete(desk: Desk, record, *, by_action):
    """Confirm that a record shall go, on its own page or in the list."""
    if not by_action:
        return desk.client.post(f"{change_url(record)[:-8]}/delete/", {"post": "yes"}, follow=True)
    action = {"action": "delete_selected", "_selected_action": [record.pk], "post": "yes"}
    return desk.client.post(reverse(f"admin:provisions_{record._meta.model_name}_changelist"), action, follow=True)


@pytest.mark.parametrize("by_action", [True, False])
def test_event_that_others_need_is_not_deleted(desk: Desk, by_action):
    event = EventFactory()
    CaveatOutcomeFactory(caveat=CaveatFactory(treaty=event.treaty), event=event)
    page = delete(desk, event, by_action=by_action).content.decode()
    assert "would require deleting the following protected related objects" in page
    assert Event.objects.filter(pk=event.pk).exists()


@pytest.mark.parametrize("by_action", [True, False])
def test_treaty_to_which_others_refer_is_not_deleted(desk: Desk, by_action):
    relation = RelationFactory()
    delete(desk, relation.to_treaty, by_action=by_action)
    assert Treaty.objects.filter(pk=relation.to_treaty.pk).exists()


@pytest.mark.parametrize("by_action", [True, False])
def test_deletion_that_breaks_a_rule_is_refused(desk: Desk, by_action):
    """Without the earlier signature, the treaty would be in force before any."""
    treaty = TreatyFactory()
    EventFactory(treaty=treaty, kind="signature", occurred_on="2025-06", key="late")
    early = EventFactory(treaty=treaty, kind="signature", occurred_on="2025-01")
    EventFactory(treaty=treaty, kind="entry_into_force", occurred_on="2025-03")
    page = delete(desk, early, by_action=by_action).content.decode()
    assert "Nothing was deleted." in page
    assert "comes before late" in page
    assert Event.objects.count() == 3


@pytest.mark.parametrize("by_action", [True, False])
def test_treaty_is_deleted_with_all_below_it(desk: Desk, by_action):
    commitment, kept = CommitmentFactory(), CommitmentFactory()
    CitationFactory(caveat=CaveatFactory(target_commitment=commitment))
    delete(desk, commitment.treaty, by_action=by_action)
    assert list(Commitment.objects.all()) == [kept]
    assert not Citation.objects.exists()


@pytest.mark.parametrize("by_action", [True, False])
@pytest.mark.parametrize("factory", [PartyFactory, SourceFactory, TopicFactory])
def test_record_that_nobody_uses_is_deleted(desk: Desk, factory, by_action):
    record = factory()
    delete(desk, record, by_action=by_action)
    assert not type(record).objects.exists()


def test_deletion_page_counts_instead_of_listing(desk: Desk):
    treaty = TreatyFactory()
    for _ in range(3):
        CommitmentFactory(treaty=treaty, bearers=[PartyFactory()])
    page = desk.client.get(f"{change_url(treaty)[:-8]}/delete/").content.decode()
    assert "3 commitments" in page


def test_treaty_page_leads_to_its_records(desk: Desk):
    commitment = CommitmentFactory()
    CommitmentFactory(treaty=commitment.treaty)
    CommitmentFactory()
    page = desk.client.get(change_url(commitment.treaty))
    part = next(part for part in page.context["contents"] if part["name"] == "Commitments")
    assert part["count"] == 2
    assert desk.client.get(part["list_url"]).context["cl"].result_count == 2
    added = desk.client.get(part["add_url"]).context["adminform"].form
    assert added.initial["treaty"] == str(commitment.treaty.pk)


def test_choices_on_a_page_are_of_its_treaty(desk: Desk):
    article = ArticleFactory(eid="art_1")
    ArticleFactory(eid="art_1")
    commitment = CommitmentFactory(treaty=article.treaty)
    widget = desk.client.get(change_url(commitment)).context["adminform"].form.fields["article"].widget
    query = {"app_label": "provisions", "model_name": "commitment", "field_name": "article", "term": "art_1"}
    found = desk.client.get(f"{widget.widget.get_url()}&{urlencode(query)}").json()
    assert [choice["id"] for choice in found["results"]] == [str(article.pk)]
