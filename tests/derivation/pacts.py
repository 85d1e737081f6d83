"""Small treaties recorded in a line."""

from typing import Any

from provisions import recording
from provisions.documents import TREATY
from provisions.models import Party, Source
from tests.factories import PartyFactory, SourceFactory

PARTIES = ("aa", "bb", "cc")


def event(kind: str, on: str | None = None, by: str | None = None, **more: Any) -> dict[str, Any]:
    """An act, by default an official one; its key is the party with the kind."""
    key = "-".join([*([by] if by else []), *kind.split("_")])
    return {"key": key, "kind": kind, "occurred_on": on, "party": by, "claim_status": "official"} | more


def commitment(key: str = "help", **more: Any) -> dict[str, Any]:
    modes = {"bearer_mode": "each_party", "beneficiary_mode": "other_parties"}
    return {"key": key, "summary": "Each shall help the others.", "modality": "obligation"} | modes | more


def caveat(key: str, kind: str, effect: str = "narrows", **more: Any) -> dict[str, Any]:
    words = {"origin": "party_act", "summary": "It is limited."}
    return {"key": key, "kind": kind, "effect": effect} | words | more


def said(on: str, stance: str = "supports", **more: Any) -> dict[str, Any]:
    """A citation of a source published on that day."""
    slug = f"paper-{on}"
    if not Source.objects.filter(slug=slug).exists():
        SourceFactory(slug=slug, published_on=on)
    return {"source": slug, "stance": stance, "paraphrase": "It is so."} | more


def pact(*events: dict[str, Any], slug: str = "pact", parties: tuple[str, ...] = PARTIES, **more: Any) -> None:
    """A treaty that the parties ratified at the beginning of 2000, when it entered into force, and these acts."""
    for code in parties:
        if not Party.objects.filter(code=code).exists():
            PartyFactory(code=code)
    consents = [event("ratification", "2000-01-01", code) for code in parties]
    document = {
        "slug": slug,
        "title": "Pact",
        "instrument_type": "treaty",
        "participations": [{"party": code, "role": "party"} for code in parties],
        "events": [*consents, event("entry_into_force", "2000-01-01"), *events],
        "commitments": [commitment()],
        "citations": [said("1999-12-31")],
        "publication": "published",
    }
    recording.record(items=[(TREATY, document | more)])
