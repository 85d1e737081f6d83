from django.db import models

from provisions.choices import Stance
from provisions.models.base import PartQuerySet
from provisions.models.constraints import SameTreaty, at_most_one
from provisions.models.fields import LineField, PartialDateField, ProseField, VocabularyField, list_of

CITATION_SUBJECTS = ("article", "event", "commitment", "caveat", "relation")


def _subject(model: str, help_text: str) -> models.ForeignKey:
    return models.ForeignKey(
        model, on_delete=models.CASCADE, null=True, blank=True, related_name="citations", help_text=help_text
    )


class Citation(models.Model):
    """A statement in a source, by a speaker, about one record: support, report, comment, dispute or denial."""

    treaty = models.ForeignKey(
        "Treaty",
        on_delete=models.CASCADE,
        related_name="citations",
        help_text="The treaty of the record; itself the subject where no narrower one is given.",
    )
    article = _subject("Article", "The unit of text that it speaks about.")
    event = _subject("Event", "The event that it speaks about.")
    commitment = _subject("Commitment", "The commitment that it speaks about.")
    caveat = _subject("Caveat", "The caveat that it speaks about.")
    relation = _subject("Relation", "The relation that it speaks about.")
    source = models.ForeignKey(
        "Source", on_delete=models.PROTECT, related_name="citations", help_text="The publication that holds it."
    )
    locator = LineField(max_length=200, null=True, blank=True, help_text="Where in the source, such as a paragraph.")
    about = list_of(
        LineField(max_length=60), help_text="Fields of the record that it speaks for; empty: the record as a whole."
    )
    stance = VocabularyField(Stance, help_text="How the statement bears on the record.")
    speaker = LineField(
        max_length=300, null=True, blank=True, help_text="Who makes the statement; null: the source in its own voice."
    )
    speaker_role = LineField(max_length=300, null=True, blank=True, help_text="In what capacity the speaker speaks.")
    on_behalf_of = models.ForeignKey(
        "Party",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        help_text="The party for which the speaker speaks; null when for none, or unknown.",
    )
    said_on = PartialDateField(null=True, blank=True, help_text="When it was said; null when unknown.")
    paraphrase = ProseField(
        max_length=5000, null=True, blank=True, help_text="What is said, in our own words; never a quotation."
    )
    position = models.PositiveIntegerField(help_text="Place among the citations of the same record, from 1.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "position", "id"]
        constraints = [
            at_most_one(CITATION_SUBJECTS, "%(app_label)s_%(class)s_has_one_subject"),
            *(
                SameTreaty(field=field, name=f"%(app_label)s_%(class)s_{field}_in_treaty")
                for field in CITATION_SUBJECTS
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.stance}"
