from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from provisions.choices import PartyStatus, TreatyStatus
from provisions.models.base import PartQuerySet

_OF_THE_TREATY = Q(party__isnull=True)


class Period(models.Model):
    """A stretch of legal time in which a treaty or a party in it has one status, as known in a stretch of time."""

    treaty = models.ForeignKey("Treaty", on_delete=models.CASCADE, related_name="periods", help_text="The treaty.")
    party = models.ForeignKey(
        "Party",
        on_delete=models.CASCADE,
        null=True,
        related_name="periods",
        help_text="The party whose status it is; null for the status of the treaty as a whole.",
    )
    valid = DateRangeField(help_text="Days on which the status holds; the upper bound is no longer one of them.")
    known = DateRangeField(
        help_text="Days on which the sources published by then show it so; without an upper bound all of them do."
    )
    status = models.CharField(max_length=30, help_text="A treaty_status, or for a party a party_status.")
    contested = models.BooleanField(help_text="Whether another claim gives another status for these days.")
    because = models.JSONField(help_text="The reasons in order: rule, basis, and the refs of the records it rests on.")
    alternatives = models.JSONField(help_text="What would hold by other claims, with their reasons and who makes them.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "party", "known", "valid", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(_OF_THE_TREATY & Q(status__in=sorted(TreatyStatus)))
                | (~_OF_THE_TREATY & Q(status__in=sorted(PartyStatus))),
                name="%(app_label)s_%(class)s_status_is_of_its_subject",
                violation_error_message="A treaty has a treaty_status, a party a party_status.",
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False, known__isempty=False),
                name="%(app_label)s_%(class)s_is_not_empty",
                violation_error_message="A period has at least one day.",
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_of_treaty_is_alone",
                expressions=[
                    ("treaty", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                    ("known", RangeOperators.OVERLAPS),
                ],
                condition=_OF_THE_TREATY,
                violation_error_message="The treaty has another status on some of these days.",
            ),
            ExclusionConstraint(
                name="%(app_label)s_%(class)s_of_party_is_alone",
                expressions=[
                    ("treaty", RangeOperators.EQUAL),
                    ("party", RangeOperators.EQUAL),
                    ("valid", RangeOperators.OVERLAPS),
                    ("known", RangeOperators.OVERLAPS),
                ],
                condition=~_OF_THE_TREATY,
                violation_error_message="The party has another status in this treaty on some of these days.",
            ),
        ]
        indexes = [models.Index(fields=["party", "status"], name="%(app_label)s_%(class)s_status")]

    def __str__(self) -> str:
        return f"{self.treaty}: {self.party or 'as a whole'} {self.status}"
