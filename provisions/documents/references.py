"""Between the names by which documents refer to records and the records' keys."""

from collections.abc import Iterable

from django.db.models import Model

from provisions.documents.shapes import REFERENCE_COLUMNS


def is_within_treaty(target: type[Model]) -> bool:
    """Articles and events are named by the treaty's slug and their own key."""
    return REFERENCE_COLUMNS[target] in ("eid", "key")


def names_of(target: type[Model], ids: Iterable[int]) -> dict[int, str]:
    """Names of the records with these primary keys."""
    column = REFERENCE_COLUMNS[target]
    rows = target._default_manager.filter(pk__in=list(ids)).order_by()
    if is_within_treaty(target):
        return {pk: f"{slug}:{key}" for pk, slug, key in rows.values_list("pk", "treaty__slug", column)}
    return dict(rows.values_list("pk", column))


def ids_of(target: type[Model], names: Iterable[str]) -> dict[str, int]:
    """Primary keys of the records with these names; unknown names are left out."""
    column = REFERENCE_COLUMNS[target]
    names = set(names)
    rows = target._default_manager.order_by()
    if not is_within_treaty(target):
        return dict(rows.filter(**{f"{column}__in": names}).values_list(column, "pk"))
    slugs, keys = zip(*(name.split(":", 1) for name in names), strict=True) if names else ((), ())
    rows = rows.filter(treaty__slug__in=set(slugs), **{f"{column}__in": set(keys)})
    return {
        f"{slug}:{key}": pk
        for pk, slug, key in rows.values_list("pk", "treaty__slug", column)
        if f"{slug}:{key}" in names
    }
