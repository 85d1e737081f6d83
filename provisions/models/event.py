from functools import partial
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q

from provisions.choices import EXITS, ClaimStatus, EndGround, EventKind, RelationsEffect
from provisions.models.article import Article
from provisions.models.base import KeyedPart, PartQuerySet
from provisions.models.citation import Citation
from provisions.models.constraints import SameTreaty, in_order
from provisions.models.fields import LineField, PartialDateField, ProseField, VocabularyField
from provisions.models.times import Times


class EventQuerySet(PartQuerySet):
    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With parties, articles, the act that it answers, and citations, as the API shows it."""
        rows = self.seen_by(user, times).select_related("treaty", "party", "towards", "responds_to__treaty")
        rows = rows.prefetch_related("territories", Prefetch("articles", Article.objects.for_reference(times)))
        return rows.concealed(times).completed_by(partial(Citation.objects.attach_to, times=times))


class Event(KeyedPart):
    """A dated act concerning a treaty, as somebody reports it."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="events", help_text="The treaty that the act concerns."
    )
    kind = VocabularyField(EventKind, help_text="What sort of act it is.")
    party = models.ForeignKey(
        "Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        help_text="Whose act it is; null for an act of every named side, or of none in particular.",
    )
    occurred_on = PartialDateField(null=True, blank=True, help_text="When the act took place; null when unknown.")
    effective_on = PartialDateField(
        null=True, blank=True, help_text="When it takes legal effect, where that is another day; null when unknown."
    )
    until_on = PartialDateField(null=True, blank=True, help_text="Last day of its effect, where it is limited in time.")
    notified_on = PartialDateField(
        null=True, blank=True, help_text="When the depositary or the other side was told; null when unknown."
    )
    place = LineField(max_length=200, null=True, blank=True, help_text="Where it took place.")
    text = ProseField(
        max_length=200_000, null=True, blank=True, help_text="Wording of the act, such as a reservation's; verbatim."
    )
    articles = models.ManyToManyField(
        "Article", through="EventArticle", related_name="events", help_text="Units of the text that it concerns."
    )
    responds_to = models.ForeignKey(
        "self",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="responses",
        help_text="The act that it answers, such as the reservation to which it objects.",
    )
    towards = models.ForeignKey(
        "Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events_towards",
        help_text="The party to which it is addressed; null when it is addressed to all.",
    )
    relations_effect = VocabularyField(
        RelationsEffect,
        default=RelationsEffect.UNSTATED,
        help_text="For an objection: what it says about treaty relations with the reserving party.",
    )
    territories = models.ManyToManyField(
        "Party",
        through="EventTerritory",
        related_name="territorial_events",
        help_text="Territories to which it extends or which it leaves out.",
    )
    ground = VocabularyField(
        EndGround,
        default=EndGround.UNKNOWN,
        help_text="For an act that ends or leaves the treaty: the ground on which; `unknown` for every other act.",
    )
    claim_status = VocabularyField(
        ClaimStatus, default=ClaimStatus.REPORTED, help_text="How firmly it is established that this happened."
    )
    note = ProseField(max_length=5000, null=True, blank=True, help_text="What a reader should know about the record.")

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "key"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "id"], name="%(app_label)s_%(class)s_target"),
            models.UniqueConstraint(
                fields=["treaty", "key"],
                name="%(app_label)s_%(class)s_key_is_unique",
                violation_error_message="Another event of this treaty has this key.",
            ),
            models.CheckConstraint(
                condition=~Q(responds_to=F("id")),
                name="%(app_label)s_%(class)s_does_not_answer_itself",
                violation_error_message="An act cannot answer itself.",
            ),
            models.CheckConstraint(
                condition=~Q(towards=F("party")),
                name="%(app_label)s_%(class)s_is_towards_another_party",
                violation_error_message="A party does not address an act to itself.",
            ),
            models.CheckConstraint(
                condition=Q(relations_effect=RelationsEffect.UNSTATED) | Q(kind=EventKind.OBJECTION),
                name="%(app_label)s_%(class)s_relations_effect_of_objection",
                violation_error_code="not_an_objection",
                violation_error_message="Only an objection has a relations_effect.",
            ),
            models.CheckConstraint(
                condition=Q(ground=EndGround.UNKNOWN) | Q(kind__in=sorted(EXITS)),
                name="%(app_label)s_%(class)s_ground_of_exit",
                violation_error_code="not_an_exit",
                violation_error_message="Only an act that ends or leaves the treaty has a ground.",
            ),
            in_order("occurred_on", "until_on", "%(app_label)s_%(class)s_ends_after_it_occurred"),
            in_order("effective_on", "until_on", "%(app_label)s_%(class)s_ends_after_its_effect"),
            SameTreaty(field="responds_to", name="%(app_label)s_%(class)s_answer_in_treaty"),
        ]
        indexes = [models.Index(fields=["occurred_on", "id"], name="%(app_label)s_%(class)s_occurred")]


class EventArticle(models.Model):
    """An event concerns a unit of the treaty's text."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="event_article_links", help_text="The treaty."
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="article_links", help_text="The event.")
    article = models.ForeignKey(
        "Article", on_delete=models.RESTRICT, related_name="event_links", help_text="The unit of text."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["event", "article"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "article"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This article is listed twice.",
            ),
            SameTreaty(field="event", name="%(app_label)s_%(class)s_event_in_treaty"),
            SameTreaty(field="article", name="%(app_label)s_%(class)s_article_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.event} on {self.article}"


class EventTerritory(models.Model):
    """An event extends to a territory, or leaves it out."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="event_territory_links", help_text="The treaty."
    )
    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="territory_links", help_text="The event.")
    party = models.ForeignKey(
        "Party", on_delete=models.PROTECT, related_name="territory_links", help_text="The territory."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["event", "party"]
        verbose_name_plural = "event territories"
        constraints = [
            models.UniqueConstraint(
                fields=["event", "party"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This territory is listed twice.",
            ),
            SameTreaty(field="event", name="%(app_label)s_%(class)s_event_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.event}: {self.party}"
