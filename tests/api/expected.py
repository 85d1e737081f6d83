"""What the API is expected to say of records made by the factories, unless a test changes it."""

from datetime import UTC, datetime
from typing import Any

BASE = "http://testserver/api/v1"


def instant(value: datetime) -> str:
    return value.isoformat().replace("+00:00", "Z")


def page(*rows: dict[str, Any]) -> dict[str, Any]:
    """A list that fits on one page."""
    return {"count": None, "next": None, "previous": None, "results": list(rows)}


def keys(response: Any, name: str = "ref") -> list[str]:
    """One key of each row of a list."""
    assert response.status_code == 200, response.json()
    return [row[name] for row in response.json()["results"]]


def citation(slug: str, title: str = "Gazette", **changes: Any) -> dict[str, Any]:
    """A citation of a source made with `SourceFactory(slug=…, title="Gazette")`."""
    source = {
        "slug": slug,
        "title": title,
        "publisher": "The Daily Record",
        "published_on": "2025-01-15",
        "retrieved_on": None,
        "authority": "media_report",
        "url": f"https://example.org/{slug}",
    }
    statement = {
        "stance": "reports",
        "speaker": None,
        "speaker_role": None,
        "on_behalf_of": None,
        "said_on": None,
        "paraphrase": None,
        "locator": None,
        "about": [],
        "source": source,
    }
    return statement | changes


def caveat(ref: str, target_type: str, target_ref: str, **changes: Any) -> dict[str, Any]:
    """A caveat as it stands inside its target, first in position."""
    qualification = {
        "ref": ref,
        "target": {"type": target_type, "ref": target_ref},
        "kind": "needs_further_agreement",
        "origin": "text",
        "effect": "defers",
        "summary": "The details are left to further agreements.",
        "declared_by": None,
        "event": None,
        "trigger": None,
        "resolution_condition": None,
        "outcomes": [],
        "status": "open",
        "contested": False,
        "claim_status": "reported",
        "position": 1,
        "caveats": [],
        "citations": [],
    }
    return qualification | changes


def standing(status: str, step: str, rule: str, basis: str, **changes: Any) -> dict[str, Any]:
    """Where something stands today, for one reason and uncontested."""
    answer = {
        "on": datetime.now(UTC).date().isoformat(),
        "known_on": None,
        "contested": False,
        "projected": False,
        "because": [{"step": step, "rule": rule, "basis": basis, "records": []}],
        "status": status,
        "since": None,
        "alternatives": [],
    }
    return answer | changes


UNTOLD = standing("unknown", "treaty_status", "The recorded events do not tell.", "the record")
NO_PART = standing(
    "not_participating", "party_status", "It has taken no part in the treaty.", "VCLT art. 2(1)(h), as codified"
)

OPEN = standing("open", "caveat_status", "No recorded event has settled it or set it working.", "the record")


def event(ref: str, **changes: Any) -> dict[str, Any]:
    """An event where another record refers to it."""
    act = {"kind": "signature", "occurred_on": "2025-01-17", "effective_on": None, "claim_status": "reported"}
    return {"ref": ref, **act} | changes


def party(record: Any) -> dict[str, str]:
    return {"code": record.code, "name": record.name}


def treaty(record: Any) -> dict[str, str]:
    return {"slug": record.slug, "title": record.title}
