from functools import partial
from typing import Any, Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, Prefetch, Q

from provisions.choices import ArticleKind, TextStatus
from provisions.models.base import PartQuerySet
from provisions.models.caveat import attach_qualifications
from provisions.models.constraints import SameTreaty
from provisions.models.fields import CountField, EidField, LanguageField, LineField, ProseField, VocabularyField
from provisions.models.times import Times


class ArticleQuerySet(PartQuerySet):
    def for_reference(self, times: Times | None = None) -> Self:
        return self.as_known(times).select_related("treaty").order_by("position").concealed(times)

    def for_list(self, user: Any, times: Times | None = None) -> Self:
        """With the languages of its wording, as the API shows it; without the wording."""
        texts = ArticleText.objects.filter(article=OuterRef("pk")).order_by("language")
        rows = self.seen_by(user, times).select_related("treaty", "parent__treaty")
        return rows.annotate(languages=ArraySubquery(texts.values("language"))).concealed(times)

    def for_detail(self, user: Any, times: Times | None = None) -> Self:
        """With wording, caveats and citations."""
        texts = ArticleText.objects.order_by("language")
        rows = self.for_list(user, times).prefetch_related(Prefetch("texts", texts))
        return rows.completed_by(partial(attach_qualifications, user=user, times=times))


class Article(models.Model):
    """A unit of a treaty's text, from the preamble to the annexes."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="articles", help_text="The treaty whose text it is part of."
    )
    eid = EidField(
        help_text="Akoma Ntoso eId of the unit, such as `art_3` or `art_3__para_4`; permanent, part of the ref."
    )
    kind = VocabularyField(ArticleKind, help_text="What sort of unit it is.")
    number = LineField(max_length=50, null=True, blank=True, help_text="Its number as printed; may repeat in a treaty.")
    parent = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="children",
        help_text="The unit that contains it; null at the top.",
    )
    position = CountField(help_text="Place in reading order, from 1, across the whole treaty.")
    text_status = VocabularyField(
        TextStatus, default=TextStatus.NOT_AVAILABLE, help_text="In what form its wording is held here."
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["treaty", "position"]
        constraints = [
            models.UniqueConstraint(fields=["treaty", "id"], name="%(app_label)s_%(class)s_target"),
            models.UniqueConstraint(
                fields=["treaty", "eid"],
                name="%(app_label)s_%(class)s_eid_is_unique",
                violation_error_message="Another unit of this treaty has this eid.",
            ),
            models.UniqueConstraint(
                fields=["treaty", "position"],
                name="%(app_label)s_%(class)s_position_is_unique",
                deferrable=models.Deferrable.DEFERRED,
                violation_error_message="Another unit of this treaty has this position.",
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("id")),
                name="%(app_label)s_%(class)s_is_not_its_own_parent",
                violation_error_message="A unit cannot contain itself.",
            ),
            SameTreaty(field="parent", name="%(app_label)s_%(class)s_parent_in_treaty"),
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """`<treaty slug>:<eid>`; needs `treaty` loaded."""
        return f"{self.treaty.slug}:{self.eid}"


class ArticleText(models.Model):
    """The wording of one unit in one language."""

    treaty = models.ForeignKey(
        "Treaty", on_delete=models.CASCADE, related_name="article_texts", help_text="The treaty."
    )
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="texts", help_text="The unit of text.")
    language = LanguageField(help_text="Language of the wording (BCP 47).")
    heading = LineField(max_length=1000, null=True, blank=True, help_text="Heading of the unit; null when it has none.")
    text = ProseField(max_length=1_000_000, help_text="The wording, without its number and heading.")

    objects = PartQuerySet.as_manager()

    class Meta:
        ordering = ["article", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "language"],
                name="%(app_label)s_%(class)s_language_is_unique",
                violation_error_message="The unit has a text in this language already.",
            ),
            SameTreaty(field="article", name="%(app_label)s_%(class)s_article_in_treaty"),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.language})"
