from typing import Any, Self

from django.db import models
from django.db.models import F, OuterRef, Q
from django.utils import timezone

from provisions.models.base import RecordQuerySet
from provisions.models.commitment import CommitmentTopic
from provisions.models.expressions import CountOf
from provisions.models.fields import KebabField, LineField, ProseField
from provisions.models.times import Times
from provisions.models.treaty import TreatyTopic


class TopicQuerySet(RecordQuerySet):
    def visible_to(self, user: Any) -> Self:
        """Everyone sees every topic."""
        return self

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With parent and children, and the number of treaties and commitments on it that the asker may see."""
        itself_or_below = Q(pk=OuterRef(OuterRef("pk"))) | Q(parent=OuterRef(OuterRef("pk")))
        on_it = Q(topic__in=Topic.objects.filter(itself_or_below).order_by())
        treaties = TreatyTopic.objects.visible_to(user).order_by().filter(on_it)
        commitments = CommitmentTopic.objects.visible_to(user).order_by().filter(on_it)
        return (
            self.select_related("parent")
            .prefetch_related("children")
            .annotate(
                treaty_total=CountOf(treaties.values("treaty").distinct()),
                commitment_total=CountOf(commitments.values("commitment").distinct()),
            )
        )


class Topic(models.Model):
    """A subject that treaties and commitments deal with, in a tree of two levels."""

    code = KebabField(unique=True, help_text="Public code, such as `sanctions-relief`.")
    label = LineField(max_length=200, help_text="Name of the topic in English.")
    definition = ProseField(max_length=2000, help_text="One sentence that tells the topic from its neighbours.")
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        help_text="The broader topic; null for a topic of the first level.",
    )
    created_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text="Instant at which the record was first stored."
    )
    updated_at = models.DateTimeField(help_text="Instant of the last change of the record.")

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(parent=F("id")),
                name="%(app_label)s_%(class)s_is_not_its_own_parent",
                violation_error_message="A topic cannot be its own parent.",
            ),
        ]

    def __str__(self) -> str:
        return self.label
