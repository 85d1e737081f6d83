"""What every model has, and what no source file may have."""

import ast

import pytest
from django.apps import apps
from django.db import models

from tests import factories
from tests.source import PACKAGES, ROOT, imports_of, module_name, python_files, tree_of

MODELS = list(apps.get_app_config("provisions").get_models())
FILES = python_files(*PACKAGES)
PRODUCT_FILES = python_files("provisions")
TEST_FILES = python_files("tests")

# A layer imports from those before it only; what stands on one line knows nothing of its neighbours.
LAYERS = (
    {"choices"},
    {"claims", "validators"},
    {"models"},
    {"documents", "queries", "standing"},
    {"derivation"},
    {"recording"},
    {"admin", "api", "importers"},
    {"management", "templatetags"},
)
LEVELS = {name: level for level, names in enumerate(LAYERS) for name in names}
WIRING = {"", "apps"}
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "managers", "services", "data", "misc", "common", "signals"}
SIGNALS = ("django.dispatch", "django.db.models.signals", "django.core.signals")

each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


@each_model
def test_model_is_defined_by_one_sentence(model):
    sentence = vars(model)["__doc__"]
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert "\n" not in sentence


@each_model
def test_every_field_explains_itself(model):
    fields = [field for field in (*model._meta.concrete_fields, *model._meta.many_to_many) if not field.auto_created]
    unexplained = [field.name for field in fields if field.editable and not field.help_text.endswith(".")]
    assert unexplained == []


@each_model
def test_relations_are_named_from_both_ends(model):
    relations = [field for field in (*model._meta.concrete_fields, *model._meta.many_to_many) if field.is_relation]
    assert [field.name for field in relations if not field.remote_field.related_name] == []


@each_model
def test_order_never_ties(model):
    ordered = {name.removeprefix("-") for name in model._meta.ordering}
    unique = [{field.name} for field in model._meta.concrete_fields if field.unique]
    unique += [
        set(constraint.fields)
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint) and constraint.fields and never_null(model, constraint)
    ]
    assert any(key <= ordered for key in unique)


def never_null(model, constraint):
    null_counts = constraint.nulls_distinct is False
    return null_counts or not any(model._meta.get_field(name).null for name in constraint.fields)


@each_model
def test_constraints_are_named_after_their_model(model):
    prefix = f"provisions_{model._meta.model_name}_"
    names = [rule.name for rule in (*model._meta.constraints, *model._meta.indexes)]
    assert [name for name in names if not name.startswith(prefix) or len(name) > 63] == []


@each_model
def test_rows_are_stored_and_deleted_as_given(model):
    assert (model.save, model.delete) == (models.Model.save, models.Model.delete)


@each_model
def test_model_has_a_factory(model):
    assert getattr(factories, f"{model.__name__}Factory")._meta.model is model


def part_of(module):
    """`provisions.api.urls` belongs to `api`."""
    package, _, rest = module.partition(".")
    return rest.partition(".")[0] if package == "provisions" else ""


def offenders(paths, find):
    """What `find` lists in each file, by module; files in which it finds nothing are left out."""
    found = {module_name(path): list(find(path)) for path in paths}
    return {module: things for module, things in found.items() if things}


def test_the_checks_see_the_source():
    assert len(FILES) > 50
    assert ROOT / "provisions" / "models" / "treaty.py" in FILES


def test_every_part_has_its_layer():
    assert {part_of(module_name(path)) for path in FILES} <= WIRING | LEVELS.keys()


def test_imports_go_down_the_layers_only():
    def upward(path):
        own = part_of(module_name(path))
        parts = {part_of(name) for name in imports_of(path) if name.startswith("provisions.")} - {own}
        return sorted(part for part in parts if LEVELS.get(part, 0) >= LEVELS[own])

    assert offenders([path for path in FILES if part_of(module_name(path)) not in WIRING], upward) == {}


def test_treaty_code_knows_nothing_of_the_wiring():
    def outward(path):
        return [name for name in imports_of(path) if name.split(".")[0] in ("treatyapi", "tests")]

    assert offenders(PRODUCT_FILES, outward) == {}


def test_what_follows_from_events_is_pure():
    def impure(path):
        return [name for name in imports_of(path) if name.startswith(("django.db", "provisions.models"))]

    assert offenders([path for path in FILES if part_of(module_name(path)) in ("claims", "standing")], impure) == {}


def test_nothing_happens_behind_the_back():
    def signals(path):
        return [name for name in imports_of(path) if name.startswith(SIGNALS)]

    assert offenders(PRODUCT_FILES, signals) == {}


def test_files_are_short():
    def excess(path):
        return path.read_text(encoding="utf-8").splitlines()[400:]

    assert offenders(FILES + TEST_FILES, excess) == {}


def test_functions_are_short():
    def long_functions(path):
        functions = (
            node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        )
        return [node.name for node in functions if node.end_lineno - node.lineno >= 50]

    assert offenders(FILES, long_functions) == {}


def test_modules_are_named_after_what_they_hold():
    assert [path for path in FILES + TEST_FILES if path.stem in EMPTY_NAMES] == []


def test_nothing_is_left_for_later():
    def unfinished(path):
        return [word for word in ("TO" + "DO", "FIX" + "ME") if word in path.read_text(encoding="utf-8")]

    assert offenders(FILES + TEST_FILES, unfinished) == {}


def test_names_from_a_request_never_become_keywords():
    """`filter(**request.GET)` would let a client name any lookup, and more."""

    def spread(path):
        calls = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call))
        values = (ast.unparse(word.value) for call in calls for word in call.keywords if word.arg is None)
        return [text for text in values if any(word in text for word in ("request", "query_params", "GET", "POST"))]

    assert offenders(python_files("provisions/api", "provisions/admin"), spread) == {}
