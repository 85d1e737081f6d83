"""A small world that test documents may refer to."""

from typing import Any

import pytest

from provisions.models import Treaty
from tests.factories import EventFactory, PartyFactory, SourceFactory, TopicFactory, TreatyFactory


@pytest.fixture
def world(db: None) -> None:
    for code in ("aa", "bb", "cc"):
        PartyFactory(code=code)
    TopicFactory(code="trade")
    SourceFactory(slug="gazette")
    other = TreatyFactory(slug="older", publication="published")
    EventFactory(treaty=other, key="signature")


def treaty(**changes: Any) -> dict[str, Any]:
    """An acceptable treaty document in the world above."""
    return {
        "slug": "pact",
        "title": "Pact",
        "instrument_type": "treaty",
        "publication": "published",
        "participations": [{"party": "aa", "role": "party"}, {"party": "bb", "role": "party"}],
        **changes,
    }


def commitment(**changes: Any) -> dict[str, Any]:
    return {
        "key": "help",
        "summary": "Each helps the other.",
        "modality": "obligation",
        "bearer_mode": "each_party",
        "beneficiary_mode": "other_parties",
        **changes,
    }


def caveat(**changes: Any) -> dict[str, Any]:
    return {
        "key": "if-able",
        "kind": "resources",
        "origin": "text",
        "effect": "narrows",
        "summary": "If able.",
        **changes,
    }


def stored(slug: str = "pact") -> Treaty:
    return Treaty.objects.get(slug=slug)
