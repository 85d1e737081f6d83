"""What is recorded is what is given back: load(render(t)) == t, for documents of every shape."""

import json
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings

from provisions import recording
from provisions.documents import TREATY, Change, parse, render
from provisions.documents.checking import complete
from tests.documents.conftest import stored
from tests.documents.strategies import treaties

LISTS_THAT_ARE_SETS = {"topics", "bearers", "beneficiaries", "territories", "participations", "events", "relations"}


def sorted_sets(value: Any) -> Any:
    """The document with lists whose order says nothing in a fixed order."""
    if isinstance(value, dict):
        return {
            name: _sorted(sorted_sets(item)) if _is_set(name, item) else sorted_sets(item)
            for name, item in value.items()
        }
    return [sorted_sets(item) for item in value] if isinstance(value, list) else value


def _is_set(name: str, item: Any) -> bool:
    bare = isinstance(item, list) and all(isinstance(each, str) for each in item) and name == "articles"
    return name in LISTS_THAT_ARE_SETS | {"texts", "outcomes"} or bare


def _sorted(items: list[Any]) -> list[Any]:
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=treaties())
def test_any_document_is_given_back_as_it_was(world: None, document: dict[str, Any]) -> None:
    undo = transaction.savepoint()
    ((_, change),) = recording.record(items=[(TREATY, document)])
    assert change is Change.CREATED
    rendered = render(TREATY, stored())
    assert sorted_sets(rendered) == sorted_sets(complete(TREATY, document))
    over_the_wire = parse(json.dumps(rendered).encode())
    assert recording.record(items=[(TREATY, over_the_wire)])[0].change is Change.UNCHANGED
    assert render(TREATY, stored()) == rendered
    transaction.savepoint_rollback(undo)
