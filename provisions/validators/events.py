from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from provisions.choices import CONSENT_TO_BE_BOUND, EXITS, SIGNATURES, ClaimStatus, EventKind
from provisions.validators.circles import in_circles
from provisions.validators.fault import Fault

_Event = Mapping[str, Any]

_IGNORED = {ClaimStatus.ANNOUNCED, ClaimStatus.RETRACTED}
_ENTRY = frozenset({EventKind.ENTRY_INTO_FORCE})
_BILATERAL = 2

# What presupposes what, for one party: (earlier acts, later acts, code).
_SEQUENCES = (
    (SIGNATURES, CONSENT_TO_BE_BOUND - SIGNATURES, "before_signature"),
    (SIGNATURES, _ENTRY, "before_signature"),
    (CONSENT_TO_BE_BOUND, _ENTRY, "before_consent"),
    (_ENTRY, EXITS, "before_entry_into_force"),
)


def validate_chronology(*, events: Sequence[_Event], sides: set[str]) -> Iterator[Fault]:
    """No act comes before the acts that it presupposes, unless a note says why (VCLT 11-18, 24, 54).

    `sides`: codes of the parties between which the treaty is made. Only what is certain counts: `1945` is not before
    `1945-06-26`, announced and retracted acts are left out, and of rival claims to an act the earliest will do.
    """
    for earlier, later, code in _SEQUENCES:
        earliest = _earliest_by_party(events, earlier)
        for index, event in enumerate(events):
            if event["kind"] not in later or event["note"] or not _counts(event):
                continue
            for other in _presupposed(event, earliest, sides):
                if _date(event) + "~" < _date(other):
                    at = f"/events/{index}/{_date_field(event)}"
                    detail = f"{event['key']} comes before {other['key']}; correct the date, or say why in the note."
                    yield Fault(at, code, detail)


def validate_answers(*, slug: str, events: Sequence[_Event]) -> Iterator[Fault]:
    """No chain of acts that answer one another leads back to its start."""
    circular = in_circles({f"{slug}:{event['key']}": event["responds_to"] for event in events})
    for index, event in enumerate(events):
        ref = f"{slug}:{event['key']}"
        if ref in circular:
            yield Fault(f"/events/{index}/responds_to", "answers_itself", f"{ref} answers itself in the end.")


def _earliest_by_party(events: Sequence[_Event], kinds: frozenset[EventKind]) -> dict[str | None, _Event]:
    earliest: dict[str | None, _Event] = {}
    for event in sorted((event for event in events if event["kind"] in kinds and _counts(event)), key=_date):
        earliest.setdefault(event["party"], event)
    return earliest


def _presupposed(event: _Event, earliest: Mapping[str | None, _Event], sides: set[str]) -> Iterator[_Event]:
    """The act of the same party, or of every side together.

    A treaty of many may come into force before some of them consent; one between two comes after the acts of both.
    """
    of_both = event["party"] is None and len(sides) == _BILATERAL and sides <= earliest.keys()
    for party in sorted(sides) if of_both else [event["party"]]:
        acts = [earliest[each] for each in (None, party) if each in earliest]
        if acts:
            yield min(acts, key=_date)


def _date_field(event: _Event) -> str:
    return "occurred_on" if event["occurred_on"] else "effective_on"


def _date(event: _Event) -> str:
    return str(event[_date_field(event)])


def _counts(event: _Event) -> bool:
    return event["claim_status"] not in _IGNORED and bool(event["occurred_on"] or event["effective_on"])
