"""The rules of documents hold in the admin too: nothing stays, the reasons are shown, and what was typed is kept."""

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse

from provisions import recording
from provisions.choices import BearerMode, PublicationState, RelationKind
from provisions.models import Article, Caveat, Citation, Commitment, Event, Party, Relation, Treaty
from tests.admin.conftest import Desk, told
from tests.admin.page import added_row
from tests.factories import (
    ArticleFactory,
    ArticleTextFactory,
    CaveatFactory,
    CommitmentFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


def assert_refused(response: HttpResponse, reason: str) -> None:
    assert response.status_code == 200
    assert reason in told(response)


def assert_unchanged(record: Any) -> None:
    before = {field.attname: getattr(record, field.attname) for field in record._meta.concrete_fields}
    record.refresh_from_db()
    assert {name: getattr(record, name) for name in before} == before


def test_named_bearers_must_be_named(desk: Desk):
    commitment = CommitmentFactory(position=1)
    values = desk.open(commitment) | {"bearer_mode": BearerMode.NAMED_PARTIES.value, "summary": "Something new."}
    response = desk.save(commitment, values)
    assert_refused(response, "Bearers: bearer_mode named_parties needs at least one of bearers.")
    assert 'value="named_parties" selected' in response.content.decode()
    assert "Something new." in response.content.decode()
    assert_unchanged(commitment)


def test_bearer_must_take_part(desk: Desk):
    treaty = TreatyFactory(parties=[PartyFactory()])
    commitment = CommitmentFactory(treaty=treaty, position=1)
    stranger = PartyFactory()
    values = desk.open(commitment) | {"bearer_mode": BearerMode.NAMED_PARTIES.value}
    values = added_row(values, "bearer_links", party=stranger.pk)
    response = desk.save(commitment, values)
    assert_refused(response, f"{stranger.code} does not take part in the treaty.")
    assert stranger.name in response.content.decode()
    assert not commitment.bearers.exists()


def test_bearer_that_takes_part_is_named(desk: Desk):
    party = PartyFactory()
    commitment = CommitmentFactory(treaty=TreatyFactory(parties=[party]))
    values = desk.open(commitment) | {"bearer_mode": BearerMode.NAMED_PARTIES.value}
    assert desk.save(commitment, added_row(values, "bearer_links", party=party.pk)).status_code == 302
    assert list(commitment.bearers.all()) == [party]


def test_party_that_bears_a_commitment_stays_in_the_treaty(desk: Desk):
    party = PartyFactory()
    treaty = TreatyFactory(parties=[party, PartyFactory()])
    commitment = CommitmentFactory(treaty=treaty, bearer_mode=BearerMode.NAMED_PARTIES, bearers=[party], position=1)
    values = desk.open(treaty)
    row = next(name for name, value in values.items() if name.endswith("-party") and value == str(party.pk))
    response = desk.save(treaty, values | {row.replace("-party", "-DELETE"): "on"})
    assert_refused(response, f"Commitment {commitment.key}, bearers: {party.code} does not take part in the treaty.")
    assert treaty.parties.count() == 2


def test_act_comes_after_what_it_presupposes(desk: Desk):
    treaty = TreatyFactory()
    EventFactory(treaty=treaty, kind="signature", occurred_on="2025-01-17")
    force = EventFactory(treaty=treaty, kind="entry_into_force", occurred_on="2025-10-02")
    response = desk.save(force, desk.open(force) | {"occurred_on": "2024"})
    assert_refused(response, "comes before")
    assert response.context["adminform"].form.errors.keys() == {"occurred_on"}
    assert_unchanged(force)
    assert desk.save(force, desk.open(force) | {"occurred_on": "2024", "note": "Applied early."}).status_code == 302


def test_published_treaty_refers_to_published_ones(desk: Desk):
    draft = TreatyFactory(publication=PublicationState.DRAFT)
    treaty = TreatyFactory()
    values = {"treaty": treaty.pk, "kind": RelationKind.SUPERSEDES.value, "to_treaty": draft.pk}
    response = desk.add("relation", values)
    assert_refused(response, f"{draft.slug} is not published.")
    assert response.context["adminform"].form.errors.keys() == {"to_treaty"}
    assert not Relation.objects.exists()


def test_treaty_to_which_published_ones_refer_stays_published(desk: Desk):
    relation = RelationFactory()
    response = desk.save(relation.to_treaty, desk.open(relation.to_treaty) | {"publication": "draft"})
    assert_refused(response, f"Published treaties refer to it: {relation.treaty.slug}.")
    assert Treaty.objects.get(pk=relation.to_treaty.pk).publication == PublicationState.PUBLISHED


def test_caveat_qualifies_a_commitment_of_its_own_treaty(desk: Desk):
    elsewhere = CommitmentFactory()
    values = {"treaty": TreatyFactory().pk, "target_commitment": elsewhere.pk, "key": "foreign", "summary": "Not ours."}
    response = desk.add("caveat", values | {"kind": "precondition", "origin": "text", "effect": "conditions"})
    assert_refused(response, "The target_commitment must belong to the same treaty.")
    assert not Caveat.objects.exists()


def test_quotation_stands_in_the_text(desk: Desk):
    article = ArticleFactory()
    ArticleTextFactory(article=article, text="The Contracting Parties shall consult.")
    commitment = CommitmentFactory(article=article, position=1)
    response = desk.save(commitment, desk.open(commitment) | {"quote": "shall invade"})
    assert_refused(response, "The quotation does not stand in the text")
    assert response.context["adminform"].form.errors.keys() == {"quote"}
    assert_unchanged(commitment)
    assert desk.save(commitment, desk.open(commitment) | {"quote": "shall consult"}).status_code == 302


def test_text_is_not_blank(desk: Desk):
    commitment = CommitmentFactory(position=1)
    response = desk.save(commitment, desk.open(commitment) | {"summary": " \r\n "})
    assert_refused(response, "This field is required.")
    assert_unchanged(commitment)


@pytest.mark.parametrize("name", ["locator", "speaker", "paraphrase", "said_on"])
def test_empty_text_is_unknown(desk: Desk, name: str):
    commitment = CommitmentFactory()
    values = added_row(desk.open(commitment), "citations", source=SourceFactory().pk, stance="reports", **{name: " "})
    assert desk.save(commitment, values).status_code == 302
    assert getattr(Citation.objects.get(), name) is None


@pytest.mark.parametrize("date", ["2025-02-29", "0000", "17.1.2025", "2025-1-1", "soon"])
def test_date_is_real(desk: Desk, date: str):
    event = EventFactory()
    response = desk.save(event, desk.open(event) | {"occurred_on": date})
    assert_refused(response, "Must be a real date as YYYY, YYYY-MM or YYYY-MM-DD.")
    assert_unchanged(event)


@pytest.mark.parametrize(
    "text", ['{"iso3": 3}', "[]", "nothing", '{"iso3": "\\u0000"}', '{"a": "\\ud800"}', "[" * 50_000, '{"a": 1e999}']
)
def test_identifiers_are_texts_by_name(desk: Desk, text: str):
    party = PartyFactory()
    response = desk.save(party, desk.open(party) | {"identifiers": text})
    assert response.status_code == 200
    assert told(response)
    assert_unchanged(party)


def test_identifiers_and_aliases_are_kept_as_typed(desk: Desk):
    party = PartyFactory()
    names = "Korea, Republic of\r\n\r\nSouth Korea\r\n"
    assert desk.save(party, desk.open(party) | {"identifiers": '{"iso3": "KOR"}', "aliases": names}).status_code == 302
    party.refresh_from_db()
    assert party.identifiers == {"iso3": "KOR"}
    assert party.aliases == ["Korea, Republic of", "South Korea"]


def test_name_leads_to_one_party(desk: Desk):
    PartyFactory(name="Iran", aliases=["Persia"])
    party = PartyFactory()
    response = desk.save(party, desk.open(party) | {"aliases": "Persia"})
    assert_refused(response, "already names")
    assert_unchanged(party)


def test_topics_have_two_levels(desk: Desk):
    below = TopicFactory(parent=TopicFactory())
    response = desk.add("topic", {"code": "third", "label": "Third", "definition": "Too deep.", "parent": below.pk})
    assert_refused(response, "Topics have two levels")


def test_key_is_unique_in_the_treaty(desk: Desk):
    commitment = CommitmentFactory(key="consult")
    values = {"treaty": commitment.treaty.pk, "key": "consult", "summary": "Again.", "modality": "obligation"}
    response = desk.add("commitment", values | {"bearer_mode": "each_party", "beneficiary_mode": "none"})
    assert_refused(response, "Another commitment of this treaty has this key.")
    assert Commitment.objects.count() == 1


def test_key_of_a_row_is_unique_in_the_treaty(desk: Desk):
    taken = CaveatFactory()
    commitment = CommitmentFactory(treaty=taken.treaty)
    row = {"key": taken.key, "summary": "Another.", "kind": "precondition", "origin": "text", "effect": "conditions"}
    values = added_row(desk.open(commitment), "caveats", **row, claim_status="reported")
    prefix = f"caveats-{int(values['caveats-TOTAL_FORMS']) - 1}-citations"
    response = desk.save(commitment, values | {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"})
    assert_refused(response, "Another caveat of this treaty has this key.")
    assert Caveat.objects.count() == 1


def test_relation_changed_into_another_one_is_refused(desk: Desk):
    relation = RelationFactory()
    other = RelationFactory(treaty=relation.treaty, to_treaty=relation.to_treaty, kind=RelationKind.AMENDS)
    response = desk.save(other, desk.open(other) | {"kind": RelationKind.SUPERSEDES.value})
    assert_refused(response, "This relation is listed twice.")
    assert_unchanged(other)


def test_citation_speaks_for_fields_of_its_subject(desk: Desk):
    commitment = CommitmentFactory()
    row = {"source": SourceFactory().pk, "stance": "reports", "about": "modality, colour"}
    response = desk.save(commitment, added_row(desk.open(commitment), "citations", **row))
    assert_refused(response, "Citation 1, about: A commitment has no field &#x27;colour&#x27;.")
    assert not Citation.objects.exists()


def test_unit_comes_after_the_one_that_contains_it(desk: Desk):
    treaty = TreatyFactory()
    part, article = ArticleFactory(treaty=treaty, position=1), ArticleFactory(treaty=treaty, position=2)
    response = desk.save(part, desk.open(part) | {"parent": article.pk})
    assert_refused(response, "must come before the units it contains")
    assert not Article.objects.filter(parent__isnull=False).exists()


def test_new_treaty_with_its_parties(desk: Desk):
    party = PartyFactory()
    values = {"slug": "new-treaty", "title": "A new treaty", "instrument_type": "treaty"}
    values |= {"participations-TOTAL_FORMS": "1", "participations-0-party": party.pk, "participations-0-role": "party"}
    assert desk.add("treaty", values).status_code == 302
    treaty = Treaty.objects.get(slug="new-treaty")
    assert (treaty.publication, list(treaty.parties.all())) == (PublicationState.DRAFT, [party])
    assert treaty.updated_at is not None


def test_dates_of_the_treaty_follow_from_an_event(desk: Desk):
    treaty = TreatyFactory()
    values = {"treaty": treaty.pk, "key": "signature", "kind": "signature", "occurred_on": "2025-01-17"}
    assert desk.add("event", values).status_code == 302
    before = treaty.updated_at
    treaty.refresh_from_db()
    assert treaty.signed_on == "2025-01-17"
    assert treaty.updated_at > before
    event = Event.objects.get()
    desk.save(event, desk.open(event) | {"occurred_on": "2025-01"})
    treaty.refresh_from_db()
    assert treaty.signed_on == "2025-01"


def test_saving_what_is_there_does_not_count_as_a_change(desk: Desk):
    participation = ParticipationFactory()
    desk.save(participation.treaty, desk.open(participation.treaty))
    before = participation.treaty.updated_at
    assert Treaty.objects.get().updated_at == before


def test_party_in_use_stays(desk: Desk):
    participation = ParticipationFactory()
    page = desk.client.post(f"/admin/provisions/party/{participation.party.pk}/delete/", {"post": "yes"})
    assert page.status_code == 200
    assert Party.objects.filter(pk=participation.party.pk).exists()


def test_waiting_too_long_for_another_writer_keeps_what_was_typed(desk: Desk):
    commitment = CommitmentFactory(position=1)
    values = desk.open(commitment) | {"summary": "Something new."}
    other = connection.copy()
    with connection.cursor() as cursor, other.cursor() as writer:
        cursor.execute("SET LOCAL lock_timeout = '50ms'")
        writer.execute("SELECT pg_advisory_lock(%s)", [recording._WRITING])
        response = desk.save(commitment, values)
    other.close()
    assert_refused(response, "Somebody else is saving at the moment.")
    assert "Something new." in response.content.decode()
    assert_unchanged(commitment)
    assert desk.save(commitment, values).status_code == 302
