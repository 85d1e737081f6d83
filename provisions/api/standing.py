"""What holds on a day of treaties, of the parties in them and of caveats, put beside the rows of a page."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db.models import Q

from provisions.choices import CaveatStatus, PartyStatus, TreatyStatus
from provisions.derivation.answers import Answer, Names, reason
from provisions.derivation.held import held_on, of_treaties
from provisions.models import Times
from provisions.standing.caveats import STILL_OPEN
from provisions.standing.periods import NO_PART, UNTOLD
from provisions.standing.question import Held

NONE = "none"  # in place of a status: what is spoken of is not there at all


class _Sort(NamedTuple):
    """What the status of one sort of subject is called, and what holds where no period tells."""

    step: str
    otherwise: Held


TREATY = _Sort("treaty_status", Held(TreatyStatus.UNKNOWN, (UNTOLD,)))
PARTY = _Sort("party_status", Held(PartyStatus.NOT_PARTICIPATING, (NO_PART,)))
CAVEAT = _Sort("caveat_status", Held(CaveatStatus.OPEN, (STILL_OPEN,)))


def attach_to_treaties(treaties: Sequence[Any], times: Times) -> None:
    """Gives each treaty its `standing`; one query, two more where claims are named."""
    wanted = of_treaties([treaty.pk for treaty in treaties])
    _attach(((treaty, (treaty.pk, None, None)) for treaty in treaties), wanted, TREATY, times)


def attach_to_participations(participations: Sequence[Any], times: Times) -> None:
    """Gives each party in a treaty its `standing`; as above."""
    wanted = Q(treaty__in={one.treaty_id for one in participations}, party__in={one.party_id for one in participations})
    _attach(((one, (one.treaty_id, one.party_id, None)) for one in participations), wanted, PARTY, times)


def attach_to_part(treaty: Any, party: int, times: Times) -> None:
    """Gives a treaty, asked for one party's part in it, that party's `standing`; as above."""
    _attach([(treaty, (treaty.pk, party, None))], Q(treaty=treaty.pk, party=party), PARTY, times)


def attach_to_caveats(caveats: Sequence[Any], times: Times) -> None:
    """Gives each caveat its `standing`; as above."""
    wanted = Q(caveat__in=[caveat.pk for caveat in caveats])
    _attach(((caveat, (caveat.treaty_id, None, caveat.pk)) for caveat in caveats), wanted, CAVEAT, times)


def _attach(rows: Iterable[tuple[Any, Any]], wanted: Q, sort: _Sort, times: Times) -> None:
    found = held_on(wanted, times)
    names = Names(one for held in found.values() for rival in held.rivals for one in rival.asserted_by)
    for row, subject in rows:
        row.standing = _answer(found.get(subject, sort.otherwise), sort.step, times, names)


def _answer(held: Held, step: str, times: Times, names: Names) -> Answer:
    return {
        "on": times.on,
        "known_on": times.known_on,
        "status": held.status,
        "since": held.since,
        "contested": bool(held.rivals),
        "projected": times.projected,
        "because": [reason(step, one) for one in held.steps],
        "alternatives": [
            {
                "status": rival.status or NONE,
                "because": [reason(step, one) for one in rival.steps],
                "asserted_by": names.answer(rival.asserted_by),
            }
            for rival in held.rivals
        ],
    }
