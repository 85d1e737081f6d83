"""Every resource has the same shape: model, serializer, filter, view and route of one name."""

import pytest
from django.apps import apps
from rest_framework import serializers

from provisions.api.filters.base import ParameterFilter, StrictFilterSet
from provisions.api.serializers.base import ReadSerializer
from provisions.api.urls import router
from provisions.api.views.base import ListViewSet, RefViewSet
from provisions.models.base import KeyedPart

# Rows that answers show inside a resource and that have no list of their own.
SHOWN_INSIDE = {
    "ArticleText",
    "CaveatOutcome",
    "CommitmentBearer",
    "CommitmentBeneficiary",
    "CommitmentTopic",
    "EventArticle",
    "EventTerritory",
    "Participation",
    "PartyMember",
    "PartyPredecessor",
    "Period",
    "RelationArticle",
    "TreatyTopic",
}
LISTS_ONLY = {"Relation", "Citation"}
MODELS = {model.__name__: model for model in apps.get_app_config("provisions").get_models()}
VIEWSETS = {
    viewset.queryset.model.__name__: viewset for _, viewset, _ in router.registry if issubclass(viewset, ListViewSet)
}


def all_subclasses(base):
    return {found for child in base.__subclasses__() for found in {child} | all_subclasses(child)}


each_viewset = pytest.mark.parametrize("name, viewset", VIEWSETS.items(), ids=VIEWSETS)


def test_every_model_has_a_route_or_is_shown_inside_another():
    assert VIEWSETS.keys() == MODELS.keys() - SHOWN_INSIDE


def test_routes_are_kebab_case_plurals():
    assert [prefix for prefix, _, _ in router.registry if not prefix.islower() or not prefix.endswith("s")] == []


@each_viewset
def test_one_concept_has_one_name_at_every_level(name, viewset):
    concept = name.lower()
    parts = (MODELS[name], viewset, viewset.serializer_class, viewset.filterset_class)
    assert [part.__module__ for part in parts] == [
        f"provisions.models.{concept}",
        f"provisions.api.views.{concept}",
        f"provisions.api.serializers.{concept}",
        f"provisions.api.filters.{concept}",
    ]
    assert [part.__name__ for part in parts] == [name, f"{name}ViewSet", f"{name}Serializer", f"{name}Filter"]
    assert viewset.serializer_class.Meta.model is MODELS[name]


@each_viewset
def test_resource_is_described_ordered_and_read_only(name, viewset):
    assert viewset.__doc__.strip().endswith(".")
    assert viewset.ordering_fields
    assert set(viewset.http_method_names) == {"get", "head", "options"}
    assert hasattr(viewset, "retrieve") is (name not in LISTS_ONLY)


@each_viewset
def test_what_has_a_ref_is_found_by_it(name, viewset):
    has_ref = issubclass(MODELS[name], KeyedPart) or name == "Article"
    assert issubclass(viewset, RefViewSet) is has_ref
    assert not has_ref or "ref" in viewset.filterset_class.base_filters


@each_viewset
def test_ordering_keys_name_something(name, viewset):
    columns = {field.name for field in MODELS[name]._meta.concrete_fields}
    assert set(viewset.ordering_fields) <= columns | viewset.ordering_expressions.keys()
    assert viewset.ordering_expressions.keys() <= set(viewset.ordering_fields)


@pytest.mark.parametrize("serializer", sorted(all_subclasses(ReadSerializer), key=str), ids=lambda s: s.__name__)
def test_serializers_are_declarations(serializer):
    fields = serializer().fields
    assert [name for name, field in fields.items() if not field.read_only] == []
    assert [name for name, field in fields.items() if isinstance(field, serializers.SerializerMethodField)] == []
    assert "id" not in fields


@pytest.mark.parametrize("filters", sorted(all_subclasses(StrictFilterSet), key=str), ids=lambda f: f.__name__)
def test_filters_are_explicit_and_described(filters):
    assert all(isinstance(parameter, ParameterFilter) for parameter in filters.base_filters.values())
    assert [name for name, parameter in filters.base_filters.items() if not parameter.description.endswith(".")] == []
