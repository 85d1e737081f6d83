"""Records made in a line, and what follows from them told in a line."""

from datetime import date
from itertools import pairwise
from typing import Any

from provisions.choices import (
    ClaimStatus,
    EndGround,
    EventKind,
    PartyRole,
    RelationKind,
    SourceAuthority,
    Stance,
    Vocabulary,
)
from provisions.standing.facts import Act, Clauses, Later, Participant, Record, Statement
from provisions.standing.lines import Line, Stretch, at
from provisions.standing.periods import lines

RU_IR = ("ir", "ru")
FIVE = ("br", "fj", "ke", "no", "vn")


def act(kind: str, on: str | None = None, by: str | None = None, *, key: str | None = None, **more: Any) -> Act:
    """An event; `effective`, `until`, `notified` are its other dates, `said` its citations, `answers` a key."""
    dates = {f"{name}_on": more.pop(name) for name in ("effective", "until", "notified") if name in more}
    answered = more.pop("answers", None)
    ground = EndGround(more.pop("ground", "unknown"))
    return Act(
        ref=f"pact:{key or named(kind, by)}",
        kind=EventKind(kind),
        party=by,
        occurred_on=on,
        claim_status=ClaimStatus(more.pop("claim", "official")),
        responds_to=f"pact:{answered}" if answered else None,
        statements=tuple(more.pop("said", ())),
        ground=ground,
        **dates,
        **more,
    )


def named(kind: str, by: str | None) -> str:
    return "-".join((*([by] if by else []), *kind.split("_")))


def each(kind: str, **days: str) -> list[Act]:
    """The same act by several parties, each on its own day."""
    return [act(kind, on, by) for by, on in days.items()]


def said(stance: str, day: str = "2000-01-01", **more: Any) -> Statement:
    """What a source published on that day says; `party`: on whose behalf."""
    authority = SourceAuthority(more.pop("authority", "unknown"))
    source = more.pop("source", f"paper-{day}")
    return Statement(source, Stance(stance), date.fromisoformat(day), authority, published=day, **more)


def record(*acts: Act | list[Act], sides: tuple[str, ...] = RU_IR, slug: str = "pact", **more: Any) -> Record:
    """A treaty with these acts; `roles` adds participants to its sides, and other words are clauses."""
    flat = [one for item in acts for one in (item if isinstance(item, list) else [item])]
    parts = {name: more.pop(name) for name in ("later", "statements", "known_from", "lives", "groups") if name in more}
    roles = [Participant(party, PartyRole(role)) for party, role in more.pop("roles", {}).items()]
    participants = (*(Participant(side) for side in sides), *roles)
    return Record(slug=slug, clauses=_clauses(more), participants=participants, acts=tuple(flat), **parts)


def _clauses(values: dict[str, Any]) -> Clauses:
    for name, value in values.items():
        vocabulary = type(getattr(Clauses(), name))
        if issubclass(vocabulary, Vocabulary):
            values[name] = vocabulary(value)
    return Clauses(**values)


def later(kind: str, treaty: Record, **more: Any) -> tuple[Later, ...]:
    """What the later treaty does to the one in question."""
    claim = ClaimStatus(more.pop("claim", "official"))
    return (Later(RelationKind(kind), treaty, claim_status=claim, **more),)


def told(treaty: Record, party: str | None = None) -> dict[str, str]:
    """By first day, the status of the treaty or of the party; after a bar, what others claim in its place."""
    line = line_of(treaty, party)
    assert all(one.end == other.start for one, other in pairwise(line)), "a line has neither gaps nor overlaps"
    assert all(stretch.end is None for stretch in line[-1:])
    return {stretch.start.isoformat(): _status(stretch) for stretch in line}


def line_of(treaty: Record, party: str | None = None) -> Line:
    return lines(treaty).get(party, ())


def _status(stretch: Stretch) -> str:
    rivals = dict.fromkeys(rival.status.value if rival.status else "nothing" for rival in stretch.rivals)
    return " | ".join((stretch.status.value, *rivals))


def because(treaty: Record, day: str, party: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """The bases of the status on a day, and the records on which it rests."""
    return [(step.basis, step.records) for step in on(treaty, day, party).steps]


def on(treaty: Record, day: str, party: str | None = None) -> Stretch:
    stretch = at(line_of(treaty, party), date.fromisoformat(day))
    assert stretch is not None
    return stretch
