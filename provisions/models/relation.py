from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q

from provisions.choices import ClaimStatus, PublicationState, RelationKind
from provisions.models.article import Article
from provisions.models.base import PartQuerySet, may_see_drafts
from provisions.models.citation import Citation
from provisions.models.constraints import SameTreaty
from provisions.models.evidence import known
from provisions.models.fields import PartialDateField, ProseField, VocabularyField
from provisions.models.times import Times


class RelationQuerySet(PartQuerySet):
    def visible_to(self, user: Any) -> Self:
        """For the public only those between public treaties."""
        if may_see_drafts(user):
            return self
        return super().visible_to(user).filter(to_treaty__publication=PublicationState.PUBLISHED)

    def known_by(self, day: date) -> Self:
        """Those known by the day between treaties known by then."""
        return super().known_by(day).filter(known("treaty", day, "to_treaty__"))

    def for_nesting(self, user: Any, times: Times | None = None) -> Self:
        articles = Prefetch("articles", Article.objects.for_reference(times))
        rows = self.seen_by(user, times).select_related("treaty", "to_treaty").prefetch_related(articles)
        return rows.concealed(times)

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With both treaties, articles and citations, as the API shows it."""
        return self.for_nesting(user, times).completed_by(partial(Citation.objects.attach_to, times=times))

    def attach_to(self, treaties: Sequence[Any], user: Any, times: Times | None = None) -> list["Relation"]:
        """Gives each treaty `nested_relations` and `nested_reverse_relations`; returns all of them; two queries."""
        nested = self.for_nesting(user, times).filter(Q(treaty__in=treaties) | Q(to_treaty__in=treaties))
        found = list(nested.order_by("kind", "treaty__slug", "to_treaty__slug")) if treaties else []
        for treaty in treaties:
            treaty.nested_relations = [relation for relation in found if relation.treaty_id == treaty.pk]
            treaty.nested_reverse_relations = [relation for relation in found if relation.to_treaty_id == treaty.pk]
        return found


class Relation(models.Model):
    """What a treaty does to another one, as a verb with its reverse."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="relations", help_text="The treaty that does it."
    )
    kind = VocabularyField(RelationKind, help_text="What it does to the other treaty.")
    to_treaty = models.ForeignKey(
        "Treaty", on_delete=models.RESTRICT, related_name="reverse_relations", help_text="The other treaty."
    )
    since = PartialDateField(null=True, blank=True, help_text="From when on; null when unknown.")
    articles = models.ManyToManyField(
        "Article",
        through="RelationArticle",
        related_name="relations",
        help_text="Units of this treaty's text that say so; empty when unknown.",
    )
    claim_status = VocabularyField(ClaimStatus, default=ClaimStatus.REPORTED, help_text="How firmly it is established.")
    note = ProseField(max_length=5000, null=True, blank=True, help_text="What a reader should know about the record.")

    objects = RelationQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "kind", "to_treaty"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "id"], name="%(app_label)s_%(class)s_target"),
            models.UniqueConstraint(
                fields=["treaty", "kind", "to_treaty"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This relation is listed twice.",
            ),
            models.CheckConstraint(
                condition=~Q(treaty=F("to_treaty")),
                name="%(app_label)s_%(class)s_is_to_another_treaty",
                violation_error_message="A treaty has no relation to itself.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.treaty} {self.get_kind_display().lower()} {self.to_treaty}"


class RelationArticle(models.Model):
    """A relation is stated in a unit of the treaty's text."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="relation_article_links", help_text="The treaty."
    )
    relation = models.ForeignKey(
        Relation, on_delete=models.CASCADE, related_name="article_links", help_text="The relation."
    )
    article = models.ForeignKey(
        "Article", on_delete=models.RESTRICT, related_name="relation_links", help_text="The unit of text."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["relation", "article"]
        constraints = [
            models.UniqueConstraint(
                fields=["relation", "article"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This article is listed twice.",
            ),
            SameTreaty(field="relation", name="%(app_label)s_%(class)s_in_treaty"),
            SameTreaty(field="article", name="%(app_label)s_%(class)s_article_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.relation} by {self.article}"
