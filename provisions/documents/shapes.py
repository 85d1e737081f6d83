"""Which rows and columns make a document, in which order: read by the schema, the renderer and the loader alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

from django.db.models import Field, ForeignKey, Model

from provisions import models
from provisions.models.caveat import CAVEAT_TARGETS
from provisions.models.citation import CITATION_SUBJECTS
from provisions.models.constraints import SameTreaty

Document = dict[str, Any]


@dataclass(frozen=True)
class Rows:
    """A list in a document: the rows of another shape that point to the record through `owner`."""

    name: str
    shape_name: str
    owner: str
    ordered: bool = False  # the list's order is kept, in `position`
    bare: bool = False  # each row stands as its one reference, not as an object

    @property
    def shape(self) -> "Shape":
        return SHAPES[self.shape_name]


@dataclass(frozen=True, eq=False)
class Shape:
    """How the rows of one model stand in a document."""

    name: str
    model: type[Model]
    entries: tuple[str | Rows, ...]
    key: tuple[str, ...] = ()  # what tells siblings apart; none: their place in the list
    permanent: bool = False  # the key is unique in the whole treaty and never changes
    owners: tuple[str, ...] = ()  # foreign keys through which a row can hang, the narrowest first
    sort: Callable[[Document], Any] | None = None  # for lists whose order says nothing

    def column(self, name: str) -> Field:
        return cast("Field", self.model._meta.get_field(name))

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        return tuple(self.column(entry) for entry in self.entries if isinstance(entry, str))

    @cached_property
    def lists(self) -> tuple[Rows, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Rows))

    @cached_property
    def references(self) -> tuple[tuple[str, type[Model]], ...]:
        """Columns that point to another record, with the model of that."""
        found = ((column.name, referenced_model(column)) for column in self.columns)
        return tuple((name, target) for name, target in found if target is not None)

    @cached_property
    def is_part_of_treaty(self) -> bool:
        return any(field.name == "treaty" for field in self.model._meta.fields)

    @cached_property
    def fields_of_same_treaty(self) -> frozenset[str]:
        """Names of the references that must stay within the treaty."""
        return frozenset(c.field for c in self.model._meta.constraints if isinstance(c, SameTreaty))

    def owner_of(self, row: Model) -> tuple[str, int]:
        """The foreign key through which the row hangs, and where it points."""
        return next((name, pk) for name in self.owners if (pk := getattr(row, f"{name}_id")) is not None)


# The column by which a document names a record of each model; articles and events are named by `<slug>:<column>`.
REFERENCE_COLUMNS: dict[type[Model], str] = {
    models.Party: "code",
    models.Topic: "code",
    models.Source: "slug",
    models.Treaty: "slug",
    models.Article: "eid",
    models.Event: "key",
}


def referenced_model(field: Field) -> type[Model] | None:
    """The model that a column points to, or None for a plain value."""
    return field.related_model if isinstance(field, ForeignKey) else None


def _by(*names: str) -> Callable[[Document], Any]:
    return lambda item: tuple(item[name] or "" for name in names)


def _by_first_date(event: Document) -> tuple[str, str]:
    dates = (event["occurred_on"], event["effective_on"], event["notified_on"])
    return next((date for date in dates if date), "~"), event["key"]


def _link(name: str, shape_name: str, owner: str) -> Rows:
    return Rows(name, shape_name, owner, bare=True)


def _link_shape(name: str, model: type[Model], target: str, owner: str) -> Shape:
    return Shape(name, model, (target,), key=(target,), owners=(owner,), sort=_by(target))


_CITATIONS = {name: Rows("citations", "citation", name, ordered=True) for name in (*CITATION_SUBJECTS, "treaty")}
_CAVEATS = {name: Rows("caveats", "caveat", name, ordered=True) for name in (*CAVEAT_TARGETS, "treaty")}

TOPIC = Shape("topic", models.Topic, ("code", "label", "definition", "parent"), key=("code",))

SOURCE = Shape(
    "source",
    models.Source,
    (
        "slug",
        "title",
        "publisher",
        "url",
        "published_on",
        "retrieved_on",
        "authority",
        "language",
        "licence",
        "attribution",
        "note",
    ),
    key=("slug",),
)

PARTY = Shape(
    "party",
    models.Party,
    (
        "code",
        "name",
        "official_name",
        "kind",
        "aliases",
        Rows("members", "member", "group"),
        "existed_from",
        "existed_until",
        "continues",
        _link("predecessors", "predecessor", "party"),
        "identifiers",
    ),
    key=("code",),
)

TREATY = Shape(
    "treaty",
    models.Treaty,
    (
        "slug",
        "title",
        "short_title",
        "instrument_type",
        "binding_character",
        "summary",
        _link("topics", "treaty_topic", "treaty"),
        "article_count",
        "term_months",
        "term_starts",
        "renewal",
        "renewal_months",
        "notice_months",
        "later_consent_delay",
        "later_consent_delay_unit",
        "later_consent_first_of_month",
        "reservations_regime",
        "authentic_languages",
        "text_status",
        "depositary",
        "identifiers",
        "publication",
        Rows("participations", "participation", "treaty"),
        Rows("articles", "article", "treaty", ordered=True),
        Rows("events", "event", "treaty"),
        Rows("commitments", "commitment", "treaty", ordered=True),
        _CAVEATS["treaty"],
        Rows("relations", "relation", "treaty"),
        _CITATIONS["treaty"],
    ),
    key=("slug",),
)

_PARTS = (
    Shape(
        "member",
        models.PartyMember,
        ("party", "joined_on", "left_on"),
        key=("party", "joined_on"),
        owners=("group",),
        sort=_by("party", "joined_on"),
    ),
    _link_shape("predecessor", models.PartyPredecessor, "predecessor", "party"),
    _link_shape("treaty_topic", models.TreatyTopic, "topic", "treaty"),
    Shape(
        "participation",
        models.Participation,
        ("party", "role", "side"),
        key=("party", "role"),
        owners=("treaty",),
        sort=_by("side", "party", "role"),
    ),
    Shape(
        "article",
        models.Article,
        (
            "eid",
            "kind",
            "number",
            "parent",
            "text_status",
            Rows("texts", "article_text", "article"),
            _CAVEATS["target_article"],
            _CITATIONS["article"],
        ),
        key=("eid",),
        permanent=True,
        owners=("treaty",),
    ),
    Shape(
        "article_text",
        models.ArticleText,
        ("language", "heading", "text"),
        key=("language",),
        owners=("article",),
        sort=_by("language"),
    ),
    Shape(
        "event",
        models.Event,
        (
            "key",
            "kind",
            "party",
            "occurred_on",
            "effective_on",
            "until_on",
            "notified_on",
            "place",
            "text",
            _link("articles", "event_article", "event"),
            "responds_to",
            "towards",
            "relations_effect",
            _link("territories", "event_territory", "event"),
            "ground",
            "claim_status",
            "note",
            _CITATIONS["event"],
        ),
        key=("key",),
        permanent=True,
        owners=("treaty",),
        sort=_by_first_date,
    ),
    _link_shape("event_article", models.EventArticle, "article", "event"),
    _link_shape("event_territory", models.EventTerritory, "party", "event"),
    Shape(
        "commitment",
        models.Commitment,
        (
            "key",
            "article",
            "summary",
            "modality",
            "force",
            "performance",
            "bearer_mode",
            _link("bearers", "commitment_bearer", "commitment"),
            "beneficiary_mode",
            _link("beneficiaries", "commitment_beneficiary", "commitment"),
            _link("topics", "commitment_topic", "commitment"),
            "quote",
            "starts_on",
            "ends_on",
            "survives_months",
            "claim_status",
            _CAVEATS["target_commitment"],
            _CITATIONS["commitment"],
        ),
        key=("key",),
        permanent=True,
        owners=("treaty",),
    ),
    _link_shape("commitment_bearer", models.CommitmentBearer, "party", "commitment"),
    _link_shape("commitment_beneficiary", models.CommitmentBeneficiary, "party", "commitment"),
    _link_shape("commitment_topic", models.CommitmentTopic, "topic", "commitment"),
    Shape(
        "caveat",
        models.Caveat,
        (
            "key",
            "kind",
            "origin",
            "effect",
            "summary",
            "declared_by",
            "event",
            "trigger",
            "resolution_condition",
            Rows("outcomes", "caveat_outcome", "caveat"),
            "claim_status",
            _CAVEATS["target_caveat"],
            _CITATIONS["caveat"],
        ),
        key=("key",),
        permanent=True,
        owners=(*CAVEAT_TARGETS, "treaty"),
    ),
    Shape(
        "caveat_outcome",
        models.CaveatOutcome,
        ("event", "outcome"),
        key=("event", "outcome"),
        owners=("caveat",),
        sort=_by("event", "outcome"),
    ),
    Shape(
        "relation",
        models.Relation,
        (
            "kind",
            "to_treaty",
            "since",
            _link("articles", "relation_article", "relation"),
            "claim_status",
            "note",
            _CITATIONS["relation"],
        ),
        key=("kind", "to_treaty"),
        owners=("treaty",),
        sort=_by("kind", "to_treaty"),
    ),
    _link_shape("relation_article", models.RelationArticle, "article", "relation"),
    Shape(
        "citation",
        models.Citation,
        (
            "source",
            "locator",
            "about",
            "stance",
            "speaker",
            "speaker_role",
            "on_behalf_of",
            "said_on",
            "paraphrase",
        ),
        owners=(*CITATION_SUBJECTS, "treaty"),
    ),
)

ROOTS: tuple[Shape, ...] = (TOPIC, PARTY, SOURCE, TREATY)
SHAPES: dict[str, Shape] = {shape.name: shape for shape in (*ROOTS, *_PARTS)}


def shapes_below(shape: Shape) -> list[Shape]:
    """Every shape that a document of this one can contain, outer ones first."""
    found: dict[str, Shape] = {}
    waiting = [rows.shape for rows in shape.lists]
    while waiting:
        part = waiting.pop(0)
        if part.name not in found:
            found[part.name] = part
            waiting += [rows.shape for rows in part.lists]
    return list(found.values())
