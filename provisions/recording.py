"""The one write path: every change of treaty data goes through here, whatever door it came by.

It waits for the writer before, makes the change, holds the result against the rules, and derives the stored dates, all
in one transaction. RefusedError means that nothing was changed.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Model, RestrictedError
from django.db.models.deletion import ProtectedError
from django.utils import timezone

from provisions import documents
from provisions.derivation.dependents import Surroundings
from provisions.derivation.periods import Comparison, compare
from provisions.documents import ROOTS, TREATY, Change, Document, RefusedError, Shape
from provisions.documents.conflicts import naming
from provisions.documents.statistics import MANY, renew_statistics
from provisions.models import Caveat, Treaty
from provisions.models.treaty import PARTS
from provisions.validators import Fault, in_circles

_WRITING = 1648  # the lock's number; any will do that nothing else uses


class Recorded(NamedTuple):
    """What became of one document."""

    record: Model
    change: Change


@transaction.atomic
def record(*, items: Sequence[tuple[Shape, Document]]) -> list[Recorded]:
    """Record whole documents, all or none; they may refer to one another."""
    _wait_for_other_writers()
    surroundings = Surroundings.of_documents(items)
    recorded = [Recorded(*result) for result in documents.load(items)]
    changed = [row for row, change in recorded if change is not Change.UNCHANGED]
    if changed:
        surroundings.derive(changed)
    return recorded


class Edit:
    """A change of rows below one record, made by hand between `Edit(record)` and `settle()`, within a transaction."""

    def __init__(self, root: Model) -> None:
        _wait_for_other_writers()
        self.shape = shape_of(root)
        self.root = root
        self._surroundings = Surroundings.of(root)
        stored = type(root)._default_manager.filter(pk=root.pk).first()
        self._before = documents.render(self.shape, stored) if stored is not None else None

    def settle(self) -> Change:
        """Hold the result against form and rules; raises RefusedError, and then all must be rolled back."""
        self.root.refresh_from_db()
        if isinstance(self.root, Treaty):
            _refuse_circles(self.root)
        after = documents.render(self.shape, self.root)
        if after == self._before:
            return Change.UNCHANGED
        documents.check(self.shape, after)
        type(self.root)._default_manager.filter(pk=self.root.pk).update(updated_at=timezone.now())
        self._surroundings.derive([self.root])
        return Change.CREATED if self._before is None else Change.CHANGED


@contextmanager
def editing(root: Model) -> Iterator[None]:
    """Change rows below one record by hand: all or nothing."""
    with transaction.atomic():
        edit = Edit(root)
        yield
        edit.settle()


@transaction.atomic
def remove(*, root: Model) -> None:
    """Delete a record with everything below it, unless others still refer to it."""
    _wait_for_other_writers()
    if isinstance(root, Treaty) and any(part.objects.filter(treaty=root).count() >= MANY for part in PARTS):
        renew_statistics(TREATY)
    surroundings = Surroundings.of(root)
    try:
        root.delete()
    except (RestrictedError, ProtectedError) as error:
        users = naming(error.args[1])
        raise RefusedError([Fault("", "in_use", f"It is still referred to: {users}.")], str(root)) from None
    surroundings.derive([])


@transaction.atomic
def check_standing(*, treaty_ids: Collection[int], renew: bool = False) -> list[Comparison]:
    """Where the stored standing of treaties is not what their records give; with `renew` that is stored instead."""
    _wait_for_other_writers()
    differing = [comparison for comparison in compare(treaty_ids) if comparison.differs]
    if renew:
        for comparison in differing:
            comparison.settle()
        altered = [comparison.treaty.pk for comparison in differing]
        Treaty.objects.filter(pk__in=altered).update(updated_at=timezone.now())
    return differing


def shape_of(root: Model) -> Shape:
    return next(shape for shape in ROOTS if isinstance(root, shape.model))


def _wait_for_other_writers() -> None:
    """Until the end of the transaction nobody else writes treaty data.

    The rules span records: a name leads to one party, what is published refers only to what is published. What is
    checked of other records must still hold at the commit, and writers who refer to one another must not block one
    another for ever. Readers wait for nobody.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITING])


def _refuse_circles(treaty: Treaty) -> None:
    """Caveats that qualify one another in a circle hang from nothing, so that no document would hold them."""
    on_caveats = Caveat.objects.filter(treaty=treaty, target_caveat__isnull=False).order_by("key")
    circular = in_circles(dict(on_caveats.values_list("key", "target_caveat__key")))
    if circular:
        fault = Fault("", "qualifies_itself", f"These caveats qualify one another: {', '.join(sorted(circular))}.")
        raise RefusedError([fault], treaty.slug)
