"""The one loader: writes documents that belong together, touching only the rows that differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Model, RestrictedError
from django.utils import timezone

from provisions.documents.checking import check_form, check_rules
from provisions.documents.completing import complete
from provisions.documents.conflicts import naming, refusal_of
from provisions.documents.context import Context
from provisions.documents.records import Record, flatten, index, pointer_of
from provisions.documents.references import ids_of, is_within_treaty
from provisions.documents.refusal import RefusedError, refuse_if_any
from provisions.documents.rendering import rows_below
from provisions.documents.shapes import (
    REFERENCE_COLUMNS,
    ROOTS,
    TREATY,
    Document,
    Shape,
    referenced_model,
    shapes_below,
)
from provisions.documents.statistics import MANY, renew_statistics
from provisions.validators import Fault

BATCH = 500


class Change(StrEnum):
    """What recording a document did."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


def load(documents: Sequence[tuple[Shape, Document]]) -> list[tuple[Model, Change]]:
    """Make the rows agree with the documents; they may refer to one another.

    Call within a transaction: on RefusedError, everything must be rolled back.
    """
    for shape, document in documents:
        check_form(shape, document)
    whole = [(shape, complete(shape, document)) for shape, document in documents]
    _check_repeated(whole)
    context = Context(whole)
    for shape, document in whole:
        check_rules(shape, document, context)
    return _Load(whole).run()


def _check_repeated(documents: list[tuple[Shape, Document]]) -> None:
    seen: set[tuple[str, str]] = set()
    for shape, document in documents:
        name = document[shape.key[0]]
        if (shape.name, name) in seen:
            raise RefusedError([Fault(f"/{shape.key[0]}", "listed_twice", f"{name} is given twice.")], name)
        seen.add((shape.name, name))


