"""How one treaty bears on another."""

from .base import Vocabulary


class RelationKind(Vocabulary):
    """What a treaty does to, or says of, another treaty, named from both sides."""

    reverse: str

    def __init__(self, value: str, definition: str, reverse: str, vclt: str = ""):
        super().__init__(value, definition, vclt)
        self.reverse = reverse

    SUPERSEDES = (
        "supersedes",
        "Takes the place of the other, which ends or gives way.",
        "Superseded by",
        "30(3), 59",
        "Supersedes",
    )
    TERMINATES = "terminates", "Ends the other without taking its place.", "Terminated by", "54(b)", "Terminates"
    AMENDS = "amends", "Changes the wording of the other, which goes on.", "Amended by", "39-41", "Amends"
    IMPLEMENTS = "implements", "Carries out the other by more detailed terms.", "Implemented by", "Implements"
    ENDORSES = (
        "endorses",
        "Approves the other from outside, as an organ may approve an agreement of states.",
        "Endorsed by",
        "Endorses",
    )
    REAFFIRMS = "reaffirms", "Confirms that its makers stand by the other.", "Reaffirmed by", "Reaffirms"
    PROTOCOL_TO = "protocol_to", "Adds to the other and depends on it.", "Has protocol", "Protocol to"
    SUBJECT_TO = (
        "subject_to",
        "Gives way to the other where the two conflict.",
        "Prevails over",
        "30(1), 30(2)",
        "Subject to",
    )
    REFERS_TO = "refers_to", "Mentions the other without a stronger link recorded here.", "Referred to by", "Refers to"
    SUSPENDS = (
        "suspends",
        "Halts the operation of the other, which remains a treaty.",
        "Suspended by",
        "57-59",
        "Suspends",
    )
    REINSTATES = (
        "reinstates",
        "Brings the other, ended or suspended, back into operation.",
        "Reinstated by",
        "Reinstates",
    )
