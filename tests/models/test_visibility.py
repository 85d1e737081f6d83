"""The public sees published treaties and what is in them; editors see everything."""

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser

from provisions.choices import PublicationState
from provisions.models import Citation, Relation, Treaty
from provisions.models.base import PartQuerySet, may_see_drafts
from tests import factories
from tests.factories import (
    EditorFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

PARTS = [
    model
    for model in apps.get_app_config("provisions").get_models()
    if any(field.name == "treaty" for field in model._meta.concrete_fields)
]
OPEN = [PartyFactory, TopicFactory, SourceFactory]
NOT_PUBLIC = [state for state in PublicationState if state != PublicationState.PUBLISHED]

# Who asks, and whether drafts are for them.
USERS = {
    "anonymous": (AnonymousUser, False),
    "reader": (UserFactory, False),
    "reader with the permission": (lambda: UserFactory(permissions=["view_treaty"]), False),
    "staff without permission": (lambda: UserFactory(is_staff=True), False),
    "staff with another permission": (lambda: UserFactory(is_staff=True, permissions=["view_party"]), False),
    "inactive editor": (lambda: EditorFactory(is_active=False), False),
    "inactive superuser": (lambda: UserFactory(is_staff=True, is_superuser=True, is_active=False), False),
    "superuser who is no staff": (lambda: UserFactory(is_superuser=True), False),
    "staff with the permission": (lambda: UserFactory(is_staff=True, permissions=["view_treaty"]), True),
    "editor": (EditorFactory, True),
    "superuser": (lambda: UserFactory(is_staff=True, is_superuser=True), True),
}
each_user = pytest.mark.parametrize("make_user, sees_drafts", USERS.values(), ids=USERS)


@each_user
def test_may_see_drafts(make_user, sees_drafts):
    assert may_see_drafts(make_user()) is sees_drafts


@each_user
def test_treaties(make_user, sees_drafts):
    public = TreatyFactory()
    for state in NOT_PUBLIC:
        TreatyFactory(publication=state)
    expected = set(Treaty.objects.all()) if sees_drafts else {public}
    assert set(Treaty.objects.visible_to(make_user())) == expected


@pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)
def test_parts_of_treaties(model):
    factory = getattr(factories, f"{model.__name__}Factory")
    public = factory()
    for state in NOT_PUBLIC:
        Treaty.objects.filter(pk=factory().treaty_id).update(publication=state)
    everything = set(model.objects.all())
    assert len(everything) == 1 + len(NOT_PUBLIC)
    for who, (make_user, sees_drafts) in USERS.items():
        assert (who, set(model.objects.visible_to(make_user()))) == (who, everything if sees_drafts else {public})


def test_every_part_has_the_queryset_that_asks():
    assert all(isinstance(model.objects.all(), PartQuerySet) for model in PARTS)


@pytest.mark.parametrize("state", NOT_PUBLIC)
def test_relation_to_a_treaty_that_is_not_public_stays_hidden(state):
    relation = RelationFactory(to_treaty=TreatyFactory(publication=state))
    citation = factories.CitationFactory(relation=relation)
    assert not Relation.objects.visible_to(AnonymousUser()).exists()
    assert not Citation.objects.visible_to(AnonymousUser()).exists()
    assert Relation.objects.visible_to(EditorFactory()).get() == relation
    assert Citation.objects.visible_to(EditorFactory()).get() == citation


@pytest.mark.parametrize("factory", OPEN, ids=lambda factory: factory.__name__)
def test_parties_topics_and_sources_are_for_everyone(factory):
    record = factory()
    assert factory._meta.model.objects.visible_to(AnonymousUser()).get() == record