class _Load:
    """Rows are matched by key, so that nothing unchanged is touched; new rows get their primary keys up front, so that
    references may run in any direction (foreign keys are checked at commit)."""

    def __init__(self, documents: list[tuple[Shape, Document]]) -> None:
        self.roots = [Record(shape, document, "") for shape, document in documents]
        self.records_of = {root: flatten(root) for root in self.roots}
        self.records = [record for records in self.records_of.values() for record in records]
        self.by_shape: dict[Shape, list[Record]] = defaultdict(list)
        for record in self.records:
            self.by_shape[record.shape].append(record)
        self.existing: dict[Shape, dict[tuple[Any, ...], Model]] = {}
        self.ids: dict[type[Model], dict[str, int]] = {}

    def run(self) -> list[tuple[Model, Change]]:
        self._match_roots()
        self._find_existing()
        for record in self.records:
            if record.shape.permanent:
                self._match(record, (record.item[record.shape.key[0]], record.home.row.pk))
        self._number_new_rows()
        self._resolve_references()
        for record in self.records:
            if record.row is None:
                self._match(record, self._identity(record))
                self._number_if_new(record)
        for record in self.records:
            self._fill(record)
        self._stamp()
        self._write()
        return [(root.row, self._change(root)) for root in self.roots]

    def _match_roots(self) -> None:
        for shape, roots in self._roots_by_shape():
            column = shape.key[0]
            stored = shape.model._default_manager.filter(**{f"{column}__in": [root.item[column] for root in roots]})
            rows = {getattr(row, column): row for row in stored}
            for root in roots:
                self._match_row(root, rows.get(root.item[column]))
        self._number_new_rows()

    def _roots_by_shape(self) -> list[tuple[Shape, list[Record]]]:
        return [(shape, self.by_shape[shape]) for shape in ROOTS if shape in self.by_shape]

    def _find_existing(self) -> None:
        for shape, roots in self._roots_by_shape():
            ids = [root.row.pk for root in roots if not root.is_new]
            for part in shapes_below(shape):
                rows = rows_below(part, shape, ids) if ids else ()
                self.existing[part] = index(part, rows)

    def _match(self, record: Record, identity: tuple[Any, ...]) -> None:
        self._match_row(record, self.existing[record.shape].pop(identity, None))

    def _match_row(self, record: Record, row: Model | None) -> None:
        record.is_new = row is None
        record.row = row or record.shape.model()

    def _number_new_rows(self) -> None:
        new: dict[type[Model], list[Model]] = defaultdict(list)
        for record in self.records:
            if record.row is not None and record.is_new and record.row.pk is None:
                new[record.shape.model].append(record.row)
        for model, rows in new.items():
            for row, pk in zip(rows, _next_ids(model, len(rows)), strict=True):
                row.pk = pk

    def _number_if_new(self, record: Record) -> None:
        """An owner is numbered at once, because the rows below it are matched by its number."""
        if record.is_new and record.shape.lists:
            record.row.pk = _next_ids(record.shape.model, 1)[0]

    def _identity(self, record: Record) -> tuple[Any, ...]:
        owner = record.owner_field, record.owner.row.pk
        if not record.shape.key:
            return *owner, record.position
        return *owner, *(self._stored(record, name) for name in record.shape.key)

    def _stored(self, record: Record, name: str) -> Any:
        """The value of a column as the row holds it: a primary key for a reference."""
        value = record.item[name]
        target = referenced_model(record.shape.column(name))
        return self.ids[target].get(value) if target is not None and value is not None else value

    def _resolve_references(self) -> None:
        wanted: dict[type[Model], set[str]] = defaultdict(set)
        for record, name, target in _references(self.records):
            wanted[target].add(record.item[name])
        here = {record.name for record in self.roots if record.shape is TREATY}
        for target, names in wanted.items():
            within = is_within_treaty(target)  # a record that its document here leaves out is about to go
            outside = {name for name in names if name.partition(":")[0] not in here} if within else names
            self.ids[target] = ids_of(target, outside)
        for record in self.records:
            self._offer(record)
        self._refuse_unknown()

    def _offer(self, record: Record) -> None:
        """Let other records refer to this one."""
        column = REFERENCE_COLUMNS.get(record.shape.model)
        if column is not None and record.row is not None:
            own = record.item[column]
            name = f"{record.name}:{own}" if is_within_treaty(record.shape.model) else own
            self.ids.setdefault(record.shape.model, {})[name] = record.row.pk

    def _refuse_unknown(self) -> None:
        for root, records in self.records_of.items():
            refuse_if_any(self._unknown(records), root.name)

    def _unknown(self, records: list[Record]) -> Iterator[Fault]:
        for record, name, target in _references(records):
            value, kind = record.item[name], target._meta.verbose_name
            if value not in self.ids.get(target, {}):
                yield Fault(pointer_of(record, name), "unknown_reference", f"There is no {kind} {value!r}.")
            elif name in record.shape.fields_of_same_treaty and value.partition(":")[0] != record.name:
                detail = f"The {kind} must be one of this treaty's own."
                yield Fault(pointer_of(record, name), "other_treaty", detail)

    def _fill(self, record: Record) -> None:
        values = {column.attname: self._stored(record, column.name) for column in record.shape.columns}
        if record.owner is not None:
            values |= {f"{name}_id": None for name in record.shape.owners}
            values[f"{record.owner_field}_id"] = record.owner.row.pk
            if record.shape.is_part_of_treaty:
                values["treaty_id"] = record.home.row.pk
            if record.position is not None:
                values["position"] = record.position
        record.differing = [name for name, value in values.items() if getattr(record.row, name) != value]
        for name in record.differing:
            setattr(record.row, name, values[name])

    def _stamp(self) -> None:
        """Note which documents differ from what is stored, and when that was found."""
        self.touched = {record.home for record in self.records if record.is_new or record.differing}
        self.touched |= {self._root_of(shape, row) for shape, rows in self.existing.items() for row in rows.values()}
        now = timezone.now()
        for root in self.touched:
            root.row.updated_at = now
            root.row.created_at = now if root.is_new else root.row.created_at
            root.differing.append("updated_at")

    def _write(self) -> None:
        for shape, records in self.by_shape.items():
            if not any(record.is_new or record.differing for record in records):
                continue
            try:
                with transaction.atomic():
                    self._save(shape, records)
            except IntegrityError as error:
                raise refusal_of(error, records) from None
        self._renew_statistics()
        for shape, rows in reversed(self.existing.items()):
            left_out: dict[Record, list[int]] = defaultdict(list)
            for row in rows.values():
                left_out[self._root_of(shape, row)].append(row.pk)
            for root, ids in left_out.items():
                self._remove(shape, root, ids)

    def _save(self, shape: Shape, records: list[Record]) -> None:
        rows = shape.model._default_manager
        rows.bulk_create([record.row for record in records if record.is_new], batch_size=BATCH)
        changed = [record for record in records if record.differing and not record.is_new]
        names = sorted({name for record in changed for name in record.differing})
        if changed:
            rows.bulk_update([record.row for record in changed], names, batch_size=BATCH)

    def _renew_statistics(self) -> None:
        written = [sum(record.is_new for record in records) for records in self.by_shape.values()]
        removed = [len(rows) for rows in self.existing.values()]
        if max(written + removed) >= MANY:
            for shape, _ in self._roots_by_shape():
                renew_statistics(shape)

    def _remove(self, shape: Shape, root: Record, ids: list[int]) -> None:
        try:
            shape.model._default_manager.filter(pk__in=ids).delete()
        except RestrictedError as error:
            users = naming(error.restricted_objects)
            detail = f"The {shape.name} that the document leaves out is still referred to: {users}."
            raise RefusedError([Fault("", "in_use", detail)], root.name) from None

    def _root_of(self, shape: Shape, row: Model) -> Record:
        owner = "treaty" if shape.is_part_of_treaty else shape.owners[0]
        pk = getattr(row, f"{owner}_id")
        model = row._meta.get_field(owner).related_model
        return next(root for root in self.roots if root.shape.model is model and root.row.pk == pk)

    def _change(self, root: Record) -> Change:
        if root.is_new:
            return Change.CREATED
        return Change.CHANGED if root in self.touched else Change.UNCHANGED


def _references(records: list[Record]) -> Iterator[tuple[Record, str, type[Model]]]:
    """Every reference in the records: the record, the column's name and the model to which it points."""
    for record in records:
        for name, target in record.shape.references:
            if record.item[name] is not None:
                yield record, name, target


def _next_ids(model: type[Model], count: int) -> list[int]:
    """Primary keys taken from the table's sequence."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, count],
        )
        return [pk for (pk,) in cursor.fetchall()]
