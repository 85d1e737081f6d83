"""The places of records in their lists: from 1, without gaps, as the editor asked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Model

from provisions.models import Article, Caveat, Citation, Commitment, Treaty
from provisions.models.caveat import CAVEAT_TARGETS
from provisions.models.citation import CITATION_SUBJECTS

LAST = 2**31 - 1  # where a new row waits until it gets its place

# Which rows are in one list: those of one treaty that agree in these foreign keys.
_LISTS: dict[type[Model], tuple[str, ...]] = {
    Article: (),
    Commitment: (),
    Caveat: tuple(f"{name}_id" for name in CAVEAT_TARGETS),
    Citation: tuple(f"{name}_id" for name in CITATION_SUBJECTS),
}
Wanted = Mapping[tuple[type[Model], int], int]  # places by model and primary key


def arrange(treaty: Treaty, wanted: Wanted) -> None:
    """Number every list of the treaty anew, with the wanted rows at their places."""
    for model, names in _LISTS.items():
        lists: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
        for pk, position, *home in model._default_manager.filter(treaty=treaty).values_list("pk", "position", *names):
            lists[tuple(home)].append((position, pk))
        moves = {pk: place for (moved, pk), place in wanted.items() if moved is model}
        misplaced = [row for rows in lists.values() for row in _misplaced(model, rows, moves)]
        if misplaced:
            model._default_manager.bulk_update(misplaced, ["position"], batch_size=500)


def _misplaced(model: type[Model], rows: list[tuple[int, int]], moves: Mapping[int, int]) -> Iterable[Model]:
    """Rows with the place that each should have and has not."""
    found = {pk: position for position, pk in rows}
    order = [pk for _, pk in sorted(rows) if pk not in moves]
    for place, pk in sorted((moves[pk], pk) for pk in found.keys() & moves.keys()):
        order.insert(place - 1, pk)
    for place, pk in enumerate(order, start=1):
        if found[pk] != place:
            yield model(pk=pk, position=place)
