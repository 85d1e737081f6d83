"""What follows from events on a date: the state of a treaty, of a party in it, and of one commitment."""

from .base import Vocabulary


class TreatyStatus(Vocabulary):
    """Where a treaty as a whole stands on a date, derived from its events."""

    NEGOTIATING = "negotiating", "Its text is still being worked out.", "Negotiating"
    ADOPTED = "adopted", "Its text is settled, but it is not signed by the participants.", "9", "Adopted"
    SIGNED = "signed", "It is signed but not in force.", "10, 12", "Signed"
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "It is applied, wholly or in part, although it has not entered into force.",
        "25",
        "Provisionally applied",
    )
    IN_FORCE = "in_force", "It has entered into force and operates between its parties.", "24", "In force"
    SUSPENDED = (
        "suspended",
        "It remains a treaty, but its operation is halted for all its parties.",
        "57-58",
        "Suspended",
    )
    SUPERSEDED = "superseded", "It ended because its parties made a later treaty in its place.", "59", "Superseded"
    EXPIRED = "expired", "It ended because its own term ran out.", "54(a)", "Expired"
    TERMINATED = (
        "terminated",
        "It ended by an act or on a ground other than a later treaty or the end of its term.",
        "54, 60-64",
        "Terminated",
    )
    NEVER_ENTERED_INTO_FORCE = (
        "never_entered_into_force",
        "It was concluded, and it is established that it will not enter into force.",
        "Never entered into force",
    )
    UNKNOWN = "unknown", "The recorded events do not tell where it stands.", "Unknown"


class PartyStatus(Vocabulary):
    """Where one party stands towards a treaty on a date, derived from the treaty's events."""

    NOT_PARTICIPATING = (
        "not_participating",
        "It has taken no part in the treaty by that date.",
        "2(1)(h)",
        "Not participating",
    )
    NEGOTIATING = "negotiating", "It takes part in working out the text.", "2(1)(e)", "Negotiating"
    SIGNATORY = (
        "signatory",
        "It signed subject to a later consent and, while not bound, must not defeat the treaty's object and purpose.",
        "18(a)",
        "Signatory",
    )
    CONTRACTING_STATE = (
        "contracting_state",
        "It has consented to be bound, but the treaty is not in force for it.",
        "2(1)(f), 18(b)",
        "Contracting state",
    )
    PROVISIONALLY_BOUND = (
        "provisionally_bound",
        "It applies the treaty provisionally until the treaty enters into force for it.",
        "25",
        "Provisionally bound",
    )
    BOUND = "bound", "It has consented to be bound and the treaty is in force for it.", "2(1)(g), 26", "Bound"
    SUSPENDED = "suspended", "It is a party, but the treaty's operation is halted for it.", "57-60", "Suspended"
    WITHDRAWN = "withdrawn", "It left the treaty, which may go on between others.", "54, 56", "Withdrawn"
    ENDED = "ended", "It was a party until the treaty, or the party itself, came to its end.", "70", "Ended"
    UNKNOWN = "unknown", "The recorded events do not tell where it stands.", "Unknown"


class Bound(Vocabulary):
    """The first half of a verdict on a commitment: whether its bearer is bound by the treaty."""

    YES = "yes", "Bound in law on that date.", "26", "Yes"
    POLITICALLY = "politically", "Committed by an instrument that is not binding in law.", "Politically"
    PROVISIONALLY = "provisionally", "Bound by provisional application only.", "25", "Provisionally"
    NO = "no", "Not bound on that date.", "No"
    UNKNOWN = "unknown", "The recorded events do not tell.", "Unknown"


class Operation(Vocabulary):
    """The second half of a verdict, the strongest limit first: whether the commitment has effect on that date."""

    NONE = "none", "It has no effect, for example because nobody is bound or it has lapsed.", "None"
    SUSPENDED = "suspended", "It exists but need not be performed for the time being.", "57-60, 72", "Suspended"
    SUBORDINATED = "subordinated", "It gives way to a rule that ranks above it.", "30", "Subordinated"
    DEFERRED = "deferred", "It waits for a condition or a further act that has not occurred.", "Deferred"
    QUALIFIED = "qualified", "It has effect within limits that an open caveat draws.", "Qualified"
    OPERATIVE = "operative", "It has effect without an open caveat recorded here.", "26", "Operative"
