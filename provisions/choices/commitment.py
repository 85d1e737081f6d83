"""What a commitment asks for, and how strongly."""

from .base import Vocabulary


class Modality(Vocabulary):
    """What a commitment does to its bearer: bind, allow, empower, exempt, or only state something."""

    OBLIGATION = "obligation", "The bearer has to do something.", "26", "Obligation"
    PROHIBITION = "prohibition", "The bearer has to leave something undone.", "26", "Prohibition"
    PERMISSION = "permission", "The bearer may do something that would otherwise be closed to it.", "Permission"
    RIGHT = "right", "The bearer may claim something from another.", "Right"
    POWER = "power", "The bearer may change the legal position of others by its own act.", "Power"
    EXEMPTION = "exemption", "The bearer need not do what would otherwise be required of it.", "Exemption"
    RECOGNITION = "recognition", "The bearer accepts a fact, title or status as valid.", "Recognition"
    CONSTITUTIVE = (
        "constitutive",
        "The text itself brings about a result, such as founding a body or defining a term.",
        "Constitutive",
    )
    STATEMENT_OF_INTENT = (
        "statement_of_intent",
        "The bearer says what it means to do without a duty to do it.",
        "Statement of intent",
    )
    UNKNOWN = "unknown", "The source does not let the modality be told.", "Unknown"


class Force(Vocabulary):
    """How strongly the wording of a commitment presses its bearer."""

    HARD = "hard", "Wording of plain duty, such as shall or undertake.", "Hard"
    QUALIFIED_HARD = (
        "qualified_hard",
        "Wording of duty with a softener, such as shall endeavour or as appropriate.",
        "Qualified hard",
    )
    SOFT = "soft", "Wording of expectation, such as should or will seek.", "Soft"
    HORTATORY = "hortatory", "Wording that encourages, invites or welcomes.", "Hortatory"
    DECLARATORY = (
        "declaratory",
        "Wording that states or repeats a position, such as recognise or reaffirm.",
        "Declaratory",
    )
    NON_OBLIGATION = (
        "non_obligation",
        "Wording that allows, empowers or exempts and so presses nobody.",
        "Non-obligation",
    )
    UNKNOWN = "unknown", "The wording is not known well enough to tell.", "Unknown"


class Performance(Vocabulary):
    """What kind of conduct performs a commitment."""

    RESULT = "result", "Reaching a stated outcome, by whatever means.", "Result"
    CONDUCT = "conduct", "Acting in a stated way, whatever comes of it.", "Conduct"
    BEST_EFFORTS = "best_efforts", "Trying seriously to reach an outcome that is not promised.", "Best efforts"
    COOPERATE = "cooperate", "Working together in a field, in ways left to be chosen.", "Cooperate"
    ASSIST = "assist", "Giving help to another.", "Assist"
    CONSULT = "consult", "Exchanging views before or while acting, without having to agree.", "Consult"
    NOTIFY = "notify", "Telling another of a fact or an act.", "Notify"
    NEGOTIATE = "negotiate", "Seeking a further agreement in good faith.", "Negotiate"
    REFRAIN = "refrain", "Not doing something.", "Refrain"
    TOLERATE = "tolerate", "Putting up with what another does.", "Tolerate"
    UNKNOWN = "unknown", "What performs it is not known.", "Unknown"
