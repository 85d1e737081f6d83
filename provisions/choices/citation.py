"""How sure a claim is, and what a cited statement does to it."""

from .base import RankedVocabulary, Vocabulary


class ClaimStatus(RankedVocabulary):
    """How a recorded claim is known, the surest first."""

    OFFICIAL = (
        "official",
        "Confirmed by a participant, the depositary or an organ with authority over the matter.",
        "Official",
    )
    REPORTED = (
        "reported",
        "Stated by somebody without that authority, such as the press or an unnamed official.",
        "Reported",
    )
    INFERRED = "inferred", "Concluded by the editors from other claims and stated by no source.", "Inferred"
    ANNOUNCED = "announced", "Said to be going to happen, which is never taken as its having happened.", "Announced"
    RETRACTED = "retracted", "Taken back by its source or found wrong, and kept only for the record.", "Retracted"

    @property
    def counts(self) -> bool:
        """Whether standing takes the claim into account: announced and retracted claims never count."""
        return self not in (ClaimStatus.ANNOUNCED, ClaimStatus.RETRACTED)


class Stance(Vocabulary):
    """What a cited statement does to the record it is cited for."""

    SUPPORTS = "supports", "Shows the record to be right, by its own authority or evidence.", "Supports"
    REPORTS = "reports", "Passes the record on without vouching for it.", "Reports"
    QUALIFIES = "qualifies", "Accepts the record within limits or with a reading of its own.", "Qualifies"
    COMMENTS = "comments", "Speaks about the record without bearing on whether it is right.", "Comments"
    DISPUTES = "disputes", "Accepts that it happened but holds it invalid or without effect.", "Disputes"
    DENIES = "denies", "Holds that it did not happen, or not at that time.", "Denies"
