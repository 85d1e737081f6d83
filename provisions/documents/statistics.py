"""The planner's statistics, renewed where a document writes or removes so many rows that the old ones mislead."""

from django.db import connection

from provisions.documents.shapes import Shape, shapes_below

MANY = 1000  # rows of one table


def renew_statistics(root: Shape) -> None:
    """Count anew the tables below a root.

    At the commit PostgreSQL checks every reference by itself, with a plan made from the statistics. From those of a
    nearly empty table it plans to look at all rows of the treaty for each of them: minutes instead of seconds.
    """
    with connection.cursor() as cursor:
        for table in sorted({part.model._meta.db_table for part in shapes_below(root)}):
            cursor.execute(f"ANALYZE {connection.ops.quote_name(table)}")
