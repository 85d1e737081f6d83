"""The vocabularies: one importable place for the values of models, filters, documents and OpenAPI enums."""

from .article import ArticleKind, TextStatus
from .base import RankedVocabulary, Vocabulary
from .caveat import CaveatEffect, CaveatKind, CaveatOrigin, CaveatOutcomeKind, CaveatStatus
from .citation import ClaimStatus, Stance
from .commitment import Force, Modality, Performance
from .event import EventKind
from .event_effect import EndGround, RelationsEffect
from .event_sets import CONSENT_TO_BE_BOUND, EXITS, SIGNATURES, SINGULAR
from .party import BearerMode, BeneficiaryMode, PartyKind, PartyRole
from .relation import RelationKind
from .source import SourceAuthority
from .standing import Bound, Operation, PartyStatus, TreatyStatus
from .treaty import (
    Ambit,
    BindingCharacter,
    DelayUnit,
    InstrumentType,
    PublicationState,
    Renewal,
    ReservationsRegime,
    TermStart,
)

# Public name to vocabulary, in the order in which they are served: treaty, parties, text, acts, contents, evidence.
VOCABULARIES: dict[str, type[Vocabulary]] = {
    "instrument_type": InstrumentType,
    "binding_character": BindingCharacter,
    "ambit": Ambit,
    "treaty_status": TreatyStatus,
    "term_start": TermStart,
    "renewal": Renewal,
    "delay_unit": DelayUnit,
    "reservations_regime": ReservationsRegime,
    "publication_state": PublicationState,
    "party_kind": PartyKind,
    "party_role": PartyRole,
    "party_status": PartyStatus,
    "article_kind": ArticleKind,
    "text_status": TextStatus,
    "event_kind": EventKind,
    "relations_effect": RelationsEffect,
    "end_ground": EndGround,
    "modality": Modality,
    "force": Force,
    "performance": Performance,
    "bearer_mode": BearerMode,
    "beneficiary_mode": BeneficiaryMode,
    "caveat_kind": CaveatKind,
    "caveat_origin": CaveatOrigin,
    "caveat_effect": CaveatEffect,
    "caveat_outcome": CaveatOutcomeKind,
    "caveat_status": CaveatStatus,
    "bound": Bound,
    "operation": Operation,
    "relation_kind": RelationKind,
    "source_authority": SourceAuthority,
    "claim_status": ClaimStatus,
    "stance": Stance,
}

__all__ = [
    "CONSENT_TO_BE_BOUND",
    "EXITS",
    "SIGNATURES",
    "SINGULAR",
    "VOCABULARIES",
    "Ambit",
    "ArticleKind",
    "BearerMode",
    "BeneficiaryMode",
    "BindingCharacter",
    "Bound",
    "CaveatEffect",
    "CaveatKind",
    "CaveatOrigin",
    "CaveatOutcomeKind",
    "CaveatStatus",
    "ClaimStatus",
    "DelayUnit",
    "EndGround",
    "EventKind",
    "Force",
    "InstrumentType",
    "Modality",
    "Operation",
    "PartyKind",
    "PartyRole",
    "PartyStatus",
    "Performance",
    "PublicationState",
    "RankedVocabulary",
    "RelationKind",
    "RelationsEffect",
    "Renewal",
    "ReservationsRegime",
    "SourceAuthority",
    "Stance",
    "TermStart",
    "TextStatus",
    "TreatyStatus",
    "Vocabulary",
]
