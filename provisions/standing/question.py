"""What the question of a commitment rests on, and the answer: plain facts on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from provisions.choices import BearerMode, BeneficiaryMode, Bound, ClaimStatus, Modality, Operation, ReservationsRegime
from provisions.standing.caveats import Caveat
from provisions.standing.lines import Asserter, Mention, Rival, Status, Step
from provisions.standing.reservations import Party

_BETWEEN_PARTIES = (BeneficiaryMode.OTHER_PARTIES, BeneficiaryMode.NAMED_PARTIES, BeneficiaryMode.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Held:
    """A status on the day asked for, since when, with the reasons and what rivals it."""

    status: Status | None
    steps: tuple[Step, ...] = ()
    since: date | None = None
    rivals: tuple[Rival, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """The bearer or the beneficiary: what it did, its status, and the group through which it takes part, if any."""

    party: Party
    held: Held
    via: str | None = None

    @property
    def code(self) -> str:
        return self.party.code


@dataclass(frozen=True, slots=True)
class Qualification:
    """A caveat with its status on the day and the caveats on it."""

    caveat: Caveat
    held: Held
    below: tuple["Qualification", ...] = ()


@dataclass(frozen=True, slots=True)
class Commitment:
    """One thing that a treaty asks of someone."""

    ref: str
    modality: Modality
    bearer_mode: BearerMode
    beneficiary_mode: BeneficiaryMode
    bearers: frozenset[str] = frozenset()
    beneficiaries: frozenset[str] = frozenset()
    starts_on: str | None = None
    ends_on: str | None = None
    survives_months: int | None = None
    claim_status: ClaimStatus = ClaimStatus.REPORTED
    article: tuple[str, ...] = ()  # eids of the unit that states it and of those that contain it
    denied_by: tuple[Asserter, ...] = ()

    @property
    def mention(self) -> Mention:
        return Mention("commitment", self.ref)

    @property
    def is_between_parties(self) -> bool:
        """Whether it is owed by one party to another, so that what holds between the two bears on it."""
        return self.beneficiary_mode in _BETWEEN_PARTIES


@dataclass(frozen=True, slots=True)
class Question:
    """Everything on which the verdict rests."""

    on: date
    treaty: Held
    commitment: Commitment
    bearer: Side | None = None
    beneficiary: Side | None = None
    is_political: bool = False
    regime: ReservationsRegime = ReservationsRegime.UNKNOWN
    today: date | None = None
    qualifications: tuple[Qualification, ...] = ()
    with_caveats: frozenset[str] = frozenset()  # refs of acts for which caveats on anything tell what they touch
    contested_acts: Mapping[str, tuple[Asserter, ...]] = field(default_factory=dict)  # by ref, who contests them
    later: tuple[str, ...] = ()  # slugs of later treaties on the same subject that bind both sides


@dataclass(frozen=True, slots=True)
class Reason:
    """A step of the chain, named by what it settles."""

    step: str
    content: Step


@dataclass(frozen=True, slots=True)
class Alternative:
    """The verdict by another claim, and who makes that claim."""

    bound: Bound
    operation: Operation
    because: tuple[Reason, ...]
    asserted_by: tuple[Asserter, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer by the preferred claims, with its reasons in order and the other answers that claims give."""

    bound: Bound
    operation: Operation
    because: tuple[Reason, ...]
    alternatives: tuple[Alternative, ...] = ()
