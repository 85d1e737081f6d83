"""Kinds of events that have a legal effect in common."""

from .event import EventKind

# A succession to signature stands in the depositary's lists beside the signatures and has their effect. Initialling
# is left out: it counts as signature only if the negotiators so agreed (VCLT 12(2)(a)), and is then recorded as one.
SIGNATURES = frozenset(
    {
        EventKind.SIGNATURE,
        EventKind.SIGNATURE_AD_REFERENDUM,
        EventKind.DEFINITIVE_SIGNATURE,
        EventKind.SUCCESSION_TO_SIGNATURE,
    }
)

# VCLT 11-17; succession follows the convention of 1978 (articles 17 and 22), formal confirmation that of 1986
# (article 14(2)). Left out: a signature not said to be definitive and its confirmation (VCLT 12 makes them binding only
# where that was meant); deposit and notification, which bring an act of consent home but are none by themselves (16);
# provisional application, which binds without that consent (25); approval under internal law (27).
CONSENT_TO_BE_BOUND = frozenset(
    {
        EventKind.CONSENT_TO_BE_BOUND,
        EventKind.DEFINITIVE_SIGNATURE,
        EventKind.RATIFICATION,
        EventKind.ACCEPTANCE,
        EventKind.APPROVAL,
        EventKind.ACCESSION,
        EventKind.SUCCESSION,
        EventKind.ACT_OF_FORMAL_CONFIRMATION,
    }
)

# The kinds that carry a `ground`. A notice is none: it may be revoked until it takes effect (VCLT 68).
EXITS = frozenset({EventKind.DENUNCIATION, EventKind.WITHDRAWAL, EventKind.TERMINATION, EventKind.EXPIRY})

# Kinds that occur once for a treaty and party between two exits, so that two dates are rival claims. Termination and
# expiry end the treaty for all and are themselves singular; denunciation and withdrawal are not, since a party may
# leave, return and leave again. Acts that may rightly be repeated (rounds, approvals by two chambers, provisional
# application, suspension, notices) are left out.
SINGULAR = (
    SIGNATURES
    | CONSENT_TO_BE_BOUND
    | {
        EventKind.NEGOTIATION_CONCLUDED,
        EventKind.ADOPTION,
        EventKind.CONFIRMATION_OF_SIGNATURE,
        EventKind.ENTRY_INTO_FORCE,
        EventKind.TERMINATION,
        EventKind.EXPIRY,
    }
)
