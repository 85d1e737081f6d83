from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q

from provisions.choices import PublicationState, Stance
from provisions.models.base import PartQuerySet, may_see_drafts
from provisions.models.constraints import SameTreaty, at_most_one
from provisions.models.evidence import known, published_by
from provisions.models.expressions import ref_of_target, type_of_target
from provisions.models.fields import (
    CountField,
    FieldNameField,
    LineField,
    ListField,
    PartialDateField,
    ProseField,
    VocabularyField,
)
from provisions.models.times import Times

CITATION_SUBJECTS = ("article", "event", "commitment", "caveat", "relation")
SUBJECT_TYPES = ("treaty", *CITATION_SUBJECTS)
_REF_PATHS = {
    "article": ("article__eid",),
    "event": ("event__key",),
    "commitment": ("commitment__key",),
    "caveat": ("caveat__key",),
    "relation": ("relation__kind", "relation__to_treaty__slug"),
}


class CitationQuerySet(PartQuerySet):
    def visible_to(self, user: Any) -> Self:
        """For the public without those about a relation to a treaty that is not public."""
        if may_see_drafts(user):
            return self
        about_public = Q(relation=None) | Q(relation__to_treaty__publication=PublicationState.PUBLISHED)
        return super().visible_to(user).filter(about_public)

    def known_by(self, day: date) -> Self:
        """Those in sources published by the day, about what was known by then."""
        subjects = (Q((f"{name}__isnull", True)) | known(name, day, f"{name}__") for name in CITATION_SUBJECTS)
        other_treaty = Q(relation=None) | known("treaty", day, "relation__to_treaty__")
        return self.filter(published_by(day), known("treaty", day, "treaty__"), other_treaty, *subjects)

    def on_the_treaty(self) -> Self:
        """Those whose subject is the treaty itself."""
        return self.filter(*_ABOUT_THE_TREATY)

    def about(self, records: Sequence[models.Model]) -> Self:
        """Those whose subject is one of the records, which may be of several models."""
        ids = defaultdict(list)
        for record in records:
            ids[record._meta.model_name].append(record.pk)
        wanted = Q(pk__in=[])
        for name, those in ids.items():
            wanted |= Q((f"{name}__in", those), *(_ABOUT_THE_TREATY if name == "treaty" else ()))
        return self.filter(wanted)

    def attach_to(self, records: Sequence[Any], times: Times | None = None) -> None:
        """Gives each record, itself known, `nested_citations`, those about itself in their order; one query."""
        found = defaultdict(list)
        nested = self.about(records).select_related("source", "on_behalf_of").order_by("position", "id")
        if times is not None and times.known_on is not None:
            nested = nested.filter(published_by(times.known_on))
        for citation in nested if records else ():
            found[citation.subject_key].append(citation)
        for record in records:
            record.nested_citations = found[record._meta.model_name, record.pk]

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With source, speaker's party and subject, as the API shows them."""
        types = {field: field for field in CITATION_SUBJECTS}
        rows = self.seen_by(user, times).select_related("treaty", "source", "on_behalf_of")
        return rows.annotate(subject_type=type_of_target(types), subject_ref=ref_of_target(_REF_PATHS))


_ABOUT_THE_TREATY = tuple((f"{field}__isnull", True) for field in CITATION_SUBJECTS)


def _subject(model: str, help_text: str) -> models.ForeignKey:
    return models.ForeignKey(
        model, on_delete=models.CASCADE, null=True, blank=True, related_name="citations", help_text=help_text
    )


class Citation(models.Model):
    """A statement in a source, by a speaker, about one record: support, report, comment, dispute or denial."""

    treaty = models.ForeignKey(
        "Treaty",
        on_delete=models.CASCADE,
        related_name="citations",
        help_text="The treaty of the record; itself the subject where no narrower one is given.",
    )
    article = _subject("Article", "The unit of text that it speaks about.")
    event = _subject("Event", "The event that it speaks about.")
    commitment = _subject("Commitment", "The commitment that it speaks about.")
    caveat = _subject("Caveat", "The caveat that it speaks about.")
    relation = _subject("Relation", "The relation that it speaks about.")
    source = models.ForeignKey(
        "Source", on_delete=models.PROTECT, related_name="citations", help_text="The publication that holds it."
    )
    locator = LineField(max_length=200, null=True, blank=True, help_text="Where in the source, such as a paragraph.")
    about = ListField(
        FieldNameField(), help_text="Fields of the record that it speaks for; empty: the record as a whole."
    )
    stance = VocabularyField(Stance, help_text="How the statement bears on the record.")
    speaker = LineField(
        max_length=300, null=True, blank=True, help_text="Who makes the statement; null: the source in its own voice."
    )
    speaker_role = LineField(max_length=300, null=True, blank=True, help_text="In what capacity the speaker speaks.")
    on_behalf_of = models.ForeignKey(
        "Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="The party for which the speaker speaks; null when for none, or unknown.",
    )
    said_on = PartialDateField(null=True, blank=True, help_text="When it was said; null when unknown.")
    paraphrase = ProseField(
        max_length=5000, null=True, blank=True, help_text="What is said, in our own words; never a quotation."
    )
    position = CountField(help_text="Place among the citations of the same record, from 1.")

    objects = CitationQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "position", "id"]
        constraints = [
            at_most_one(CITATION_SUBJECTS, "%(app_label)s_%(class)s_has_one_subject"),
            *(
                SameTreaty(field=field, name=f"%(app_label)s_%(class)s_{field}_in_treaty")
                for field in CITATION_SUBJECTS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.stance}"

    @property
    def subject_key(self) -> tuple[str, int]:
        """Model name and id of the record that it speaks about."""
        ids = ((field, getattr(self, f"{field}_id")) for field in CITATION_SUBJECTS)
        return next((found for found in ids if found[1] is not None), ("treaty", self.treaty_id))
