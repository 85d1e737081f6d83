from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from provisions.choices import CONSENT_TO_BE_BOUND, EXITS, SIGNATURES, ClaimStatus, EventKind
from provisions.validators.fault import Fault

_IGNORED = {ClaimStatus.ANNOUNCED, ClaimStatus.RETRACTED}
_ENTRY = frozenset({EventKind.ENTRY_INTO_FORCE})

# What presupposes what, for one party: (earlier acts, later acts, code).
_SEQUENCES = (
    (SIGNATURES, CONSENT_TO_BE_BOUND - SIGNATURES, "before_signature"),
    (SIGNATURES, _ENTRY, "before_signature"),
    (CONSENT_TO_BE_BOUND, _ENTRY, "before_consent"),
    (_ENTRY, EXITS, "before_entry_into_force"),
)


def validate_chronology(*, events: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """No act comes before the acts that it presupposes, unless a note says why (VCLT 11-18, 24, 54).

    Only what is certain counts: `1945` is not before `1945-06-26`, and announced or retracted acts are left out.
    """
    dated = [(index, event) for index, event in enumerate(events) if _counts(event)]
    for earlier, later, code in _SEQUENCES:
        for index, event in dated:
            if event["kind"] not in later or event["note"]:
                continue
            needed = [other for _, other in dated if other["kind"] in earlier and _presupposes(event, other)]
            if needed and all(_certainly_before(event, other) for other in needed):
                names = ", ".join(sorted(other["key"] for other in needed))
                yield Fault(
                    f"/events/{index}/{_date_field(event)}",
                    code,
                    f"{event['key']} comes before {names}; correct the date, or say why in the note.",
                )


def validate_answers(*, slug: str, events: Sequence[Mapping[str, Any]]) -> Iterator[Fault]:
    """No chain of acts that answer one another leads back to its start."""
    answered = {f"{slug}:{event['key']}": event["responds_to"] for event in events}
    for index, event in enumerate(events):
        start = f"{slug}:{event['key']}"
        ref, steps = answered[start], 0
        while ref is not None and ref != start and steps < len(answered):
            ref, steps = answered.get(ref), steps + 1
        if ref == start:
            yield Fault(f"/events/{index}/responds_to", "answers_itself", f"{start} answers itself in the end.")


def _date_field(event: Mapping[str, Any]) -> str:
    return "occurred_on" if event["occurred_on"] else "effective_on"


def _counts(event: Mapping[str, Any]) -> bool:
    return event["claim_status"] not in _IGNORED and bool(event["occurred_on"] or event["effective_on"])


def _presupposes(event: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """An act of every side precedes those of each side; an entry into force of the treaty is not one of a party."""
    return other["party"] == event["party"] or (other["party"] is None and event["kind"] in CONSENT_TO_BE_BOUND)


def _certainly_before(event: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(event[_date_field(event)] + "~" < other[_date_field(other)])
