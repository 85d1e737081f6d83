from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q
from django.db.models.expressions import RawSQL

from provisions.choices import (
    CaveatEffect,
    CaveatKind,
    CaveatOrigin,
    CaveatOutcomeKind,
    ClaimStatus,
    PublicationState,
)
from provisions.models.base import KeyedPart, PartQuerySet, may_see_drafts
from provisions.models.citation import Citation
from provisions.models.constraints import SameTreaty, at_most_one
from provisions.models.evidence import known
from provisions.models.expressions import IsAnyOf, ref_of_target, type_of_target
from provisions.models.fields import CountField, ProseField, VocabularyField
from provisions.models.statuses import of_caveat
from provisions.models.times import Times

CAVEAT_TARGETS = ("target_article", "target_commitment", "target_caveat")
_TYPES = {field: field.removeprefix("target_") for field in CAVEAT_TARGETS}
TARGET_TYPES = ("treaty", *_TYPES.values())
_REF_PATHS = {
    "target_article": ("target_article__eid",),
    "target_commitment": ("target_commitment__key",),
    "target_caveat": ("target_caveat__key",),
}
_ON_NOTHING_NARROWER = " AND ".join(f"{field}_id IS NULL" for field in CAVEAT_TARGETS)
_ON_TARGET = {field.removeprefix("target_"): f"{field}_id = ANY(%s)" for field in CAVEAT_TARGETS} | {
    "treaty": f"(treaty_id = ANY(%s) AND {_ON_NOTHING_NARROWER})"
}
_IDS_BELOW = """
    WITH RECURSIVE below (id) AS (
        SELECT id FROM provisions_caveat WHERE {on_target}
        UNION ALL
        SELECT caveat.id FROM provisions_caveat AS caveat JOIN below ON caveat.target_caveat_id = below.id
    )
    SELECT id FROM below
"""


class CaveatQuerySet(PartQuerySet):
    def below(self, targets: Sequence[models.Model]) -> Self:
        """The caveats on the targets, the caveats on these, and so on."""
        ids: dict[str, list[int]] = defaultdict(list)
        for target in targets:
            ids[str(target._meta.model_name)].append(target.pk)
        on_target = " OR ".join(_ON_TARGET[name] for name in ids)
        sql = _IDS_BELOW.format(on_target=on_target)
        return self.filter(IsAnyOf(F("pk"), RawSQL(sql, list(ids.values()))))  # noqa: S611  nothing from outside

    def known_by(self, day: date) -> Self:
        """Those known by the day on what was known by then."""
        on_known = (Q((f"{field}__isnull", True)) | known(name, day, f"{field}__") for field, name in _TYPES.items())
        return super().known_by(day).filter(*on_known)

    def attach_to(self, targets: Sequence[Any], user: Any, times: Times | None = None) -> list["Caveat"]:
        """Gives each target `nested_caveats`, those on itself in their order, and each of these likewise.

        Returns all of them; two queries, however many there are and however deep they go.
        """
        nested = list(self.below(targets).for_nesting(user, times).order_by("position", "key")) if targets else []
        found = defaultdict(list)
        for caveat in nested:
            found[caveat.target_key].append(caveat)
        for record in [*targets, *nested]:
            record.nested_caveats = found[record._meta.model_name, record.pk]
        return nested

    def for_nesting(self, user: Any, times: Times | None = None) -> Self:
        outcomes = CaveatOutcome.objects.seen_by(user, times).select_related("event__treaty").concealed(times)
        return (
            self.as_known(times)
            .select_related("treaty", "declared_by", "event__treaty")
            .annotate(target_type=type_of_target(_TYPES), target_ref=ref_of_target(_REF_PATHS), **of_caveat(times))
            .prefetch_related(Prefetch("outcomes", outcomes.order_by("outcome", "event__treaty__slug", "event__key")))
            .concealed(times)
        )

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With target, outcomes, citations, and the caveats below, as the API shows them."""
        rows = self.visible_to(user).for_nesting(user, times)
        return rows.completed_by(partial(attach_qualifications, user=user, times=times))


def attach_qualifications(records: list[Any], user: Any, times: Times | None = None) -> None:
    """Gives records of one model their caveats, to any depth, and all of them their citations; three queries."""
    Citation.objects.attach_to([*records, *Caveat.objects.attach_to(records, user, times)], times)


class CaveatOutcomeQuerySet(PartQuerySet):
    def visible_to(self, user: Any) -> Self:
        """For the public without events of treaties that are not public."""
        if may_see_drafts(user):
            return self
        return super().visible_to(user).filter(event__treaty__publication=PublicationState.PUBLISHED)

    def known_by(self, day: date) -> Self:
        """Those by events known by the day; whose caveat is shown is asked of the caveat."""
        return self.filter(known("event", day, "event__"))


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
    position = CountField(help_text="Place among the caveats on the same target, from 1.")

    objects = CaveatQuerySet.as_manager()

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

    @property
    def target_key(self) -> tuple[str, int]:
        """Model name and id of the record that it qualifies."""
        ids = ((field.removeprefix("target_"), getattr(self, f"{field}_id")) for field in CAVEAT_TARGETS)
        return next((found for found in ids if found[1] is not None), ("treaty", self.treaty_id))


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

    objects = CaveatOutcomeQuerySet.as_manager()

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
