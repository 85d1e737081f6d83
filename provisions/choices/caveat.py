"""What qualifies a treaty, an article, a commitment or another caveat."""

from .base import Vocabulary


class CaveatKind(Vocabulary):
    """What kind of qualification a caveat is."""

    TRIGGER_CONDITION = (
        "trigger_condition",
        "The commitment starts only when a stated event happens, such as an attack (casus foederis).",
        "Trigger condition",
    )
    PRECONDITION = "precondition", "A stated act, such as a parliament's approval, has to come first.", "Precondition"
    RECIPROCITY = (
        "reciprocity",
        "It holds towards another only as far as that other does the same.",
        "21(1)(b), 60",
        "Reciprocity",
    )
    SCOPE_EXCLUSION = (
        "scope_exclusion",
        "A subject, person or act is left out of what is covered.",
        "Exclusion of subject",
    )
    TERRITORIAL_EXCLUSION = (
        "territorial_exclusion",
        "An area is left out of what is covered.",
        "29",
        "Exclusion of territory",
    )
    NON_RECOGNITION = "non_recognition", "It implies no acceptance of a claim, status or government.", "Non-recognition"
    EXCEPTION = "exception", "Not performing is allowed in stated cases, such as for security.", "Exception"
    DEROGATION = "derogation", "A party may, or did, set duties aside for the time of an emergency.", "Derogation"
    DOMESTIC_LAW = "domestic_law", "It applies within or according to a party's internal law.", "27, 46", "Domestic law"
    DISCRETION = "discretion", "Whether or how to perform is left to the bearer's judgment.", "Discretion"
    RESOURCES = "resources", "It depends on the means or capacity available.", "Resources"
    NEEDS_FURTHER_AGREEMENT = (
        "needs_further_agreement",
        "Its details have to be settled by later agreements or contracts.",
        "Needs further agreement",
    )
    OTHER_TREATY_PREVAILS = (
        "other_treaty_prevails",
        "Another treaty prevails in case of conflict.",
        "30(2)",
        "Another treaty prevails",
    )
    CHARTER_PREVAILS = (
        "charter_prevails",
        "Obligations under the United Nations Charter prevail in case of conflict (UN Charter 103).",
        "30(1)",
        "UN Charter prevails",
    )
    SECURITY_COUNCIL_OBLIGATION = (
        "security_council_obligation",
        "A Security Council decision that members have to carry out stands in the way (UN Charter 25).",
        "30(1)",
        "Security Council obligation",
    )
    THIRD_PARTY_SANCTIONS = (
        "third_party_sanctions",
        "Sanctions imposed by outsiders hinder performance.",
        "Third-party sanctions",
    )
    ORGANISATION_OBLIGATION = (
        "organisation_obligation",
        "A duty owed as member of an international organisation limits it.",
        "Obligation to an organisation",
    )
    NON_AFFECTATION = (
        "non_affectation",
        "Existing rights and duties towards others are left as they are, without ranking the texts.",
        "30(2), 34",
        "Non-affectation",
    )
    SUNSET = "sunset", "It ends at a stated time or on a stated event.", "54(a)", "Sunset"
    SURVIVAL = "survival", "It lasts beyond the end of the treaty.", "70(1)", "Survival"
    RENEWAL_OR_REVIEW = (
        "renewal_or_review",
        "It is to be renewed, reviewed or adapted at stated times.",
        "Renewal or review",
    )
    EXIT_RIGHT = "exit_right", "A party may leave or end it.", "54-56", "Right of exit"
    SUSPENSION_RIGHT = "suspension_right", "A party may halt its operation for a time.", "57-60", "Right of suspension"
    SNAPBACK = "snapback", "Measures that were lifted may come back by a set procedure.", "Snapback"
    RESERVATION = "reservation", "A party excluded or changed its effect for itself.", "2(1)(d), 19-23", "Reservation"
    INTERPRETATIVE_DECLARATION = (
        "interpretative_declaration",
        "A party reads it in a stated way without claiming to change its effect.",
        "Interpretative declaration",
    )
    AMBIGUITY = "ambiguity", "The wording bears more than one reading.", "31-33", "Ambiguity"
    CONFIDENTIALITY = "confidentiality", "Its wording or details are kept from the public.", "Confidentiality"
    NO_ENFORCEMENT = "no_enforcement", "No procedure is provided to secure performance.", "No enforcement"
    POLITICAL_ASSESSMENT = (
        "political_assessment",
        "An observer doubts that it can or will be performed, which is no finding in law.",
        "Political assessment",
    )


class CaveatOrigin(Vocabulary):
    """Where a caveat comes from."""

    TEXT = "text", "The treaty itself contains it.", "Text"
    PARTY_ACT = "party_act", "An act or statement of a party makes it, such as a reservation.", "Act of a party"
    EXTERNAL_LAW = "external_law", "Law outside the treaty imposes it.", "External law"
    EDITORIAL = "editorial", "The editors of this database drew it from the record.", "Editorial"
    COMMENTARY = "commentary", "An outside observer, such as an analyst or journalist, puts it forward.", "Commentary"


class CaveatEffect(Vocabulary):
    """What a caveat does to what it qualifies."""

    CONDITIONS = "conditions", "Makes it depend on something that may or may not happen.", "Conditions"
    NARROWS = "narrows", "Makes it cover less.", "Narrows"
    DEFERS = "defers", "Puts off its effect until something further is done.", "Defers"
    SUSPENDS = "suspends", "Halts its effect for a time.", "Suspends"
    SUBORDINATES = "subordinates", "Lets something else prevail over it.", "Subordinates"
    EXTINGUISHES = "extinguishes", "Ends it.", "Extinguishes"
    RENDERS_UNCERTAIN = "renders_uncertain", "Leaves its meaning, effect or performance in doubt.", "Renders uncertain"
    PERMITS_EXIT = "permits_exit", "Lets a party free itself from it.", "Permits exit"


class CaveatOutcomeKind(Vocabulary):
    """What a later event does to a caveat."""

    TRIGGERS = "triggers", "The event sets the caveat working.", "Triggers"
    SATISFIES = "satisfies", "The event fulfils what the caveat asks for.", "Satisfies"
    WAIVES = "waives", "The event gives the caveat up.", "Waives"
    LAPSES = "lapses", "The event, or the passing of time it marks, lets the caveat run out.", "Lapses"
    SUPERSEDES = "supersedes", "The event puts something else in the caveat's place.", "Supersedes"


class CaveatStatus(Vocabulary):
    """Where a caveat stands on a date, derived from the events recorded as its outcomes."""

    OPEN = "open", "No event has settled it or set it working.", "Open"
    TRIGGERED = "triggered", "An event has set it working.", "Triggered"
    SATISFIED = "satisfied", "What it asks for has been fulfilled.", "Satisfied"
    WAIVED = "waived", "It has been given up.", "Waived"
    LAPSED = "lapsed", "It has run out.", "Lapsed"
    SUPERSEDED = "superseded", "Something else has taken its place.", "Superseded"
