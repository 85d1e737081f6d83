"""What kind of instrument a treaty is, whom it is open to, and the terms on which it runs."""

from .base import Vocabulary


class InstrumentType(Vocabulary):
    """The name under which an instrument was made, which by itself says nothing of its legal effect."""

    TREATY = "treaty", "Instrument titled a treaty, a name usually kept for matters of some gravity.", "Treaty"
    AGREEMENT = (
        "agreement",
        "Instrument titled an agreement, often narrower or more technical than a treaty.",
        "Agreement",
    )
    CONVENTION = (
        "convention",
        "Instrument titled a convention, usually a general one open to many states.",
        "Convention",
    )
    COVENANT = (
        "covenant",
        "Instrument titled a covenant, a solemn name used for the League and for human rights.",
        "Covenant",
    )
    CHARTER = (
        "charter",
        "Instrument titled a charter, usually one that founds an international organisation.",
        "5",
        "Charter",
    )
    STATUTE = "statute", "Instrument titled a statute, usually one that sets up a court or an agency.", "Statute"
    PROTOCOL = (
        "protocol",
        "Instrument titled a protocol, usually one that adds to or changes another instrument.",
        "Protocol",
    )
    DECLARATION = (
        "declaration",
        "Instrument titled a declaration and made jointly, binding only if so intended.",
        "Declaration",
    )
    MEMORANDUM_OF_UNDERSTANDING = (
        "memorandum_of_understanding",
        "Instrument titled a memorandum of understanding, often chosen to avoid legal obligation.",
        "Memorandum of understanding",
    )
    MODUS_VIVENDI = "modus_vivendi", "Temporary arrangement meant to give way to a lasting one.", "Modus vivendi"
    EXCHANGE_OF_NOTES = (
        "exchange_of_notes",
        "Two or more notes or letters, an offer and its answer, that make up one agreement together.",
        "13",
        "Exchange of notes",
    )
    ACCORD = (
        "accord",
        "Instrument titled an accord, a name common for peace settlements and political bargains.",
        "Accord",
    )
    PLAN_OF_ACTION = (
        "plan_of_action",
        "Agreed list of steps with their order or dates, often without legal force.",
        "Plan of action",
    )
    COOPERATION_PROGRAMME = (
        "cooperation_programme",
        "Agreed outline of fields and projects in which the sides mean to work together.",
        "Cooperation programme",
    )
    JOINT_STATEMENT = (
        "joint_statement",
        "Text in which several actors state a common position, such as a communiqué.",
        "Joint statement",
    )
    SECURITY_COUNCIL_RESOLUTION = (
        "security_council_resolution",
        "Decision of the United Nations Security Council, which has addressees (UN Charter 25) instead of parties.",
        "Security Council resolution",
    )
    OTHER = "other", "Instrument under a name that has no value of its own in this list.", "Other"


class BindingCharacter(Vocabulary):
    """Whether an instrument was meant to create obligations in law."""

    LEGALLY_BINDING = (
        "legally_binding",
        "Meant to create rights and obligations under international law.",
        "2(1)(a), 26",
        "Legally binding",
    )
    POLITICALLY_BINDING = (
        "politically_binding",
        "Meant to commit its participants in politics but not in law.",
        "Politically binding",
    )
    MIXED = "mixed", "Partly meant to bind in law and partly not.", "Mixed"
    UNKNOWN = "unknown", "Not established, or not yet assessed here.", "Unknown"


class Ambit(Vocabulary):
    """How many sides a treaty has and how open it is to others, derived from its participants."""

    BILATERAL = "bilateral", "Between two sides, each of which may consist of several actors.", "Bilateral"
    PLURILATERAL = (
        "plurilateral",
        "Between more than two sides in a group of limited membership.",
        "20(2)",
        "Plurilateral",
    )
    MULTILATERAL = "multilateral", "Between many sides, and as a rule open to further ones.", "Multilateral"


class TermStart(Vocabulary):
    """The moment from which a treaty's stated term is counted."""

    ENTRY_INTO_FORCE = (
        "entry_into_force",
        "The term runs from the day on which the treaty enters into force.",
        "Entry into force",
    )
    SIGNATURE = "signature", "The term runs from the day on which the treaty is signed.", "Signature"
    UNKNOWN = "unknown", "The start of the term is not known, or there is no term to count.", "Unknown"


class Renewal(Vocabulary):
    """What happens to a treaty when its stated term runs out."""

    NONE = "none", "The treaty ends with its term and provides for no further one.", "None"
    AUTOMATIC = "automatic", "A further term begins by itself unless a party gives notice in time.", "Automatic"
    BY_AGREEMENT = "by_agreement", "A further term begins only if the parties agree to it.", "By agreement"
    INDEFINITE = "indefinite", "After its first term the treaty runs on without an end date.", "Indefinite"
    UNKNOWN = "unknown", "What follows the term is not known, or there is no term.", "Unknown"


class DelayUnit(Vocabulary):
    """The unit of the time between a later consent and the treaty's entry into force for that party."""

    DAYS = "days", "The delay is counted in days.", "Days"
    MONTHS = "months", "The delay is counted in calendar months.", "Months"
    UNKNOWN = "unknown", "The unit is not known, or there is no delay.", "Unknown"


class ReservationsRegime(Vocabulary):
    """What a treaty itself says about making reservations to it."""

    UNKNOWN = "unknown", "Not established, for example because the text is not available.", "Unknown"
    SILENT = "silent", "The treaty says nothing, so that the general rule of compatibility applies.", "19(c)", "Silent"
    NONE = "none", "The treaty allows no reservation at all.", "19(a)", "None allowed"
    SPECIFIED = "specified", "The treaty says which reservations may, or may not, be made.", "19(a), 19(b)", "Specified"
    FREE = "free", "The treaty expressly allows reservations without naming limits.", "20(1)", "Freely allowed"


class PublicationState(Vocabulary):
    """Whether this database shows a record to the public."""

    DRAFT = "draft", "Being prepared and visible to editors only.", "Draft"
    PUBLISHED = "published", "Visible to everyone.", "Published"
    WITHDRAWN = "withdrawn", "Shown once and taken back by the editors, who alone still see it.", "Withdrawn"
