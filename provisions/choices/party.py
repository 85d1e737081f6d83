"""What kind of actor a party is, and the part it plays in a treaty."""

from .base import Vocabulary


class PartyKind(Vocabulary):
    """What kind of actor a party is."""

    STATE = "state", "State that exists today; listing it here takes no position on its recognition.", "6", "State"
    FORMER_STATE = (
        "former_state",
        "State that has ceased to exist, whatever state succeeded or continues it.",
        "Former state",
    )
    INTERNATIONAL_ORGANISATION = (
        "international_organisation",
        "Organisation whose members are states or other such organisations and which acts in its own name.",
        "2(1)(i)",
        "International organisation",
    )
    TERRITORY = (
        "territory",
        "Area with its own code that is not listed as a state, such as an overseas possession.",
        "Territory",
    )
    NON_STATE = "non_state", "Organised actor outside the state, such as an armed movement.", "3", "Non-state actor"
    GROUP = "group", "Set of actors named together without an organisation of its own, such as the E3.", "Group"


class PartyRole(Vocabulary):
    """The part a party plays in a treaty; whether it is bound is derived from events."""

    PARTY = "party", "Named as, or consenting to become, one of the sides of the treaty.", "2(1)(g)", "Party"
    NEGOTIATING_STATE = (
        "negotiating_state",
        "Took part in drawing up and adopting the text.",
        "2(1)(e)",
        "Negotiating state",
    )
    SIGNATORY = (
        "signatory",
        "Signed the text, with or without a later consent to be bound.",
        "10, 12, 18(a)",
        "Signatory",
    )
    PARTICIPANT = (
        "participant",
        "Takes part in an instrument that is not binding in law and so has no parties.",
        "Participant",
    )
    ADDRESSEE = "addressee", "Is the one to whom a decision of an international organ is directed.", "Addressee"
    ADOPTING_ORGAN = (
        "adopting_organ",
        "Is the organ or organisation that adopted the instrument.",
        "5",
        "Adopting organ",
    )
    DEPOSITARY = (
        "depositary",
        "Keeps the original and receives and passes on the acts of the parties.",
        "76-77",
        "Depositary",
    )
    GUARANTOR = "guarantor", "Vouches for the performance of the treaty by others.", "Guarantor"
    WITNESS = "witness", "Signed to attest the conclusion of the treaty without a commitment in it.", "Witness"
    OBSERVER = "observer", "Attended the negotiation or follows the treaty's work without being a side.", "Observer"
    MEDIATOR = "mediator", "Helped the sides to reach the treaty.", "Mediator"
    ENDORSER = "endorser", "Approved or welcomed the treaty from outside.", "Endorser"
    COORDINATOR = "coordinator", "Convenes the participants and manages the work under the treaty.", "Coordinator"
    THIRD_STATE = "third_state", "Is not a party but is touched by the treaty.", "2(1)(h), 34", "Third state"
    BENEFICIARY = "beneficiary", "Is not a party but receives a right under the treaty.", "36", "Beneficiary"


class BearerMode(Vocabulary):
    """How the bearers of a commitment, those who have to or may act, are determined."""

    EACH_PARTY = "each_party", "Every party bears it for itself.", "Each party"
    ALL_PARTIES_JOINTLY = (
        "all_parties_jointly",
        "The parties bear it as one and perform it together.",
        "All parties jointly",
    )
    NAMED_PARTIES = "named_parties", "Only the parties listed bear it.", "Named parties"
    CLASS_OF_PARTIES = (
        "class_of_parties",
        "Parties that meet a description, such as the coastal states, bear it.",
        "Class of parties",
    )
    ORGAN = "organ", "A body set up or used by the treaty bears it.", "Organ"
    UNKNOWN = "unknown", "Who bears it is not known.", "Unknown"


class BeneficiaryMode(Vocabulary):
    """How those to whom a commitment is owed are determined."""

    OTHER_PARTIES = "other_parties", "It is owed to each of the other parties separately.", "Other parties"
    ALL_PARTIES_COLLECTIVELY = (
        "all_parties_collectively",
        "It is owed to the parties as a community and cannot be split between them.",
        "60(2)(c)",
        "All parties collectively",
    )
    NAMED_PARTIES = "named_parties", "It is owed only to the actors listed.", "Named parties"
    PERSONS = "persons", "It is owed to individuals or private bodies.", "60(5)", "Persons"
    NONE = "none", "It is owed to nobody in particular.", "None"
    UNKNOWN = "unknown", "To whom it is owed is not known.", "Unknown"
