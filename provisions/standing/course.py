"""One reading with every act on one day: who consented, when the treaty entered into force, and for whom when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from provisions.choices import CONSENT_TO_BE_BOUND, SIGNATURES, DelayUnit, EventKind, PartyRole
from provisions.standing.days import first_of_next_month, in_words, plus_days, plus_months, when
from provisions.standing.facts import Act, Record
from provisions.standing.lines import Step
from provisions.standing.readings import Reading, effect, is_consent, sides

_IN_ORDER = {kind: place for place, kind in enumerate(EventKind)}
_OUTSIDERS = frozenset({EventKind.ACCESSION, EventKind.SUCCESSION})
_WITHOUT_SIGNATURE = frozenset({EventKind.ACCEPTANCE, EventKind.APPROVAL})  # may follow a signature or stand alone
_COUNCIL = "A decision of the Security Council takes effect with its adoption"
_POLITICAL = "political instrument, not governed by the law of treaties; cf. VCLT art. 2(1)(a)"


@dataclass(frozen=True, slots=True)
class Dated:
    """An act with the day from which it has effect in this course."""

    act: Act
    day: date

    @property
    def words(self) -> str:
        """`on 2 October 2025`; an undated act says how its day is known."""
        partial = effect(self.act)
        return when(partial) if partial else f"by {in_words(self.day)}, when it was said to have happened"


def _place(dated: Dated) -> tuple[date, int, str]:
    return dated.day, _IN_ORDER[dated.act.kind], dated.act.ref


@dataclass(frozen=True, slots=True)
class Entry:
    """From when on the treaty is in force, or a party bound, and why."""

    day: date
    step: Step


class Course:
    """What the acts of one reading amount to when each falls on the day given for it."""

    def __init__(self, reading: Reading, days: Mapping[str, date]) -> None:
        self.record: Record = reading.record
        self.accepted = reading.accepted
        acts = (Dated(act, days[act.ref]) for act in reading.record.acts if act.ref in days)
        self.acts = sorted(acts, key=_place)
        self._acts_of: dict[str | None, list[Dated]] = {}
        for dated in self.acts:
            self._acts_of.setdefault(dated.act.party, []).append(dated)
        self._consents: dict[str, list[Dated]] = {}

    @cached_property
    def sides(self) -> list[str]:
        """The parties for which an act of all sides counts."""
        return sides(self.record)

    @cached_property
    def named(self) -> list[str]:
        """Everyone with a role or an act of its own."""
        roles = {participant.party for participant in self.record.participants}
        return sorted(roles | {dated.act.party for dated in self.acts if dated.act.party is not None})

    @cached_property
    def parties(self) -> list[str]:
        """Everyone named, and those who carry on the legal personality of one of them."""
        lives = self.record.lives
        return sorted({*self.named, *(party for party in lives if set(self.identity(party)) & set(self.named))})

    def identity(self, party: str) -> tuple[str, ...]:
        """The party and those whose legal personality it carries on, whose acts are its own."""
        chain = [party]
        while (life := self.record.lives.get(chain[-1])) and life.continues and life.continues not in chain:
            chain.append(life.continues)
        return tuple(chain)

    def is_side(self, party: str) -> bool:
        return any(one in self.sides for one in self.identity(party))

    def has_role(self, party: str, role: PartyRole) -> bool:
        identity = self.identity(party)
        return any(one.party in identity and one.role is role for one in self.record.participants)

    def of(self, kinds: Iterable[EventKind], party: str | None = None) -> list[Dated]:
        """Acts of these kinds by one party; without a party those of all sides together."""
        return self._of(kinds, (None,) if party is None else self.identity(party))

    def _of(self, kinds: Iterable[EventKind], parties: Iterable[str | None]) -> list[Dated]:
        found = [dated for party in parties for dated in self._acts_of.get(party, ()) if dated.act.kind in kinds]
        return sorted(found, key=_place)

    def of_any(self, kinds: Iterable[EventKind]) -> list[Dated]:
        """Acts of these kinds, whoever did them."""
        return [dated for dated in self.acts if dated.act.kind in kinds]

    def affecting(self, kinds: Iterable[EventKind], party: str) -> list[Dated]:
        """Acts of these kinds by the party or, if it is a side, by all sides together."""
        return self._of(kinds, (*self.identity(party), *((None,) if self.is_side(party) else ())))

    # Consent to be bound

    def consents(self, party: str) -> list[Dated]:
        """Acts that express the party's consent, its own and those of all sides together."""
        if party not in self._consents:
            acts = self.affecting(CONSENT_TO_BE_BOUND, party)
            self._consents[party] = [dated for dated in acts if is_consent(dated.act)]
        return self._consents[party]

    def person(self, party: str) -> str:
        """The first of those whose legal personality the party carries on, under which all of them count as one."""
        return self.identity(party)[-1]

    @cached_property
    def consenting(self) -> dict[str, Dated]:
        """The act by which each person first consented."""
        found: dict[str, Dated] = {}
        for party in self.named:
            for consent in self.consents(party)[:1]:
                person = self.person(party)
                found[person] = min(consent, found.get(person, consent), key=_place)
        return found

    @cached_property
    def days_of_consent(self) -> list[date]:
        return sorted({consent.day for consent in self.consenting.values()})

    def consented_by(self, day: date) -> set[str]:
        return {person for person, consent in self.consenting.items() if consent.day <= day}

    def negotiators_by(self, day: date) -> set[str]:
        """Who is known to have negotiated: the named sides, unless they joined from outside, and who had signed."""
        signed = {dated.act.party for dated in self.of_any(SIGNATURES) if dated.day <= day}
        named = self.sides if None in signed else [side for side in self.sides if not self._joined_by(side, day)]
        return {self.person(party) for party in (*named, *signed) if party is not None}

    def _joined_by(self, party: str, day: date) -> bool:
        """Whether the party's consent by that day is of a kind that needs no part in the negotiation."""
        outside = _OUTSIDERS if len(self.sides) <= 2 else _OUTSIDERS | _WITHOUT_SIGNATURE
        kinds = {dated.act.kind for dated in self.consents(party) if dated.day <= day}
        return bool(kinds) and kinds <= outside

    def is_open_by(self, day: date) -> bool:
        """Whether the treaty is one for many, which has a clause on when it binds.

        It is where somebody has consented who did not negotiate, or some of several sides are listed as having only
        signed.
        """
        listed = len(self.sides) > 2 and any(one.role is PartyRole.SIGNATORY for one in self.record.participants)
        return listed or not self.consented_by(day) <= self.negotiators_by(day)

    @cached_property
    def undecided_from(self) -> date | None:
        """When consents to a treaty for many may have been enough by a clause of which nothing is recorded."""
        if self.entries:
            return None
        enough = (day for day in self.days_of_consent if len(self.consented_by(day)) > 1 and self.is_open_by(day))
        return next(enough, None)

    # Entry into force of the treaty

    @cached_property
    def entries(self) -> list[Entry]:
        """When the treaty enters into force; more than one if it ended in between."""
        recorded = self.of((EventKind.ENTRY_INTO_FORCE,))
        if recorded:
            return [Entry(dated.day, self._entry_step(dated)) for dated in recorded]
        first = next(iter(self.of_any((EventKind.ENTRY_INTO_FORCE,))), None)
        if first is not None:
            said = f"In force since it entered into force for the first party, {first.words}."
            return [Entry(first.day, Step(said, "VCLT art. 24(1), as codified", (first.act.ref,)))]
        return [entry for entry in (self._entry_by_default(),) if entry is not None]

    def _entry_step(self, dated: Dated) -> Step:
        words = f"from {in_words(dated.day)}" if len(effect(dated.act) or "") == 10 else dated.words
        if self.record.is_political:
            return Step(f"In effect {words}.", f"the instrument's own terms; {_POLITICAL}", (dated.act.ref,))
        basis = "the treaty's own terms; VCLT art. 24(1), as codified"
        return Step(f"In force {words}.", basis, (dated.act.ref,))

    def _entry_by_default(self) -> Entry | None:
        if self.record.is_council_decision:
            return self._entry_on_first({EventKind.ADOPTION}, _COUNCIL, "UN Charter art. 25")
        if self.record.is_political:
            kinds = SIGNATURES | {EventKind.ADOPTION}
            return self._entry_on_first(kinds, "A political instrument takes effect when it is made", _POLITICAL)
        return self._entry_when_all_consented()

    def _entry_on_first(self, kinds: Iterable[EventKind], said: str, basis: str) -> Entry | None:
        first = next(iter(self.of_any(kinds)), None)
        return Entry(first.day, Step(f"{said}, {first.words}.", basis, (first.act.ref,))) if first else None

    def _entry_when_all_consented(self) -> Entry | None:
        """Failing any provision: as soon as all negotiating states have consented (VCLT 24(2))."""
        for day in self.days_of_consent:
            consented = self.consented_by(day)
            if len(consented) > 1 and self.negotiators_by(day) <= consented and not self.is_open_by(day):
                refs = dict.fromkeys(self.consenting[person].act.ref for person in sorted(consented))
                said = f"In force from {in_words(day)}, when the last of the negotiating states had consented."
                return Entry(day, Step(said, "no clause is recorded; VCLT art. 24(2), as codified", tuple(refs)))
        return None

    # Later consent

    def delayed(self, day: date) -> date | None:
        """The day on which a consent given after the entry into force takes effect by the treaty's clause."""
        clauses = self.record.clauses
        if clauses.later_consent_delay is None:
            return day
        plus = plus_months if clauses.later_consent_delay_unit is DelayUnit.MONTHS else plus_days
        later = plus(day, clauses.later_consent_delay)
        return first_of_next_month(later) if later and clauses.later_consent_first_of_month else later

    @cached_property
    def has_originals(self) -> bool:
        """Whether at least two consents were old enough at the entry into force for that delay to have passed."""
        start = self.entries[0].day
        effective = [self.delayed(consent.day) for consent in self.consenting.values()]
        passed = [day for day in effective if day is not None and day <= start]
        return len(passed) > 1
