from django.db import models

from provisions.choices import PartyRole
from provisions.models.base import PartQuerySet
from provisions.models.fields import LineField, VocabularyField


class Participation(models.Model):
    """A party's named role in a treaty; whether it is bound follows from events, never from the role."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="participations", help_text="The treaty."
    )
    party = models.ForeignKey(
        "Party", on_delete=models.PROTECT, related_name="participations", help_text="The party that has the role."
    )
    role = VocabularyField(PartyRole, help_text="What the party is in relation to the treaty.")
    side = LineField(
        max_length=100,
        null=True,
        blank=True,
        help_text="Name of the side on which it stands, where parties face each other in groups.",
    )

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "side", "party", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["treaty", "party", "role"],
                name="%(app_label)s_%(class)s_role_is_unique",
                violation_error_message="The party has this role in the treaty already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} ({self.role}) in {self.treaty}"
