from functools import reduce
from operator import or_

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from provisions.choices import CaveatStatus, PartyStatus, TreatyStatus
from provisions.models.base import PartQuerySet
from provisions.models.constraints import SameTreaty, at_most_one

_OF_PARTY, _OF_CAVEAT = Q(party__isnull=False), Q(caveat__isnull=False)
_OF_TREATY = Q(party__isnull=True, caveat__isnull=True)
_STATUSES = ((_OF_TREATY, TreatyStatus), (_OF_PARTY, PartyStatus), (_OF_CAVEAT, CaveatStatus))


def _alone(subject: str, condition: Q, *columns: str) -> ExclusionConstraint:
    """Of one subject no two rows hold on the same day as known on the same day."""
    equal = [(column, RangeOperators.EQUAL) for column in ("treaty", *columns)]
    overlapping = [(column, RangeOperators.OVERLAPS) for column in ("valid", "known")]
    return ExclusionConstraint(
        name=f"%(app_label)s_%(class)s_of_{subject}_is_alone",
        expressions=[*equal, *overlapping],
        condition=condition,
        violation_error_message="It has another status on some of these days.",
    )


class Period(models.Model):
    """A stretch of legal time in which a treaty, a party in it or a caveat has one status, as known for a time."""

    treaty = models.ForeignKey("Treaty", on_delete=models.CASCADE, related_name="periods", help_text="The treaty.")
    party = models.ForeignKey(
        "Party",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="periods",
        help_text="The party whose status it is.",
    )
    caveat = models.ForeignKey(
        "Caveat",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="periods",
        help_text="The caveat whose status it is; neither it nor a party for the status of the treaty as a whole.",
    )
    valid = DateRangeField(help_text="Days on which the status holds; the upper bound is no longer one of them.")
    known = DateRangeField(
        help_text="Days on which the sources published by then show it so; without an upper bound all of them do."
    )
    status = models.CharField(max_length=30, help_text="A treaty_status, party_status or caveat_status.")
    since = models.DateField(
        null=True, blank=True, help_text="When the status began, whatever its reasons were; null: it has always held."
    )
    contested = models.BooleanField(help_text="Whether another claim gives another status for these days.")
    because = models.JSONField(
        blank=True, help_text="The reasons in order: rule, basis, and the refs of the records it rests on."
    )
    alternatives = models.JSONField(
        blank=True, help_text="What would hold by other claims, with their reasons and who makes them."
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "party", "caveat", "known", "valid", "id"]
        constraints = [
            at_most_one(("party", "caveat"), "%(app_label)s_%(class)s_has_one_subject"),
            SameTreaty(field="caveat", name="%(app_label)s_%(class)s_caveat_in_treaty"),
            models.CheckConstraint(
                condition=reduce(or_, (subject & Q(status__in=sorted(terms)) for subject, terms in _STATUSES)),
                name="%(app_label)s_%(class)s_status_is_of_its_subject",
                violation_error_message="Treaties, parties and caveats each have statuses of their own.",
            ),
            models.CheckConstraint(
                condition=Q(valid__isempty=False, known__isempty=False),
                name="%(app_label)s_%(class)s_is_not_empty",
                violation_error_message="A period has at least one day.",
            ),
            _alone("treaty", _OF_TREATY),
            _alone("party", _OF_PARTY, "party"),
            _alone("caveat", _OF_CAVEAT, "caveat"),
        ]
        indexes = [
            models.Index(fields=["party", "status"], name="%(app_label)s_%(class)s_status"),
            # Where one party stands in one treaty is asked for each row of a list; the GiST indexes are slow at that.
            models.Index(fields=["treaty", "party"], name="%(app_label)s_%(class)s_part"),
        ]

    def __str__(self) -> str:
        return f"{self.treaty}: {self.party or self.caveat or 'as a whole'} {self.status}"
