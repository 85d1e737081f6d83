"""What rivals the events of a treaty, put beside them."""

from collections.abc import Sequence
from typing import Any

from provisions.derivation import records_of
from provisions.derivation.answers import Names
from provisions.models import Times
from provisions.standing.contests import contests
from provisions.standing.evidence import known_by


def attach_contests(events: Sequence[Any], treaty_id: int, times: Times) -> None:
    """Gives each event, all of one treaty, `contested`, `preference` and `alternatives`; a fixed number of queries."""
    record = records_of([treaty_id]).get(treaty_id)
    if record is not None and times.known_on is not None:
        record = known_by(record, times.known_on)
    found = contests(record) if record is not None else {}
    names = Names(one for contest in found.values() for rival in contest.rivals for one in rival.asserted_by)
    for event in events:
        contest = found.get(event.ref)
        event.contested = contest is not None
        event.preferred = contest.preferred if contest else None
        event.preference = contest.rule if contest else None
        rivals = contest.rivals if contest else ()
        event.alternatives = [
            {"event": rival.event, "asserted_by": names.answer(rival.asserted_by)} for rival in rivals
        ]
