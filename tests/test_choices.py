"""Every coded value is there, explains itself, and stands in the sets and ranks that the law gives it."""

import copy
import pickle
import re

import pytest

from provisions import choices
from provisions.choices import (
    CONSENT_TO_BE_BOUND,
    EXITS,
    SIGNATURES,
    SINGULAR,
    VOCABULARIES,
    ClaimStatus,
    EventKind,
    RankedVocabulary,
    RelationKind,
    SourceAuthority,
    Stance,
    Vocabulary,
)

VALUES = {
    "instrument_type": "treaty agreement convention covenant charter statute protocol declaration"
    " memorandum_of_understanding modus_vivendi exchange_of_notes accord plan_of_action cooperation_programme"
    " joint_statement security_council_resolution other",
    "binding_character": "legally_binding politically_binding mixed unknown",
    "ambit": "bilateral plurilateral multilateral",
    "treaty_status": "negotiating adopted signed provisionally_applied in_force suspended superseded expired"
    " terminated never_entered_into_force unknown",
    "term_start": "entry_into_force signature unknown",
    "renewal": "none automatic by_agreement indefinite unknown",
    "delay_unit": "days months unknown",
    "reservations_regime": "unknown silent none specified free",
    "publication_state": "draft published withdrawn",
    "party_kind": "state former_state international_organisation territory non_state group",
    "party_role": "party negotiating_state signatory participant addressee adopting_organ depositary guarantor witness"
    " observer mediator endorser coordinator third_state beneficiary",
    "party_status": "not_participating negotiating signatory contracting_state provisionally_bound bound suspended"
    " withdrawn ended unknown",
    "article_kind": "preamble part title chapter section subsection article paragraph subparagraph point annex"
    " appendix schedule protocol declaration conclusion other",
    "text_status": "authentic_text official_translation unofficial_translation official_summary reported"
    " leaked_draft not_published not_available",
    "event_kind": "negotiation_round negotiation_concluded adoption authentication initialling signature"
    " signature_ad_referendum definitive_signature confirmation_of_signature succession_to_signature"
    " domestic_approval domestic_promulgation consent_to_be_bound ratification acceptance approval accession"
    " succession act_of_formal_confirmation deposit notification provisional_application"
    " end_of_provisional_application entry_into_force reservation reservation_withdrawal objection"
    " objection_withdrawal interpretative_declaration declaration communication derogation territorial_application"
    " amendment correction_of_errors registration publication term_extension notice_of_termination notice_revocation"
    " denunciation withdrawal suspension resumption termination expiry invocation_of_breach snapback_notification"
    " snapback_effect other",
    "relations_effect": "unstated modifies precludes denies_benefit",
    "end_ground": "by_its_terms consent denunciation later_treaty material_breach impossibility fundamental_change"
    " jus_cogens other unknown",
    "modality": "obligation prohibition permission right power exemption recognition constitutive"
    " statement_of_intent unknown",
    "force": "hard qualified_hard soft hortatory declaratory non_obligation unknown",
    "performance": "result conduct best_efforts cooperate assist consult notify negotiate refrain tolerate unknown",
    "bearer_mode": "each_party all_parties_jointly named_parties class_of_parties organ unknown",
    "beneficiary_mode": "other_parties all_parties_collectively named_parties persons none unknown",
    "caveat_kind": "trigger_condition precondition reciprocity scope_exclusion territorial_exclusion non_recognition"
    " exception derogation domestic_law discretion resources needs_further_agreement other_treaty_prevails"
    " charter_prevails security_council_obligation third_party_sanctions organisation_obligation non_affectation"
    " sunset survival renewal_or_review exit_right suspension_right snapback reservation interpretative_declaration"
    " ambiguity confidentiality no_enforcement political_assessment",
    "caveat_origin": "text party_act external_law editorial commentary",
    "caveat_effect": "conditions narrows defers suspends subordinates extinguishes renders_uncertain permits_exit",
    "caveat_outcome": "triggers satisfies waives lapses supersedes",
    "caveat_status": "open triggered satisfied waived lapsed superseded",
    "bound": "yes politically provisionally no unknown",
    "operation": "none suspended subordinated deferred qualified operative",
    "relation_kind": "supersedes terminates amends implements endorses reaffirms protocol_to subject_to refers_to"
    " suspends reinstates",
    "source_authority": "authentic_text certified_true_copy depositary_notification official_publication"
    " official_statement official_summary academic dataset media_report leaked_draft unknown",
    "claim_status": "official reported inferred announced retracted",
    "stance": "supports reports qualifies comments disputes denies",
}
REVERSES = {
    "supersedes": "Superseded by",
    "terminates": "Terminated by",
    "amends": "Amended by",
    "implements": "Implemented by",
    "endorses": "Endorsed by",
    "reaffirms": "Reaffirmed by",
    "protocol_to": "Has protocol",
    "subject_to": "Prevails over",
    "refers_to": "Referred to by",
    "suspends": "Suspended by",
    "reinstates": "Reinstated by",
}
SNAKE_CASE = re.compile(r"[a-z]+(_[a-z]+)*")
ARTICLE = r"\d{1,2}(\(\d\))?(\([a-z]\))?"
ARTICLES = re.compile(rf"({ARTICLE}(-\d{{1,2}})?(, {ARTICLE}(-\d{{1,2}})?)*)?")

