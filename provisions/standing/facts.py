"""What standing is derived from: plain, frozen copies of the records, with the evidence for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from provisions.choices import (
    BindingCharacter,
    ClaimStatus,
    DelayUnit,
    EndGround,
    EventKind,
    InstrumentType,
    PartyRole,
    RelationKind,
    RelationsEffect,
    Renewal,
    ReservationsRegime,
    SourceAuthority,
    Stance,
    TermStart,
)
from provisions.standing.days import first_day, last_day


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says about a record: a citation with what its source tells of itself."""

    source: str  # slug
    stance: Stance
    available_on: date  # the last possible day of its source's publication
    authority: SourceAuthority = SourceAuthority.UNKNOWN
    published: str = ""  # partial date by which later publications are preferred
    about: tuple[str, ...] = ()
    party: str | None = None  # on whose behalf it is said
    speaker: str | None = None
    speaker_role: str | None = None
    said_on: str | None = None

    @property
    def asserts(self) -> bool:
        return self.stance in (Stance.SUPPORTS, Stance.REPORTS, Stance.QUALIFIES)

    @property
    def contests(self) -> bool:
        return self.stance in (Stance.DISPUTES, Stance.DENIES)


@dataclass(frozen=True, slots=True)
class Act:
    """An event as claimed."""

    ref: str
    kind: EventKind
    party: str | None = None
    occurred_on: str | None = None
    effective_on: str | None = None
    until_on: str | None = None
    notified_on: str | None = None
    claim_status: ClaimStatus = ClaimStatus.REPORTED
    ground: EndGround = EndGround.UNKNOWN
    towards: str | None = None
    responds_to: str | None = None
    relations_effect: RelationsEffect = RelationsEffect.UNSTATED
    articles: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in a named role."""

    party: str
    role: PartyRole = PartyRole.PARTY


@dataclass(frozen=True, slots=True)
class Spell:
    """A party belongs to a group for a time; null where the day is not recorded."""

    party: str
    joined_on: str | None = None
    left_on: str | None = None

    def may_include(self, day: date) -> bool:
        """Whether the party may have belonged to the group on that day."""
        return (self.joined_on is None or first_day(self.joined_on) <= day) and (
            self.left_on is None or day <= last_day(self.left_on)
        )


@dataclass(frozen=True, slots=True)
class Life:
    """When a party existed, and whose legal personality it carries on."""

    existed_from: str | None = None
    existed_until: str | None = None
    continues: str | None = None


@dataclass(frozen=True, slots=True)
class Clauses:
    """What a treaty says about its own life; null and `unknown` where the record does not tell."""

    instrument_type: InstrumentType = InstrumentType.TREATY
    binding_character: BindingCharacter = BindingCharacter.LEGALLY_BINDING
    term_months: int | None = None
    term_starts: TermStart = TermStart.UNKNOWN
    renewal: Renewal = Renewal.UNKNOWN
    renewal_months: int | None = None
    notice_months: int | None = None
    later_consent_delay: int | None = None
    later_consent_delay_unit: DelayUnit = DelayUnit.UNKNOWN
    later_consent_first_of_month: bool = False
    reservations_regime: ReservationsRegime = ReservationsRegime.UNKNOWN
    exit_right: bool = False  # a caveat records that parties may leave


@dataclass(frozen=True, slots=True)
class Later:
    """Another treaty that supersedes, ends, halts or restores the one in question."""

    kind: RelationKind
    treaty: "Record"
    since: str | None = None
    claim_status: ClaimStatus = ClaimStatus.REPORTED
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One treaty: its clauses, who has which role in it, its acts, and what other treaties do to it."""

    slug: str
    clauses: Clauses = Clauses()
    participants: tuple[Participant, ...] = ()
    acts: tuple[Act, ...] = ()
    later: tuple[Later, ...] = ()
    statements: tuple[Statement, ...] = ()  # about the treaty as a whole or its clauses
    known_from: date | None = None  # when the first source spoke of anything in it; None: no source is recorded
    lives: Mapping[str, Life] = field(default_factory=dict)
    groups: Mapping[str, tuple[Spell, ...]] = field(default_factory=dict)

    @property
    def is_political(self) -> bool:
        return self.clauses.binding_character is BindingCharacter.POLITICALLY_BINDING

    @property
    def is_council_decision(self) -> bool:
        return self.clauses.instrument_type is InstrumentType.SECURITY_COUNCIL_RESOLUTION
