"""How one treaty bears on another."""

from .base import Vocabulary


class RelationKind(Vocabulary):
    """What a treaty does to, or says of, another treaty."""

    reverse: str

    def __init__(self, value: str, definition: str, reverse: str, vclt: str = ""):
        super().__init__(value, definition, vclt)
        self.reverse = reverse

    SUPERSEDES = (
        "supersedes",
        "Takes the place of the other, which ends or gives way.",
        "superseded by",
        "30, 59",
        "supersedes",
    )
    TERMINATES = "terminates", "Ends the other without taking its place.", "terminated by", "54(b)", "terminates"
    AMENDS = "amends", "Changes the wording of the other, which goes on.", "amended by", "39-41", "amends"
    IMPLEMENTS = "implements", "Carries out the other by more detailed terms.", "implemented by", "implements"
    ENDORSES = (
        "endorses",
        "Approves the other from outside, as an organ may approve an agreement of states.",
        "endorsed by",
        "endorses",
    )
    REAFFIRMS = "reaffirms", "Confirms that its makers stand by the other.", "reaffirmed by", "reaffirms"
    PROTOCOL_TO = "protocol_to", "Adds to the other and depends on it.", "has protocol", "protocol to"
    SUBJECT_TO = (
        "subject_to",
        "Gives way to the other where the two conflict.",
        "prevails over",
        "30(1), 30(2)",
        "subject to",
    )
    REFERS_TO = "refers_to", "Mentions the other without a stronger link recorded here.", "referred to by", "refers to"
    SUSPENDS = (
        "suspends",
        "Halts the operation of the other, which remains a treaty.",
        "suspended by",
        "57-59",
        "suspends",
    )
    REINSTATES = (
        "reinstates",
        "Brings the other, ended or suspended, back into operation.",
        "reinstated by",
        "reinstates",
    )
