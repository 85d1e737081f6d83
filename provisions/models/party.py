from collections.abc import Iterable
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.fields.array import ArrayOverlap
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, OuterRef, Prefetch, Q, TextField
from django.db.models.functions import Lower
from django.db.models.lookups import In
from django.utils import timezone

from provisions.choices import PartyKind
from provisions.models.base import RecordQuerySet
from provisions.models.constraints import in_order, texts_by_name
from provisions.models.event import Event
from provisions.models.expressions import CountOf
from provisions.models.fields import KebabField, LineField, ListField, PartialDateField, VocabularyField
from provisions.models.participation import Participation
from provisions.models.times import Times


def called(names: Iterable[str]) -> Q:
    """Parties that go by any of the names, official name and aliases included, whatever the case of the letters."""
    wanted = [name.lower() for name in names]
    aliases = Func(F("aliases"), template="lower(%(expressions)s::text)::text[]", output_field=ArrayField(TextField()))
    return Q(In(Lower("name"), wanted)) | Q(In(Lower("official_name"), wanted)) | Q(ArrayOverlap(aliases, wanted))


class PartyQuerySet(RecordQuerySet):
    def visible_to(self, user: Any) -> Self:
        """Everyone sees every party."""
        return self

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With the party that it continues and the number of treaties and events that the asker may see."""
        treaties = Participation.objects.seen_by(user, times).order_by().filter(party=OuterRef("pk"))
        events = Event.objects.seen_by(user, times).order_by().filter(party=OuterRef("pk"))
        return self.select_related("continues").annotate(
            treaty_total=CountOf(treaties.values("treaty").distinct()), event_total=CountOf(events.values("pk"))
        )

    def for_detail(self, user: Any, times: Times | None = None) -> Self:
        """With members and memberships by spell, predecessors and successors."""
        members = PartyMember.objects.select_related("party").order_by("party__code", "joined_on")
        memberships = PartyMember.objects.select_related("group").order_by("group__code", "joined_on")
        return self.for_list(user, times).prefetch_related(
            Prefetch("members", members),
            Prefetch("memberships", memberships),
            "continued_by",
            "predecessors",
            "successors",
        )


class Party(models.Model):
    """An actor of international law or politics: a state, an organisation, a territory, or a group of these."""

    code = KebabField(
        unique=True,
        help_text="Public code: ISO 3166-1 alpha-2 in lower case for states and territories, "
        "ISO 3166-3 for former ones, an own code otherwise.",
    )
    name = LineField(max_length=200, help_text="Short English name.")
    official_name = LineField(max_length=300, null=True, blank=True, help_text="Full official English name.")
    kind = VocabularyField(PartyKind, help_text="What sort of actor it is.")
    aliases = ListField(LineField(max_length=300), help_text="Other names under which registers list it.")
    existed_from = PartialDateField(null=True, blank=True, help_text="When it came to be; null when not recorded.")
    existed_until = PartialDateField(
        null=True, blank=True, help_text="When it ceased to be; null when it exists or the date is not recorded."
    )
    continues = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="continued_by",
        help_text="The former party whose legal personality this one carries on, with all its treaties.",
    )
    predecessors = models.ManyToManyField(
        "self",
        through="PartyPredecessor",
        through_fields=("party", "predecessor"),
        symmetrical=False,
        related_name="successors",
        help_text="Parties on whose territory it arose without carrying on their personality.",
    )
    identifiers = models.JSONField(
        default=dict, blank=True, help_text="Its numbers elsewhere, such as iso3, m49 or cow, by name of the scheme."
    )
    created_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text="Instant at which the record was first stored."
    )
    updated_at = models.DateTimeField(help_text="Instant of the last change of the record.")

    objects = PartyQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "parties"
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="%(app_label)s_%(class)s_name_is_unique",
                violation_error_message="Another party has this name.",
            ),
            models.CheckConstraint(
                condition=~Q(continues=F("id")),
                name="%(app_label)s_%(class)s_does_not_continue_itself",
                violation_error_message="A party cannot continue itself.",
            ),
            in_order("existed_from", "existed_until", "%(app_label)s_%(class)s_existence_is_in_order"),
            texts_by_name("identifiers", "%(app_label)s_%(class)s_identifiers_are_texts"),
        ]
        indexes = [GinIndex(fields=["identifiers"], name="%(app_label)s_%(class)s_ids")]

    def __str__(self) -> str:
        return self.name


class PartyMember(models.Model):
    """One spell of a party's membership in an organisation or group."""

    group = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="members", help_text="The organisation or group."
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="memberships", help_text="The party that belongs to it."
    )
    joined_on = PartialDateField(null=True, blank=True, help_text="First day of membership; null when not recorded.")
    left_on = PartialDateField(
        null=True, blank=True, help_text="Last day of membership; null when it lasts or the date is not recorded."
    )

    class Meta:
        ordering = ["group", "party", "joined_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "party", "joined_on"],
                nulls_distinct=False,
                name="%(app_label)s_%(class)s_spell_is_unique",
                violation_error_message="This spell of membership is listed twice.",
            ),
            models.CheckConstraint(
                condition=~Q(group=F("party")),
                name="%(app_label)s_%(class)s_is_not_the_group_itself",
                violation_error_message="A group cannot be its own member.",
            ),
            in_order("joined_on", "left_on", "%(app_label)s_%(class)s_spell_is_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.party} in {self.group}"


class PartyPredecessor(models.Model):
    """A party arose on the territory of another."""

    party = models.ForeignKey(
        Party, on_delete=models.CASCADE, related_name="predecessor_links", help_text="The later party."
    )
    predecessor = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="successor_links", help_text="The earlier party."
    )

    class Meta:
        ordering = ["party", "predecessor"]
        constraints = [
            models.UniqueConstraint(
                fields=["party", "predecessor"],
                name="%(app_label)s_%(class)s_is_unique",
                violation_error_message="This predecessor is listed twice.",
            ),
            models.CheckConstraint(
                condition=~Q(party=F("predecessor")),
                name="%(app_label)s_%(class)s_is_another_party",
                violation_error_message="A party cannot be its own predecessor.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} before {self.party}"
