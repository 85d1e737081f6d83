"""Every named constraint refuses a row that violates it, whatever door the row comes through."""

from itertools import combinations

import pytest
from django.apps import apps

from provisions.models.caveat import CAVEAT_TARGETS
from provisions.models.citation import CITATION_SUBJECTS
from provisions.models.constraints import SameTreaty
from tests.factories import (
    ArticleFactory,
    ArticleTextFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentBearerFactory,
    CommitmentBeneficiaryFactory,
    CommitmentFactory,
    CommitmentTopicFactory,
    EventArticleFactory,
    EventFactory,
    EventTerritoryFactory,
    ParticipationFactory,
    PartyFactory,
    PartyMemberFactory,
    PartyPredecessorFactory,
    PeriodFactory,
    RelationArticleFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
    TreatyTopicFactory,
)

from .rows import refusal, refusal_of_copy, refusal_of_same_id

pytestmark = pytest.mark.django_db

MODELS = list(apps.get_app_config("provisions").get_models())
KEYED_FACTORIES = (ArticleFactory, CaveatFactory, CommitmentFactory, EventFactory, RelationFactory)
LINK_FACTORIES = (
    CaveatOutcomeFactory,
    CommitmentBearerFactory,
    CommitmentBeneficiaryFactory,
    CommitmentTopicFactory,
    EventArticleFactory,
    EventTerritoryFactory,
    PartyPredecessorFactory,
    RelationArticleFactory,
    RelationFactory,
    TreatyTopicFactory,
)
NOT_TEXTS_BY_NAME = (
    "[]",
    "null",
    '"text"',
    '{"iso3": 364}',
    '{"iso3": null}',
    '{"iso3": ["irn"]}',
    '{"a": {"b": "c"}}',
)


def changed(factory, **values):
    """A row of the factory takes the values; a function as a value is asked for it with the row."""

    def attempt():
        row = factory()
        return refusal(row, **{name: value(row) if callable(value) else value for name, value in values.items()})

    return attempt


def copied(factory, **values):
    """A second row takes the place of the factory's row, but for the values."""
    return lambda: refusal_of_copy(factory(), **values)


def own_id(row):
    return row.pk


def pairs(fields):
    return [{f"{field}_id": 0 for field in pair} for pair in combinations(fields, 2)]


