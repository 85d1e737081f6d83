"""Who is bound in which spells, and when the treaty is in force: what follows from one course of acts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from provisions.choices import EventKind, PartyRole, RelationKind, TreatyStatus
from provisions.standing.course import Course, Dated, Entry
from provisions.standing.days import first_day, in_words
from provisions.standing.exits import End, ends, exits
from provisions.standing.facts import Later
from provisions.standing.lines import Step
from provisions.standing.readings import earliest, readings


@dataclass(frozen=True, slots=True)
class Spell:
    """In force, or bound, from a day on, until the day before its end."""

    entry: Entry
    end: End | None = None

    def holds_on(self, day: date) -> bool:
        return self.entry.day <= day and (self.end is None or day < self.end.day)


class History(Course):
    """The spells that follow from a course, for the treaty as a whole and for each party."""

    @cached_property
    def exits(self) -> dict[str, list[End]]:
        """When the parties leave, by their own acts."""
        return {party: exits(self, party) for party in self.parties}

    @cached_property
    def bonds(self) -> dict[str, list[Spell]]:
        """The spells in which each party is bound as far as its own acts go, whatever becomes of the treaty."""
        return {party: list(self._bonds_of(party)) for party in self.parties}

    def _bonds_of(self, party: str) -> Iterator[Spell]:
        free_from = date.min
        for entry in sorted(self._entries_of(party), key=lambda entry: entry.day):
            if entry.day >= free_from:
                end = next((end for end in self.exits[party] if end.day >= entry.day and end.day > free_from), None)
                yield Spell(entry, end)
                free_from = end.day if end else date.max

    def _entries_of(self, party: str) -> Iterator[Entry]:
        """The days from which the party would be bound, each by an act of its own or the treaty's entry into force."""
        own, consents = self.of((EventKind.ENTRY_INTO_FORCE,), party), self.consents(party)
        for dated in own:
            said = f"In force for it from {in_words(dated.day)}."
            yield Entry(dated.day, Step(said, "recorded for this party; VCLT art. 24, as codified", (dated.act.ref,)))
        if not self.entries:
            return
        for consent in consents:
            if not any(self._are_of_one_spell(consent.day, dated.day, party) for dated in own):
                entries = self._entry_by_consent(consent, self.entries[0])
                yield from (entry for entry in entries if self._are_of_one_spell(consent.day, entry.day, party))
        start = self.entries[0]
        telling = own if self.record.is_political or self.record.is_council_decision else [*own, *consents]
        told = any(self._are_of_one_spell(start.day, dated.day, party) for dated in telling)
        if not told and self._is_presupposed(party, start.day):
            yield self._entry_without_consent(start)

    def _are_of_one_spell(self, one: date, other: date, party: str) -> bool:
        return not any(min(one, other) < end.day <= max(one, other) for end in self.exits[party])

    def _entry_by_consent(self, consent: Dated, start: Entry) -> Iterator[Entry]:
        day = self.delayed(consent.day)
        if consent.act.kind is EventKind.SUCCESSION:
            if consent.day > start.day:
                said = f"Bound as a successor from {in_words(consent.day)}."
                basis = "recorded practice on succession of states, which VCLT art. 73 leaves out"
                yield Entry(consent.day, Step(said, basis, (consent.act.ref,)))
            else:
                yield self._entry_with_treaty(consent, start)
        elif consent.day > start.day or (self.has_originals and (day is None or day > start.day)):
            if day is not None:
                yield Entry(day, self._delay_step(consent, day))
        else:
            yield self._entry_with_treaty(consent, start)

    def _entry_with_treaty(self, consent: Dated, start: Entry) -> Entry:
        kind = consent.act.kind.label.lower()
        said = f"Bound from {in_words(start.day)}, when the treaty entered into force, by its {kind} {consent.words}."
        refs = dict.fromkeys((consent.act.ref, *start.step.records[:1]))
        return Entry(start.day, Step(said, "VCLT art. 24(1)-(2) and 26, as codified", tuple(refs)))

    def _delay_step(self, consent: Dated, day: date) -> Step:
        clauses, act = self.record.clauses, f"its {consent.act.kind.label.lower()} {consent.words}"
        if clauses.later_consent_delay is None:
            said = f"Bound from {in_words(day)} by {act}, the treaty being in force already."
            return Step(said, "no clause is recorded; VCLT art. 24(3), as codified", (consent.act.ref,))
        after = f"{clauses.later_consent_delay} {clauses.later_consent_delay_unit.label.lower()} after {act}"
        if clauses.later_consent_first_of_month:
            after = f"the first day of the month that follows {after}"
        said = f"Bound from {in_words(day)}, {after}."
        return Step(said, "the treaty's clause on later consent; VCLT art. 24(3)-(4), as codified", (consent.act.ref,))

    def _is_presupposed(self, party: str, start: date) -> bool:
        """Whether the entry into force itself shows that the party consented, or its consent is not needed."""
        if self.record.is_council_decision:
            return self.has_role(party, PartyRole.ADDRESSEE)
        if self.record.is_political:
            return self.is_side(party)
        return self.has_role(party, PartyRole.PARTY) and (len(self.sides) <= 2 or not self.consented_by(start))

    def _entry_without_consent(self, start: Entry) -> Entry:
        day = in_words(start.day)
        if self.record.is_council_decision:
            said, basis = f"Bound as an addressee of the decision from {day}.", "UN Charter art. 25 and 103"
        elif self.record.is_political:
            said = f"Committed politically from {day}."
            basis = "political instrument, not governed by the law of treaties; cf. VCLT art. 2(1)(a)"
        else:
            said = f"Bound from {day}: the entry into force presupposes the consent of the parties named."
            basis = "VCLT art. 24(2) and 26, as codified"
        return Entry(start.day, Step(said, basis, start.step.records))

    # The treaty as a whole

    @cached_property
    def persons(self) -> list[str]:
        """The parties, each legal personality once."""
        carried_on = {other for party in self.parties for other in self.identity(party)[1:]}
        return [party for party in self.parties if party not in carried_on]

    def bound_on(self, day: date) -> set[str]:
        return {party for party in self.persons if any(bond.holds_on(day) for bond in self.bonds[party])}

    def is_in_force(self, day: date) -> bool:
        return any(force.holds_on(day) for force in self.forces)

    @cached_property
    def forces(self) -> list[Spell]:
        """The spells in which the treaty is in force."""
        found: list[Spell] = []
        for entry in sorted([*self.entries, *self._reinstatements()], key=lambda entry: entry.day):
            previous = found[-1] if found else None
            if previous is None or (previous.end is not None and entry.day >= previous.end.day):
                ending = [*ends(self, entry.day), *self._desertion(entry.day), *self._replacements(entry.day)]
                found.append(Spell(entry, min(ending, key=lambda end: end.day, default=None)))
        return found

    def _desertion(self, start: date) -> Iterator[End]:
        """The day on which fewer than two parties are left."""
        days = {left.day: left for left in (left for found in self.exits.values() for left in found)}
        for day, left in sorted(days.items()):
            leaving = {p for p in self.persons if any(bond.end and bond.end.day == day for bond in self.bonds[p])}
            if day >= start and leaving and len(self.bound_on(day)) < 2 <= len(leaving | self.bound_on(day)):
                said = f"Ended on {in_words(day)}, when fewer than two parties were left."
                basis = "VCLT art. 2(1)(a), 54 and 55, as codified"
                step = left.step if left.by_term else Step(said, basis, left.step.records)
                yield End(day, left.status if left.by_term else TreatyStatus.TERMINATED, step)

    def _replacements(self, start: date) -> Iterator[End]:
        """Ends by a later treaty on the same subject that binds all parties of this one (VCLT 59(1))."""
        for later, other in self._later(RelationKind.SUPERSEDES, RelationKind.TERMINATES):
            since = first_day(later.since) if later.since else date.min
            begun = [bond.entry.day for bonds in other.bonds.values() for bond in bonds]
            left = [bond.end.day for bonds in self.bonds.values() for bond in bonds if bond.end]
            days = {max(day, since) for day in (*begun, *left)}
            for day in sorted(day for day in days if day > start and other.is_in_force(day)):
                mine = self.bound_on(day)
                if mine and mine <= other.bound_on(day):
                    status = (
                        TreatyStatus.SUPERSEDED if later.kind is RelationKind.SUPERSEDES else TreatyStatus.TERMINATED
                    )
                    said = f"{status.label} from {in_words(day)} by {other.record.slug}, which binds all its parties."
                    yield End(day, status, Step(said, "VCLT art. 59(1), as codified", (other.record.slug,)))
                    break

    def _reinstatements(self) -> Iterator[Entry]:
        for later, other in self._later(RelationKind.REINSTATES):
            for day in _start_of(later, other):
                said = f"Restored from {in_words(day)} by {other.record.slug}."
                yield Entry(day, Step(said, "the later instrument's own terms, as recorded", (other.record.slug,)))

    def halts(self) -> Iterator[tuple[date, date | None, Step]]:
        """From when until when later instruments halt the treaty's operation; never longer than they are in force."""
        restored = [day for later, other in self._later(RelationKind.REINSTATES) for day in _start_of(later, other)]
        for later, other in self._later(RelationKind.SUSPENDS):
            for day in _start_of(later, other):
                said = f"Suspended from {in_words(day)} by {other.record.slug}."
                ends = [*restored, *(force.end.day for force in other.forces if force.end)]
                until = min((end for end in ends if end > day), default=None)
                yield day, until, Step(said, "VCLT art. 57-59, as codified", (other.record.slug,))

    def _later(self, *kinds: RelationKind) -> list[tuple[Later, "History"]]:
        return [(later, other) for later, other in self._others if later.kind in kinds]

    @cached_property
    def _others(self) -> list[tuple[Later, "History"]]:
        """The later treaties with their own histories, leaving out what others again do to those."""
        return [(later, history_of(later)) for later in self.record.later]


def history_of(later: Later) -> History:
    reading, _ = readings(later.treaty)
    days = {act.ref: day for act in reading.record.acts if (day := earliest(act)) is not None}
    return History(reading, days)


def _start_of(later: Later, other: History) -> Sequence[date]:
    """The day from which the later treaty does what the relation says; empty while it is not in force."""
    if not other.forces:
        return ()
    return (max(other.forces[0].entry.day, first_day(later.since) if later.since else date.min),)
