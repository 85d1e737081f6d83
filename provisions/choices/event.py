"""The dated acts from which a treaty's history and standing are derived."""

from .base import Vocabulary


class EventKind(Vocabulary):
    """What kind of dated act or occurrence in the life of a treaty an event is."""

    NEGOTIATION_ROUND = "negotiation_round", "Talks on the text were held.", "Negotiation round"
    NEGOTIATION_CONCLUDED = "negotiation_concluded", "The talks ended with an agreed draft.", "Negotiation concluded"
    ADOPTION = "adoption", "Those who drew up the text agreed on its form and content.", "9", "Adoption"
    AUTHENTICATION = (
        "authentication",
        "The settled text was certified as the correct and final one.",
        "10",
        "Authentication",
    )
    INITIALLING = (
        "initialling",
        "Representatives put their initials to the text, which as a rule only fixes it.",
        "10(b), 12(2)(a)",
        "Initialling",
    )
    SIGNATURE = (
        "signature",
        "The text was signed, with consent still to follow or the effect not stated.",
        "10, 12, 18(a)",
        "Signature",
    )
    SIGNATURE_AD_REFERENDUM = (
        "signature_ad_referendum",
        "The text was signed on the footing that the signatory's state has yet to confirm it.",
        "10(b), 12(2)(b)",
        "Signature ad referendum",
    )
    DEFINITIVE_SIGNATURE = (
        "definitive_signature",
        "The text was signed and the signature itself expresses consent to be bound.",
        "12(1)",
        "Definitive signature",
    )
    CONFIRMATION_OF_SIGNATURE = (
        "confirmation_of_signature",
        "A signature given ad referendum was confirmed and became a full one, binding only where signature binds.",
        "12(2)(b)",
        "Confirmation of signature",
    )
    SUCCESSION_TO_SIGNATURE = (
        "succession_to_signature",
        "A successor state took over its predecessor's signature, with consent still to follow.",
        "Succession to signature",
    )
    DOMESTIC_APPROVAL = (
        "domestic_approval",
        "A parliament or other organ approved the treaty under internal law, which is no consent towards others.",
        "27, 46",
        "Domestic approval",
    )
    DOMESTIC_PROMULGATION = (
        "domestic_promulgation",
        "The treaty, or the act that approves it, was signed into law or proclaimed under internal law.",
        "Domestic promulgation",
    )
    CONSENT_TO_BE_BOUND = (
        "consent_to_be_bound",
        "Consent was expressed by an exchange of instruments or notes, or in another or unrecorded form.",
        "11, 13",
        "Consent to be bound",
    )
    RATIFICATION = (
        "ratification",
        "After signing, a state expressed its consent by an instrument so named, between states.",
        "2(1)(b), 14(1)",
        "Ratification",
    )
    ACCEPTANCE = (
        "acceptance",
        "Consent was expressed by an instrument of acceptance, with or without earlier signature.",
        "2(1)(b), 14(2)",
        "Acceptance",
    )
    APPROVAL = (
        "approval",
        "Consent was expressed between states by an instrument of approval, unlike approval under internal law.",
        "2(1)(b), 14(2)",
        "Approval",
    )
    ACCESSION = "accession", "Consent was expressed by one that had not signed.", "2(1)(b), 15", "Accession"
    SUCCESSION = (
        "succession",
        "A successor state established that its predecessor's treaty binds it too (Vienna Convention of 1978).",
        "Succession",
    )
    ACT_OF_FORMAL_CONFIRMATION = (
        "act_of_formal_confirmation",
        "An international organisation expressed consent, as a state does by ratifying (Vienna Convention of 1986).",
        "Act of formal confirmation",
    )
    DEPOSIT = (
        "deposit",
        "An instrument, such as one of ratification, was handed to the depositary.",
        "16(b), 77(1)(c)",
        "Deposit",
    )
    NOTIFICATION = (
        "notification",
        "A participant or the depositary was told formally, for example that internal procedures are complete.",
        "16(c), 78",
        "Notification",
    )
    PROVISIONAL_APPLICATION = (
        "provisional_application",
        "The treaty, or a part of it, began to be applied before its entry into force.",
        "25(1)",
        "Provisional application",
    )
    END_OF_PROVISIONAL_APPLICATION = (
        "end_of_provisional_application",
        "Provisional application stopped, although the treaty has not entered into force.",
        "25(2)",
        "End of provisional application",
    )
    ENTRY_INTO_FORCE = (
        "entry_into_force",
        "The treaty began to bind, as a whole or for one party.",
        "24",
        "Entry into force",
    )
    RESERVATION = (
        "reservation",
        "A party excluded or changed the effect of provisions for itself.",
        "2(1)(d), 19, 23",
        "Reservation",
    )
    RESERVATION_WITHDRAWAL = (
        "reservation_withdrawal",
        "A reservation was taken back, in whole or part.",
        "22(1)",
        "Withdrawal of a reservation",
    )
    OBJECTION = "objection", "A party refused to accept another's reservation.", "20(4)(b), 21(3)", "Objection"
    OBJECTION_WITHDRAWAL = "objection_withdrawal", "An objection was taken back.", "22(2)", "Withdrawal of an objection"
    INTERPRETATIVE_DECLARATION = (
        "interpretative_declaration",
        "A party said how it reads the text without claiming to change its effect.",
        "Interpretative declaration",
    )
    DECLARATION = (
        "declaration",
        "A party declared something that the treaty invites or allows, such as accepting a procedure.",
        "Declaration",
    )
    COMMUNICATION = (
        "communication",
        "A participant made a statement about the treaty that is no other act in this list.",
        "Communication",
    )
    DEROGATION = (
        "derogation",
        "A party suspended duties for itself in an emergency, as the treaty allows.",
        "Derogation",
    )
    TERRITORIAL_APPLICATION = (
        "territorial_application",
        "A party extended the treaty to a territory, or excluded one from it.",
        "29",
        "Territorial application",
    )
    AMENDMENT = "amendment", "The wording of the treaty was changed by agreement.", "39-41", "Amendment"
    CORRECTION_OF_ERRORS = (
        "correction_of_errors",
        "A mistake in the authentic text was put right.",
        "79",
        "Correction of errors",
    )
    REGISTRATION = (
        "registration",
        "The treaty was entered in an international register (UN Charter 102).",
        "80(1)",
        "Registration",
    )
    PUBLICATION = "publication", "The text was published internationally or by a participant.", "80(1)", "Publication"
    TERM_EXTENSION = "term_extension", "The term was made longer, by agreement or by itself.", "Extension of the term"
    NOTICE_OF_TERMINATION = (
        "notice_of_termination",
        "A party gave notice that it will leave or that the treaty shall end, which has not yet taken effect.",
        "65, 67",
        "Notice of termination",
    )
    NOTICE_REVOCATION = (
        "notice_revocation",
        "A notice to leave or end was taken back before it took effect.",
        "68",
        "Revocation of notice",
    )
    DENUNCIATION = (
        "denunciation",
        "A party ended the treaty for itself by its own act, which ends a bilateral treaty for both.",
        "54, 56",
        "Denunciation",
    )
    WITHDRAWAL = "withdrawal", "A party left a treaty that goes on between others.", "54, 56", "Withdrawal"
    SUSPENSION = (
        "suspension",
        "The treaty's operation was halted for a time, for one party, some or all.",
        "57-60, 72",
        "Suspension",
    )
    RESUMPTION = "resumption", "The treaty's operation began again after a suspension.", "72(2)", "Resumption"
    TERMINATION = (
        "termination",
        "The treaty as a whole ended on a ground other than the running out of its term.",
        "54, 59-64, 70",
        "Termination",
    )
    EXPIRY = "expiry", "The treaty as a whole ended because its term ran out.", "54(a), 70", "Expiry"
    INVOCATION_OF_BREACH = (
        "invocation_of_breach",
        "A party relied on a breach by another to claim its consequences.",
        "60, 65",
        "Invocation of breach",
    )
    SNAPBACK_NOTIFICATION = (
        "snapback_notification",
        "A participant gave the notice that starts the return of measures lifted earlier.",
        "Snapback notification",
    )
    SNAPBACK_EFFECT = "snapback_effect", "Measures lifted earlier applied again.", "Snapback effect"
    OTHER = "other", "An act or occurrence that has no value of its own in this list.", "Other"