VIOLATIONS = [
    # unique
    *((f"{factory._meta.model._meta.model_name}_is_unique", copied(factory)) for factory in LINK_FACTORIES),
    ("article_eid_is_unique", copied(ArticleFactory, position=1_000_000)),
    ("article_position_is_unique", copied(ArticleFactory, eid="another")),
    ("articletext_language_is_unique", copied(ArticleTextFactory)),
    ("caveat_key_is_unique", copied(CaveatFactory)),
    ("commitment_key_is_unique", copied(CommitmentFactory)),
    ("event_key_is_unique", copied(EventFactory)),
    ("participation_role_is_unique", copied(ParticipationFactory)),
    ("party_code_key", copied(PartyFactory, name="Another")),
    ("party_name_is_unique", copied(lambda: PartyFactory(name="Ruritania"), code="other", name="RURITANIA")),
    ("partymember_spell_is_unique", copied(PartyMemberFactory)),
    ("partymember_spell_is_unique", copied(lambda: PartyMemberFactory(joined_on="1995"))),
    ("source_slug_key", copied(SourceFactory)),
    ("topic_code_key", copied(TopicFactory)),
    ("treaty_slug_key", copied(TreatyFactory)),
    *(
        (f"{factory._meta.model._meta.model_name}_target", lambda factory=factory: refusal_of_same_id(factory()))
        for factory in KEYED_FACTORIES
    ),
    # nothing refers to itself
    ("article_is_not_its_own_parent", changed(ArticleFactory, parent_id=own_id)),
    ("caveat_does_not_qualify_itself", changed(CaveatFactory, target_caveat_id=own_id)),
    ("event_does_not_answer_itself", changed(EventFactory, responds_to_id=own_id)),
    ("party_does_not_continue_itself", changed(PartyFactory, continues_id=own_id)),
    ("partymember_is_not_the_group_itself", changed(PartyMemberFactory, party_id=lambda row: row.group_id)),
    ("partypredecessor_is_another_party", changed(PartyPredecessorFactory, predecessor_id=lambda row: row.party_id)),
    ("relation_is_to_another_treaty", changed(RelationFactory, to_treaty_id=lambda row: row.treaty_id)),
    ("topic_is_not_its_own_parent", changed(TopicFactory, parent_id=own_id)),
    (
        "event_is_towards_another_party",
        changed(lambda: EventFactory(party=PartyFactory()), towards_id=lambda row: row.party_id),
    ),
    # one target at most
    *(("caveat_has_at_most_one_target", changed(CaveatFactory, **pair)) for pair in pairs(CAVEAT_TARGETS)),
    *(("citation_has_one_subject", changed(CitationFactory, **pair)) for pair in pairs(CITATION_SUBJECTS)),
    # time runs forward
    ("commitment_window_is_in_order", changed(CommitmentFactory, starts_on="2020-05", ends_on="2020-04-30")),
    ("event_ends_after_it_occurred", changed(EventFactory, occurred_on="2020-05", until_on="2020-04-30")),
    ("event_ends_after_its_effect", changed(EventFactory, effective_on="2030-05", until_on="2030-04-30")),
    ("party_existence_is_in_order", changed(PartyFactory, existed_from="1991-12-26", existed_until="1991-12-25")),
    ("partymember_spell_is_in_order", changed(PartyMemberFactory, joined_on="2020", left_on="2019-12")),
    # fields that go together
    ("event_ground_of_exit", changed(EventFactory, ground="consent")),
    ("event_relations_effect_of_objection", changed(EventFactory, relations_effect="modifies")),
    ("source_is_dated", changed(SourceFactory, published_on=None)),
    ("treaty_delay_has_a_unit", changed(TreatyFactory, later_consent_delay=30)),
    ("treaty_renewed_terms_have_an_end", changed(TreatyFactory, renewal="indefinite", renewal_months=60)),
    ("treaty_renewed_terms_have_an_end", changed(TreatyFactory, renewal="none", renewal_months=60)),
    # one status at a time
    ("period_of_treaty_is_alone", copied(PeriodFactory, status="signed")),
    ("period_of_party_is_alone", copied(lambda: PeriodFactory(party=PartyFactory()), status="signatory")),
    ("period_of_caveat_is_alone", copied(lambda: PeriodFactory(caveat=CaveatFactory()), status="satisfied")),
    ("period_has_one_subject", changed(PeriodFactory, party_id=0, caveat_id=0)),
    ("period_is_not_empty", changed(PeriodFactory, valid="empty")),
    ("period_is_not_empty", changed(PeriodFactory, known="empty")),
    ("period_status_is_of_its_subject", changed(PeriodFactory, status="bound")),
    ("period_status_is_of_its_subject", changed(lambda: PeriodFactory(party=PartyFactory()), status="in_force")),
    ("period_status_is_of_its_subject", changed(lambda: PeriodFactory(caveat=CaveatFactory()), status="in_force")),
    # identifiers
    *(("party_identifiers_are_texts", changed(PartyFactory, identifiers=json)) for json in NOT_TEXTS_BY_NAME),
    *(("treaty_identifiers_are_texts", changed(TreatyFactory, identifiers=json)) for json in NOT_TEXTS_BY_NAME),
]


@pytest.mark.parametrize("name, attempt", VIOLATIONS, ids=[name for name, _ in VIOLATIONS])
def test_constraint_refuses(name, attempt):
    assert attempt() == f"provisions_{name}"


def test_every_constraint_has_a_violation():
    declared = {
        constraint.name
        for model in MODELS
        for constraint in model._meta.constraints
        if not isinstance(constraint, SameTreaty)  # test_same_treaty finds those by itself
    }
    unique_columns = {
        f"{model._meta.db_table}_{field.column}_key"
        for model in MODELS
        for field in model._meta.concrete_fields
        if field.unique and not field.primary_key
    }
    assert {f"provisions_{name}" for name, _ in VIOLATIONS} == declared | unique_columns


@pytest.mark.parametrize(
    "attempt",
    [
        changed(EventFactory, kind="withdrawal", ground="denunciation"),
        changed(EventFactory, kind="objection", relations_effect="precludes"),
        changed(EventFactory, occurred_on="2020-05-01", until_on="2020"),
        changed(CommitmentFactory, starts_on="2020-05", ends_on="2020-05-01"),
        changed(SourceFactory, published_on=None, retrieved_on="2025"),
        changed(TreatyFactory, later_consent_delay=0, later_consent_delay_unit="days"),
        changed(TreatyFactory, renewal="automatic", renewal_months=60),
        changed(TreatyFactory, identifiers='{"mtdsg": "IV-4", "unts": "14668"}'),
        copied(ArticleFactory, eid="another", position=1_000_000),
        copied(lambda: PartyMemberFactory(joined_on="1995"), joined_on="2004"),
    ],
)
def test_constraints_leave_room_for_what_is_right(attempt):
    assert attempt() is None
