"""What a row points to within its treaty belongs to that treaty; the database sees to it."""

import pytest
from django.apps import apps

from provisions.models.constraints import SameTreaty
from tests import factories

from .rows import refusal

pytestmark = pytest.mark.django_db

CONSTRAINTS = [
    (model, constraint)
    for model in apps.get_app_config("provisions").get_models()
    for constraint in model._meta.constraints
    if isinstance(constraint, SameTreaty)
]
CROSSING = {("CaveatOutcome", "event")}  # another treaty's event may settle a caveat

each_constraint = pytest.mark.parametrize("model, constraint", CONSTRAINTS, ids=lambda part: getattr(part, "name", ""))


def factory_of(model):
    return getattr(factories, f"{model.__name__}Factory")


@each_constraint
def test_target_of_another_treaty_is_refused(model, constraint):
    field = model._meta.get_field(constraint.field)
    row = factory_of(model)()
    stranger = factory_of(field.related_model)()
    assert refusal(row, **{field.column: stranger.pk}) == constraint.name


@each_constraint
def test_target_of_the_same_treaty_is_taken(model, constraint):
    field = model._meta.get_field(constraint.field)
    row = factory_of(model)()
    sibling = factory_of(field.related_model)(treaty=row.treaty)
    assert refusal(row, **{field.column: sibling.pk}) is None


def test_every_reference_within_a_treaty_is_held():
    held = {(model.__name__, constraint.field) for model, constraint in CONSTRAINTS}
    references = {
        (model.__name__, field.name)
        for model in apps.get_app_config("provisions").get_models()
        for field in model._meta.concrete_fields
        if field.is_relation and any(column.name == "treaty" for column in field.related_model._meta.concrete_fields)
    }
    assert held == references - CROSSING
