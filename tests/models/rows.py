"""What the database itself says to a row, past every check in Python."""

from typing import Any

from django.db import IntegrityError, connection, models, transaction


def refusal(row: models.Model, **values: Any) -> str | None:
    """Name of the constraint that refuses the row with these values; None when the database takes it.

    Values go to the columns as they are, without the fields' own checks and conversions.
    """
    table = connection.ops.quote_name(row._meta.db_table)
    columns = ", ".join(f"{connection.ops.quote_name(column)} = %s" for column in values)
    sql = f"UPDATE {table} SET {columns} WHERE id = %s"  # noqa: S608 - our own names
    return refusal_of(sql, [*values.values(), row.pk])


def refusal_of_copy(row: models.Model, **values: Any) -> str | None:
    """As `refusal`, for a second row that is like the first but for these values and its id."""
    names = [field.column for field in row._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(map(connection.ops.quote_name, names))
    sources = ", ".join("%s" if name in values else connection.ops.quote_name(name) for name in names)
    table = connection.ops.quote_name(row._meta.db_table)
    sql = f"INSERT INTO {table} ({columns}) SELECT {sources} FROM {table} WHERE id = %s"  # noqa: S608 - our own names
    return refusal_of(sql, [*(values[name] for name in names if name in values), row.pk])


def refusal_of_same_id(row: models.Model) -> str | None:
    """As `refusal_of_copy`, for a row with the same id, in a table without its primary key."""
    quote = connection.ops.quote_name
    table = row._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with pending checks cannot be altered
        cursor.execute(f"ALTER TABLE {quote(table)} DROP CONSTRAINT {quote(f'{table}_pkey')} CASCADE")
        sql = f"INSERT INTO {quote(table)} SELECT * FROM {quote(table)} WHERE id = %s"  # noqa: S608 - as above
        refused = refusal_of(sql, [row.pk])
        transaction.set_rollback(True)
    return refused


def refusal_of(sql: str, parameters: list[Any]) -> str | None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as error:
        return error.__cause__.diag.constraint_name
    return None
