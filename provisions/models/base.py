"""What every record below a treaty shares."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from django.db import models

from provisions.choices import PublicationState
from provisions.models.evidence import conceal, is_cited, known
from provisions.models.fields import KebabField
from provisions.models.times import Times

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

    User = AbstractBaseUser | AnonymousUser


def may_see_drafts(user: "User | Any") -> bool:
    """Editors, that is staff who may view treaties, see what is not published."""
    return bool(user.is_active and getattr(user, "is_staff", False) and user.has_perm("provisions.view_treaty"))


class RecordQuerySet(models.QuerySet):
    """Rows that are handed out together with what is shown inside them.

    `for_list` and `for_detail` leave out what the user may not see and what was not known, and fetch what the API shows
    of the rest; without `times` as it is today by all evidence.
    """

    def for_list(self, user: "User | Any", times: Times | None = None) -> Self:
        raise NotImplementedError

    def for_detail(self, user: "User | Any", times: Times | None = None) -> Self:
        """The same as in lists, unless a record shows more by itself."""
        return self.for_list(user, times)

    def visible_to(self, user: "User | Any") -> Self:
        raise NotImplementedError

    def known_by(self, day: date) -> Self:
        """Those of which the sources published by the day tell; all, where sources are not cited for them."""
        return self

    def seen_by(self, user: "User | Any", times: Times | None) -> Self:
        """What the user may see, as far as it was known on the day whose evidence counts."""
        return self.visible_to(user).as_known(times)

    def as_known(self, times: Times | None) -> Self:
        """Only what was known on the day whose evidence counts; everything, where all evidence does."""
        return self if times is None or times.known_on is None else self.known_by(times.known_on)

    def concealed(self, times: Times | None) -> Self:
        """Without the fields and references that were not known on the day whose evidence counts."""
        if times is None or times.known_on is None:
            return self
        return self.completed_by(partial(conceal, day=times.known_on))

    def completed_by(self, complete: Callable[[list[Any]], None]) -> Self:
        """Calls `complete` once with all rows when they have been fetched, after what was asked for before."""
        clone: Any = self._chain()  # type: ignore[attr-defined]
        iterable = clone._iterable_class  # noqa: SLF001  a queryset's way to shape its own rows

        class CompletedRows(iterable):
            def __iter__(self) -> Iterator[Any]:
                rows = list(super().__iter__())
                complete(rows)
                return iter(rows)

        clone._iterable_class = CompletedRows  # noqa: SLF001  as above
        return clone


class PartQuerySet(RecordQuerySet):
    """Records that belong to a treaty and are seen only by those who may see it."""

    def visible_to(self, user: "User | Any") -> Self:
        if may_see_drafts(user):
            return self
        return self.filter(treaty__publication=PublicationState.PUBLISHED)

    def known_by(self, day: date) -> Self:
        """Those that the sources published by the day tell of; those for which no source is cited, with the treaty."""
        if is_cited(self.model):
            return self.filter(known(str(self.model._meta.model_name), day))
        return self.filter(known("treaty", day, "treaty__"))


class KeyedPart(models.Model):
    """A record that outsiders name by its permanent `ref`."""

    key = KebabField(help_text="Permanent key, unique among the records of its type in the treaty; part of the ref.")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.ref

    @property
    def ref(self) -> str:
        """`<treaty slug>:<key>`; needs `treaty` loaded."""
        return f"{self.treaty.slug}:{self.key}"  # type: ignore[attr-defined]
