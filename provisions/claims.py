"""Which of several claims about one thing is preferred; pure, no database.

The one with the higher claim_status (official before reported before inferred), then the one with the more
authoritative source, then the one published later. The preference is editorial.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from provisions.choices import ClaimStatus, SourceAuthority


@dataclass(frozen=True)
class Claim:
    """One dated act as claimed; `evidence` holds the authority and publication date of each supporting source."""

    key: str
    occurred_on: str | None
    claim_status: ClaimStatus
    evidence: tuple[tuple[SourceAuthority, str], ...] = ()

    @property
    def counts(self) -> bool:
        return self.claim_status.counts

    @property
    def strength(self) -> tuple[int, int, str]:
        """Compares greater when preferred."""
        authority = min((authority.rank for authority, _ in self.evidence), default=len(SourceAuthority))
        published = max((date + "~" for _, date in self.evidence), default="")  # `2001` counts from its last day
        return -self.claim_status.rank, -authority, published


def preferred(claims: Iterable[Claim]) -> Claim | None:
    """The claim to go by, or None when none counts; among equals the first by key."""
    counting = sorted((claim for claim in claims if claim.counts), key=lambda claim: claim.key)
    return max(counting, key=lambda claim: claim.strength, default=None)
