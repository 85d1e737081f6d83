from functools import partial
from typing import Any, Self

from django.db import models

from provisions.choices import BearerMode, BeneficiaryMode, ClaimStatus, Force, Modality, Performance
from provisions.models.base import KeyedPart, PartQuerySet
from provisions.models.caveat import attach_qualifications
from provisions.models.constraints import SameTreaty, in_order
from provisions.models.fields import CountField, PartialDateField, ProseField, VocabularyField
from provisions.models.times import Times


class CommitmentQuerySet(PartQuerySet):
    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With parties, topics, citations, and caveats to any depth, as the API shows it."""
        rows = self.seen_by(user, times).select_related("treaty", "article__treaty")
        rows = rows.prefetch_related("bearers", "beneficiaries", "topics").concealed(times)
        return rows.completed_by(partial(attach_qualifications, user=user, times=times))

    def for_standing(self, user: Any, times: Times | None = None) -> Self:
        """With what the question of whether it binds rests on in the record itself."""
        rows = self.seen_by(user, times).select_related("treaty", "article__treaty")
        return rows.prefetch_related("bearers", "beneficiaries").concealed(times).order_by("position", "key")


class Commitment(KeyedPart):
    """One thing that a treaty says someone shall, shall not, may or intends to do."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="commitments", help_text="The treaty that contains it."
    )
    article = models.ForeignKey(
        "Article",
        on_delete=models.RESTRICT,
        null=True,
        blank=True,
        related_name="commitments",
        help_text="The unit of text that states it; null while no source gives its place.",
    )
    summary = ProseField(max_length=5000, help_text="What is committed to, in one plain sentence of our own.")
    modality = VocabularyField(Modality, help_text="Whether it obliges, forbids, allows, empowers or only declares.")
    force = VocabularyField(Force, default=Force.UNKNOWN, help_text="How strongly the wording binds.")
    performance = VocabularyField(
        Performance, default=Performance.UNKNOWN, help_text="What sort of conduct or result performs it."
    )
    bearer_mode = VocabularyField(BearerMode, help_text="Who owes it: each party, all together, or those named.")
    bearers = models.ManyToManyField(
        "Party",
        through="CommitmentBearer",
        related_name="commitments_borne",
        help_text="The parties that owe it, where they are named; empty where the mode says it all.",
    )
    beneficiary_mode = VocabularyField(
        BeneficiaryMode, help_text="To whom it is owed: the other parties, all together, those named, or persons."
    )
    beneficiaries = models.ManyToManyField(
        "Party",
        through="CommitmentBeneficiary",
        related_name="commitments_owed",
        help_text="Those to whom it is owed, where they are named; empty where the mode says it all.",
    )
    topics = models.ManyToManyField(
        "Topic", through="CommitmentTopic", related_name="commitments", help_text="Subjects that it deals with."
    )
    quote = ProseField(
        max_length=20_000, null=True, blank=True, help_text="The words that state it, verbatim; null without a text."
    )
    starts_on = PartialDateField(
        null=True, blank=True, help_text="First day on which it applies, where it differs from the treaty's."
    )
    ends_on = PartialDateField(
        null=True, blank=True, help_text="Last day on which it applies, where it differs from the treaty's."
    )
    survives_months = models.PositiveIntegerField(
        null=True, blank=True, help_text="For how many months it goes on after the treaty ends; null when unknown."
    )
    claim_status = VocabularyField(
        ClaimStatus, default=ClaimStatus.REPORTED, help_text="How firmly it is established that the treaty says so."
    )
    position = CountField(help_text="Place among the treaty's commitments, from 1.")

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "position", "key"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "id"], name="%(app_label)s_%(class)s_target"),
            models.UniqueConstraint(
                fields=["treaty", "key"],
                name="%(app_label)s_%(class)s_key_is_unique",
                violation_error_message="Another commitment of this treaty has this key.",
            ),
            in_order("starts_on", "ends_on", "%(app_label)s_%(class)s_window_is_in_order"),
            SameTreaty(field="article", name="%(app_label)s_%(class)s_article_in_treaty"),
        ]


class CommitmentBearer(models.Model):
    """A party is named as owing a commitment."""

    treaty = models.ForeignKey("Treaty", on_delete=models.CASCADE, related_name="bearer_links", help_text="The treaty.")
    commitment = models.ForeignKey(
        Commitment, on_delete=models.CASCADE, related_name="bearer_links", help_text="The commitment."
    )
    party = models.ForeignKey(
        "Party", on_delete=models.PROTECT, related_name="bearer_links", help_text="The party that owes it."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "party"]
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "party"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This bearer is listed twice.",
            ),
            SameTreaty(field="commitment", name="%(app_label)s_%(class)s_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.party} owes {self.commitment}"


class CommitmentBeneficiary(models.Model):
    """A party is named as the one to which a commitment is owed."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="beneficiary_links", help_text="The treaty."
    )
    commitment = models.ForeignKey(
        Commitment, on_delete=models.CASCADE, related_name="beneficiary_links", help_text="The commitment."
    )
    party = models.ForeignKey(
        "Party", on_delete=models.PROTECT, related_name="beneficiary_links", help_text="The party to which it is owed."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "party"]
        verbose_name_plural = "commitment beneficiaries"
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "party"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This beneficiary is listed twice.",
            ),
            SameTreaty(field="commitment", name="%(app_label)s_%(class)s_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment} is owed to {self.party}"


class CommitmentTopic(models.Model):
    """A commitment deals with a topic."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="commitment_topic_links", help_text="The treaty."
    )
    commitment = models.ForeignKey(
        Commitment, on_delete=models.CASCADE, related_name="topic_links", help_text="The commitment."
    )
    topic = models.ForeignKey(
        "Topic", on_delete=models.PROTECT, related_name="commitment_links", help_text="The topic."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["commitment", "topic"]
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "topic"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This topic is listed twice.",
            ),
            SameTreaty(field="commitment", name="%(app_label)s_%(class)s_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.commitment}: {self.topic}"
