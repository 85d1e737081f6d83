from datetime import date
from functools import partial
from typing import Any, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import OuterRef, Prefetch, Q
from django.utils import timezone

from provisions.choices import (
    BindingCharacter,
    DelayUnit,
    InstrumentType,
    PublicationState,
    Renewal,
    ReservationsRegime,
    TermStart,
    TextStatus,
)
from provisions.models.article import Article
from provisions.models.base import PartQuerySet, RecordQuerySet, may_see_drafts
from provisions.models.caveat import Caveat
from provisions.models.citation import Citation
from provisions.models.commitment import Commitment
from provisions.models.constraints import texts_by_name
from provisions.models.event import Event
from provisions.models.evidence import known
from provisions.models.expressions import CountOf
from provisions.models.fields import (
    CountField,
    KebabField,
    LanguageField,
    LineField,
    ListField,
    PartialDateField,
    ProseField,
    VocabularyField,
)
from provisions.models.participation import Participation
from provisions.models.relation import Relation
from provisions.models.statuses import of_participation
from provisions.models.times import Times

PARTS = (Article, Event, Commitment, Caveat, Relation, Citation)


class TreatyQuerySet(RecordQuerySet):
    def visible_to(self, user: Any) -> Self:
        if may_see_drafts(user):
            return self
        return self.filter(publication=PublicationState.PUBLISHED)

    def known_by(self, day: date) -> Self:
        """Those of which, or of anything in which, the sources published by the day tell."""
        return self.filter(known("treaty", day))

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With participations and topics, as the API shows it."""
        participations = Participation.objects.annotate(**of_participation(times)).select_related("party")
        # A page may hold ten thousand of them: what is not shown of the parties takes longer to read than the rest.
        participations = participations.only("treaty", "role", "side", "party__code", "party__name")
        participations = participations.order_by("side", "party__code", "role")
        rows = self.seen_by(user, times).prefetch_related(Prefetch("participations", participations), "topics")
        return rows.concealed(times)

    def for_detail(self, user: Any, times: Times | None = None) -> Self:
        """With relations both ways, the caveats on it as a whole, citations, and the number of its parts."""
        counts = {
            f"{model._meta.model_name}_total": CountOf(
                model._default_manager.seen_by(user, times).order_by().filter(treaty=OuterRef("pk")).values("pk")
            )
            for model in PARTS
        }
        rows = self.for_list(user, times).annotate(**counts)
        return rows.completed_by(partial(_attach_details, user=user, times=times))


def _attach_details(treaties: list[Any], user: Any, times: Times | None) -> None:
    relations = Relation.objects.attach_to(treaties, user, times)
    caveats = Caveat.objects.attach_to(treaties, user, times)
    Citation.objects.attach_to([*treaties, *relations, *caveats], times)


class Treaty(models.Model):
    """An international instrument, binding or not, with everything that is recorded about it."""

    slug = KebabField(unique=True, help_text="Public identifier, such as `iran-russia-2025`.")
    title = LineField(max_length=1000, help_text="Full title in English, or a description where it has none.")
    short_title = LineField(max_length=200, null=True, blank=True, help_text="The name by which it is usually called.")
    instrument_type = VocabularyField(
        InstrumentType, help_text="What the instrument calls itself; a title alone has no legal effect."
    )
    binding_character = VocabularyField(
        BindingCharacter,
        default=BindingCharacter.UNKNOWN,
        help_text="Whether the instrument as a whole binds in law, only politically, or in part.",
    )
    summary = ProseField(max_length=10_000, null=True, blank=True, help_text="What it is about, in a few sentences.")
    topics = models.ManyToManyField(
        "Topic", through="TreatyTopic", related_name="treaties", help_text="Subjects that the instrument deals with."
    )
    article_count = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many articles it is said to have, whether or not they are recorded here."
    )
    term_months = CountField(null=True, blank=True, help_text="Length of the first term in months; null when unknown.")
    term_starts = VocabularyField(
        TermStart, default=TermStart.UNKNOWN, help_text="The act from which the first term is counted."
    )
    renewal = VocabularyField(Renewal, default=Renewal.UNKNOWN, help_text="What happens when a term ends.")
    renewal_months = CountField(
        null=True, blank=True, help_text="Length of each renewed term in months; null when unknown."
    )
    notice_months = models.PositiveIntegerField(
        null=True, blank=True, help_text="Notice that a party must give to leave, in months; null when unknown."
    )
    later_consent_delay = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="For a party that consents after the entry into force: time until it is bound, in the unit beside; "
        "null when unknown.",
    )
    later_consent_delay_unit = VocabularyField(
        DelayUnit, default=DelayUnit.UNKNOWN, help_text="Unit of `later_consent_delay`."
    )
    later_consent_first_of_month = models.BooleanField(
        default=False, help_text="True when such a party is bound from the first day of the month after that delay."
    )
    reservations_regime = VocabularyField(
        ReservationsRegime, default=ReservationsRegime.UNKNOWN, help_text="What the instrument says about reservations."
    )
    authentic_languages = ListField(
        LanguageField(), help_text="Languages in which the text is authentic (BCP 47); empty when unknown."
    )
    text_status = VocabularyField(
        TextStatus, default=TextStatus.NOT_AVAILABLE, help_text="The best form in which the text is held here."
    )
    depositary = LineField(
        max_length=300,
        null=True,
        blank=True,
        help_text="Who keeps the instrument and receives notifications, as it says.",
    )
    identifiers = models.JSONField(
        default=dict, blank=True, help_text="Its numbers elsewhere, such as mtdsg or unts, by name of the register."
    )
    publication = VocabularyField(
        PublicationState, default=PublicationState.DRAFT, help_text="Whether the record is public."
    )
    parties = models.ManyToManyField("Party", through="Participation", related_name="treaties", editable=False)
    signed_on = PartialDateField(
        null=True,
        blank=True,
        editable=False,
        help_text="Date of signature by the preferred claim; derived from events.",
    )
    in_force_on = PartialDateField(
        null=True,
        blank=True,
        editable=False,
        help_text="Date of entry into force by the preferred claim; derived from events.",
    )
    created_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text="Instant at which the record was first stored."
    )
    updated_at = models.DateTimeField(
        help_text="Instant of the last change of the treaty or of anything recorded under it."
    )

    objects = TreatyQuerySet.as_manager()

    class Meta:
        ordering = ["slug"]
        verbose_name_plural = "treaties"
        constraints = [
            models.CheckConstraint(
                condition=Q(later_consent_delay__isnull=True) | ~Q(later_consent_delay_unit=DelayUnit.UNKNOWN),
                name="%(app_label)s_%(class)s_delay_has_a_unit",
                violation_error_code="unit_missing",
                violation_error_message="later_consent_delay needs later_consent_delay_unit.",
            ),
            models.CheckConstraint(
                condition=Q(renewal_months__isnull=True) | ~Q(renewal__in=[Renewal.NONE, Renewal.INDEFINITE]),
                name="%(app_label)s_%(class)s_renewed_terms_have_an_end",
                violation_error_code="renewal_without_terms",
                violation_error_message="A treaty that is not renewed, or runs on without end, has no renewal_months.",
            ),
            texts_by_name("identifiers", "%(app_label)s_%(class)s_identifiers_are_texts"),
        ]
        indexes = [
            GinIndex(fields=["identifiers"], name="%(app_label)s_%(class)s_ids"),
            models.Index(fields=["signed_on", "id"], name="%(app_label)s_%(class)s_signed"),
            models.Index(fields=["in_force_on", "id"], name="%(app_label)s_%(class)s_in_force"),
            models.Index(fields=["updated_at", "id"], name="%(app_label)s_%(class)s_updated"),
        ]

    def __str__(self) -> str:
        return self.short_title or self.title


class TreatyTopic(models.Model):
    """A treaty deals with a topic."""

    treaty = models.ForeignKey(Treaty, on_delete=models.CASCADE, related_name="topic_links", help_text="The treaty.")
    topic = models.ForeignKey("Topic", on_delete=models.PROTECT, related_name="treaty_links", help_text="The topic.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "topic"]
        constraints = [
            models.UniqueConstraint(
                fields=["treaty", "topic"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This topic is listed twice.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.treaty}: {self.topic}"
