from django.db import models
from django.db.models import F, Q

from provisions.choices import CaveatEffect, CaveatKind, CaveatOrigin, CaveatOutcomeKind, ClaimStatus
from provisions.models.base import KeyedPart, PartQuerySet
from provisions.models.constraints import SameTreaty, at_most_one
from provisions.models.fields import ProseField, VocabularyField

CAVEAT_TARGETS = ("target_article", "target_commitment", "target_caveat")


class Caveat(KeyedPart):
    """What qualifies a treaty, an article, a commitment or another caveat."""

    treaty = models.ForeignKey(
        "Treaty",
        on_delete=models.CASCADE,
        related_name="caveats",
        help_text="The treaty that it belongs to; qualified as a whole where no narrower target is given.",
    )
    target_article = models.ForeignKey(
        "Article",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="caveats",
        help_text="The unit of text that it qualifies.",
    )
    target_commitment = models.ForeignKey(
        "Commitment",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="caveats",
        help_text="The commitment that it qualifies.",
    )
    target_caveat = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="caveats",
        help_text="The caveat that it qualifies.",
    )
    kind = VocabularyField(CaveatKind, help_text="What sort of qualification it is.")
    origin = VocabularyField(
        CaveatOrigin, help_text="Where it comes from: the text, a party's act, other law, comment."
    )
    effect = VocabularyField(CaveatEffect, help_text="What it does to its target.")
    summary = ProseField(max_length=5000, help_text="What it says, in one plain sentence of our own.")
    declared_by = models.ForeignKey(
        "Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="caveats_declared",
        help_text="The party that made it, where it comes from a party's act.",
    )
    event = models.ForeignKey(
        "Event",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="caveats",
        help_text="The act that it comes from, such as the reservation.",
    )
    trigger = ProseField(
        max_length=5000, null=True, blank=True, help_text="What brings it into play; null when nothing has to happen."
    )
    resolution_condition = ProseField(
        max_length=5000,
        null=True,
        blank=True,
        help_text="What would settle it; null when nothing would or none is known.",
    )
    claim_status = VocabularyField(ClaimStatus, default=ClaimStatus.REPORTED, help_text="How firmly it is established.")
    position = models.PositiveIntegerField(help_text="Place among the caveats on the same target, from 1.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "position", "key"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "id"], name="%(app_label)s_%(class)s_target"),
            models.UniqueConstraint(
                fields=["treaty", "key"],
                name="%(app_label)s_%(class)s_key_is_unique",
                violation_error_message="Another caveat of this treaty has this key.",
            ),
            at_most_one(CAVEAT_TARGETS, "%(app_label)s_%(class)s_has_at_most_one_target"),
            models.CheckConstraint(
                condition=~Q(target_caveat=F("id")),
                name="%(app_label)s_%(class)s_does_not_qualify_itself",
                violation_error_message="A caveat cannot qualify itself.",
            ),
            SameTreaty(field="target_article", name="%(app_label)s_%(class)s_article_in_treaty"),
            SameTreaty(field="target_commitment", name="%(app_label)s_%(class)s_commitment_in_treaty"),
            SameTreaty(field="target_caveat", name="%(app_label)s_%(class)s_caveat_in_treaty"),
            SameTreaty(field="event", name="%(app_label)s_%(class)s_event_in_treaty"),
        ]


class CaveatOutcome(models.Model):
    """An event, of this or another treaty, changed what a caveat does."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="caveat_outcomes", help_text="The treaty of the caveat."
    )
    caveat = models.ForeignKey(Caveat, on_delete=models.CASCADE, related_name="outcomes", help_text="The caveat.")
    event = models.ForeignKey(
        "Event", on_delete=models.RESTRICT, related_name="caveat_outcomes", help_text="The event, of any treaty."
    )
    outcome = VocabularyField(CaveatOutcomeKind, help_text="What the event did to the caveat.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["caveat", "event", "outcome"]
        constraints = [
            models.UniqueConstraint(
                fields=["caveat", "event", "outcome"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This outcome is listed twice.",
            ),
            SameTreaty(field="caveat", name="%(app_label)s_%(class)s_caveat_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.outcome} {self.caveat}"
