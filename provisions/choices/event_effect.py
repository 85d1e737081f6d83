"""What an objection does between two states, and on what ground a treaty ends."""

from .base import Vocabulary


class RelationsEffect(Vocabulary):
    """What an objection to a reservation does to treaty relations between its author and the reserving state."""

    UNSTATED = (
        "unstated",
        "The author says nothing on it, which does not keep the treaty from being in force, or nobody objects.",
        "20(4)(b)",
        "Unstated",
    )
    MODIFIES = (
        "modifies",
        "The author says that the treaty is in force between the two, without the provisions reserved.",
        "21(3)",
        "Modifies",
    )
    PRECLUDES = "precludes", "The author says that the treaty is not in force between the two.", "20(4)(b)", "Precludes"
    DENIES_BENEFIT = (
        "denies_benefit",
        "The author says that the treaty is in force between the two as if no reservation had been made.",
        "Denies benefit",
    )


class EndGround(Vocabulary):
    """The ground on which a party leaves a treaty or the treaty ends."""

    BY_ITS_TERMS = (
        "by_its_terms",
        "A clause of the treaty itself provides for the end or exit.",
        "54(a)",
        "By its terms",
    )
    CONSENT = "consent", "All parties agree to the end or exit.", "54(b)", "Consent of the parties"
    DENUNCIATION = (
        "denunciation",
        "A party leaves a treaty that has no exit clause but implies the right or was meant to allow it.",
        "56",
        "Implied right of denunciation",
    )
    LATER_TREATY = (
        "later_treaty",
        "The same parties make a later treaty on the subject, meant to replace the earlier one.",
        "59",
        "Later treaty",
    )
    MATERIAL_BREACH = (
        "material_breach",
        "Another party broke the treaty in an essential respect or repudiated it.",
        "60",
        "Material breach",
    )
    IMPOSSIBILITY = (
        "impossibility",
        "Something that performance cannot do without is lost for good.",
        "61",
        "Impossibility of performance",
    )
    FUNDAMENTAL_CHANGE = (
        "fundamental_change",
        "Circumstances on which consent rested changed radically, and nobody foresaw it.",
        "62",
        "Fundamental change of circumstances",
    )
    JUS_COGENS = (
        "jus_cogens",
        "A new peremptory norm of international law conflicts with the treaty.",
        "64",
        "New peremptory norm",
    )
    OTHER = "other", "A ground that has no value of its own in this list, such as the end of a party.", "Other"
    UNKNOWN = "unknown", "The ground is not known, or the event is no exit.", "Unknown"
