from typing import Any, Self

from django.db import models
from django.db.models import OuterRef, Q
from django.utils import timezone

from provisions.choices import SourceAuthority
from provisions.models.base import RecordQuerySet
from provisions.models.citation import Citation
from provisions.models.expressions import CountOf
from provisions.models.fields import (
    HttpUrlField,
    KebabField,
    LanguageField,
    LineField,
    PartialDateField,
    ProseField,
    VocabularyField,
)
from provisions.models.times import Times


class SourceQuerySet(RecordQuerySet):
    def visible_to(self, user: Any) -> Self:
        """Everyone sees every source."""
        return self

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With the number of citations of it, and of treaties cited from, that the asker may see."""
        citations = Citation.objects.visible_to(user).order_by().filter(source=OuterRef("pk"))
        return self.annotate(
            citation_total=CountOf(citations.values("pk")), treaty_total=CountOf(citations.values("treaty").distinct())
        )


class Source(models.Model):
    """A publication in which somebody says something about a treaty."""

    slug = KebabField(unique=True, help_text="Public identifier, such as `mee-2025-01`.")
    title = LineField(max_length=1000, help_text="Title of the publication, or a description where it has none.")
    publisher = LineField(max_length=300, null=True, blank=True, help_text="Who published it; null when unknown.")
    url = HttpUrlField(null=True, blank=True, help_text="Where it was found; null when no address is recorded.")
    published_on = PartialDateField(
        null=True,
        blank=True,
        help_text="When it was published, as exactly as known. Evidence counts from its last day.",
    )
    retrieved_on = PartialDateField(
        null=True, blank=True, help_text="When it was read here; counts as its date when `published_on` is unknown."
    )
    authority = VocabularyField(
        SourceAuthority, help_text="How close the publication is to the text and to those who made it."
    )
    language = LanguageField(
        null=True, blank=True, help_text="Language of the publication (BCP 47); null when unknown."
    )
    licence = LineField(
        max_length=300, null=True, blank=True, help_text="Terms under which the publication is offered."
    )
    attribution = LineField(max_length=500, null=True, blank=True, help_text="The credit that its publisher asks for.")
    note = ProseField(max_length=5000, null=True, blank=True, help_text="What a reader should know about it.")
    created_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text="Instant at which the record was first stored."
    )
    updated_at = models.DateTimeField(help_text="Instant of the last change of the record.")

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_on__isnull=False) | Q(retrieved_on__isnull=False),
                name="%(app_label)s_%(class)s_is_dated",
                violation_error_code="undated",
                violation_error_message="Give published_on or retrieved_on, so that it is known from when "
                "on it counts.",
            ),
        ]

    def __str__(self) -> str:
        return self.title
