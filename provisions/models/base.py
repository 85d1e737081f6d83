"""What every record below a treaty shares."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models.query import ModelIterable

from provisions.choices import PublicationState
from provisions.models.fields import KebabField

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

    User = AbstractBaseUser | AnonymousUser


def may_see_drafts(user: "User | Any") -> bool:
    """Editors, that is staff who may view treaties, see what is not published."""
    return bool(user.is_active and getattr(user, "is_staff", False) and user.has_perm("provisions.view_treaty"))


class RecordQuerySet(models.QuerySet):
    """Rows that are handed out together with what is shown inside them.

    `for_list(user)` and `for_detail(user)` leave out what the user may not see and fetch what the API shows.
    """

    def for_list(self, user: "User | Any") -> Self:
        raise NotImplementedError

    def for_detail(self, user: "User | Any") -> Self:
        """The same as in lists, unless a record shows more by itself."""
        return self.for_list(user)

    def completed_by(self, complete: Callable[[list[Any]], None]) -> Self:
        """Calls `complete` once with all rows when they have been fetched, before anybody sees them."""

        class CompletedRows(ModelIterable):
            def __iter__(self) -> Iterator[Any]:
                rows = list(super().__iter__())
                complete(rows)
                return iter(rows)

        clone = self._chain()  # type: ignore[attr-defined]
        clone._iterable_class = CompletedRows  # noqa: SLF001  a queryset's way to shape its own rows
        return clone


class PartQuerySet(RecordQuerySet):
    """Records that belong to a treaty and are seen only by those who may see it."""

    def visible_to(self, user: "User | Any") -> Self:
        if may_see_drafts(user):
            return self
        return self.filter(treaty__publication=PublicationState.PUBLISHED)


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
