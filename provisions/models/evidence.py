"""Evidence time: which records the sources had told of by a day, and which of their fields.

A record is known from the first source that asserts something of it; one of which no source does, with its treaty; and
a treaty from the first source that asserts anything in it. A field for which citations speak by name is known from the
first of these.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.db.models import BooleanField, CharField, Exists, ExpressionWrapper, Field, Model, OuterRef, Q, Value
from django.db.models.functions import Coalesce, Concat
from django.db.models.lookups import LessThan

from provisions.choices import Stance
from provisions.models.fields import VocabularyField

ASSERTING = (Stance.SUPPORTS, Stance.REPORTS, Stance.QUALIFIES)
CITED = ("treaty", "article", "event", "commitment", "caveat", "relation")  # as citations name what they are about


def published_by(day: date, source: str = "source__") -> Q:
    """Rows whose source had been published by the day: a year or month counts from its last day."""
    day_after = str(day + timedelta(days=1)) if day < date.max else "~"
    published = Coalesce(f"{source}published_on", f"{source}retrieved_on")
    # "~" sorts after every character of a date.
    last_day = Concat(published, Value("~"), output_field=CharField(db_collation="C"))
    return Q(LessThan(last_day, Value(day_after)))


def known(name: str, day: date, path: str = "") -> Q:
    """Rows whose record at `path` (`event__`, or the row itself), of the model so called, was known by the day."""
    asserting = _asserting(**{name: OuterRef(f"{path}pk")})
    told, untold = Q(Exists(asserting.filter(published_by(day)))), ~Q(Exists(asserting))
    return told | untold if name == "treaty" else told | (untold & known("treaty", day, f"{path}treaty__"))


def field_known(model: type[Model], name: str, day: date) -> Q:
    """Rows of which the field was known by the day, as it is when no citation speaks for it by name."""
    naming = _asserting(**{_name(model): OuterRef("pk")}).filter(about__contains=[name])
    if _name(model) == "treaty":
        naming = naming.on_the_treaty()
    return Q(Exists(naming.filter(published_by(day)))) | ~Q(Exists(naming))


def is_cited(model: type[Model]) -> bool:
    """Whether citations speak about records of this model."""
    return _name(model) in CITED


def conceal(records: Sequence[Any], day: date) -> None:
    """Takes from records, and from those they refer to, what only later sources tell; one query.

    A field not yet known is null, `unknown` where it holds a term, or empty; so is a reference to a record not yet
    known. What must have a value keeps it.
    """
    told = _told([*records, *(other for record in records for _, other in _references(record))], day)
    for record in records:
        _conceal_fields(record, told)
        for field, other in _references(record):
            if told[_key(other)].get("") is False:
                setattr(record, field.name, None)
            else:
                _conceal_fields(other, told)


Told = Mapping[tuple[str, int], dict[str, bool]]


def _told(records: Sequence[Any], day: date) -> Told:
    """By record, whether it ("") and each field for which citations speak by name was known by the day."""
    found: dict[tuple[str, int], dict[str, bool]] = defaultdict(dict)
    cited = [record for record in records if is_cited(type(record))]
    if not cited:
        return found
    is_published = ExpressionWrapper(published_by(day), BooleanField())
    for citation in _asserting().about(cited).annotate(is_published=is_published):
        known_of = found[citation.subject_key]
        for name in ("", *citation.about):
            known_of[name] = known_of.get(name, False) or citation.is_published
    return found


def _conceal_fields(record: Any, told: Told) -> None:
    for name, is_known in told[_key(record)].items():
        if name and not is_known:
            _forget(record, name)


def _forget(record: Any, name: str) -> None:
    field: Any = next((field for field in record._meta.get_fields() if field.name == name), None)
    if field is None:
        return
    if field.many_to_many or field.one_to_many:
        # What is noted as fetched is not fetched any more.
        record.__dict__.setdefault("_prefetched_objects_cache", {})[name] = getattr(record, name).none()
    elif field.null:
        setattr(record, name, None)
    elif isinstance(field, VocabularyField):
        setattr(record, name, getattr(field.vocabulary, "UNKNOWN", getattr(record, name)))
    elif field.has_default():
        setattr(record, name, field.get_default())


def _references(record: Any) -> Iterator[tuple[Field, Any]]:
    """The citable records that this one refers to, as far as they were fetched with it; its treaty apart."""
    for field in record._meta.concrete_fields:
        if field.is_relation and field.is_cached(record) and "treaty" not in field.name:
            other = getattr(record, field.name)
            if other is not None and is_cited(type(other)):
                yield field, other


def _key(record: Any) -> tuple[str, int]:
    return _name(type(record)), record.pk


def _name(model: type[Model]) -> str:
    return str(model._meta.model_name)


def _asserting(**about: Any) -> Any:
    """Citations that assert something."""
    citations: Any = apps.get_model("provisions", "Citation")._default_manager  # which itself needs this module
    return citations.filter(stance__in=ASSERTING, **about).order_by()