each_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES.values(), ids=VOCABULARIES.keys())


def all_subclasses(base):
    return {found for child in base.__subclasses__() for found in {child} | all_subclasses(child)}


def test_registry_holds_every_vocabulary_once():
    with_members = {vocabulary for vocabulary in all_subclasses(Vocabulary) if len(vocabulary)}
    assert set(VOCABULARIES.values()) == with_members
    assert len(VOCABULARIES) == len(with_members)


def test_registry_has_every_value_in_the_declared_order():
    assert {name: " ".join(vocabulary.values) for name, vocabulary in VOCABULARIES.items()} == VALUES


@pytest.mark.parametrize("name", VALUES)
def test_registry_name_is_snake_case(name):
    assert SNAKE_CASE.fullmatch(name)


def test_package_exports_every_vocabulary():
    names = {vocabulary.__name__ for vocabulary in VOCABULARIES.values()}
    assert names <= set(choices.__all__)
    assert all(hasattr(choices, name) for name in choices.__all__)


@each_vocabulary
def test_vocabulary_is_defined_by_one_sentence(vocabulary):
    own = vars(vocabulary)["__doc__"]
    assert own.endswith(".")
    assert "\n" not in own
    assert ". " not in own


@each_vocabulary
def test_values_are_snake_case_and_named_alike(vocabulary):
    assert all(SNAKE_CASE.fullmatch(term.value) and term.name == term.value.upper() for term in vocabulary)


@each_vocabulary
def test_labels_begin_with_a_capital_and_differ(vocabulary):
    assert all(label[:1].isupper() for label in vocabulary.labels)
    assert len(set(vocabulary.labels)) == len(vocabulary)


@each_vocabulary
def test_definitions_are_single_sentences_and_differ(vocabulary):
    definitions = [term.definition for term in vocabulary]
    assert all(text[:1].isupper() and text.endswith(".") and ". " not in text for text in definitions)
    assert len(set(definitions)) == len(definitions)


@each_vocabulary
def test_vclt_names_articles(vocabulary):
    assert all(ARTICLES.fullmatch(term.vclt) for term in vocabulary)
    assert all(1 <= int(number) <= 85 for term in vocabulary for number in re.findall(r"(?<!\()\b\d+", term.vclt))


@pytest.mark.parametrize("text", ["14(1)", "2(1)(b), 14(2)", "54, 59-64, 70"])
def test_article_pattern_accepts_articles(text):
    assert ARTICLES.fullmatch(text)


@pytest.mark.parametrize("text", ["art. 14", "103", "57 to 58", "14,", "UN Charter 103"])
def test_article_pattern_refuses_the_rest(text):
    assert not ARTICLES.fullmatch(text)


def test_term_is_its_value_wherever_text_is_expected():
    term = EventKind.RATIFICATION
    assert (term, str(term), term.label, term.vclt) == (
        "ratification",
        "ratification",
        "Ratification",
        "2(1)(b), 14(1)",
    )
    assert EventKind("ratification") is term
    assert Stance.COMMENTS.vclt == ""


def test_term_survives_copying_and_pickling():
    assert copy.deepcopy(RelationKind.AMENDS) is RelationKind.AMENDS
    assert pickle.loads(pickle.dumps(RelationKind.AMENDS)) is RelationKind.AMENDS


def test_relation_kinds_have_reverse_labels():
    assert {kind.value: kind.reverse for kind in RelationKind} == REVERSES


@pytest.mark.parametrize("vocabulary", [SourceAuthority, ClaimStatus])
def test_rank_follows_declaration_with_the_strongest_first(vocabulary):
    assert issubclass(vocabulary, RankedVocabulary)
    assert [term.rank for term in vocabulary] == list(range(len(vocabulary)))


def test_announced_and_retracted_claims_never_count():
    assert {status for status in ClaimStatus if not status.counts} == {"announced", "retracted"}


def test_signatures():
    assert set(SIGNATURES) == {
        "signature",
        "signature_ad_referendum",
        "definitive_signature",
        "succession_to_signature",
    }


def test_consent_to_be_bound_is_expressed_between_states_only():
    assert set(CONSENT_TO_BE_BOUND) == {
        "consent_to_be_bound",
        "definitive_signature",
        "ratification",
        "acceptance",
        "approval",
        "accession",
        "succession",
        "act_of_formal_confirmation",
    }
    assert "domestic_approval" not in CONSENT_TO_BE_BOUND


def test_exits():
    assert set(EXITS) == {"denunciation", "withdrawal", "termination", "expiry"}


def test_singular_kinds_leave_room_for_repeated_acts():
    assert SIGNATURES | CONSENT_TO_BE_BOUND | {"entry_into_force", "termination", "expiry"} <= SINGULAR
    repeatable = {"negotiation_round", "domestic_approval", "deposit", "notification", "reservation", "suspension"}
    assert not SINGULAR & (repeatable | {"withdrawal", "denunciation", "notice_of_termination"})
    assert all(isinstance(kinds, frozenset) for kinds in (SIGNATURES, CONSENT_TO_BE_BOUND, EXITS, SINGULAR))
