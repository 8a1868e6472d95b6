"""How does the database become empty after a test that has really committed?

Django empties all tables, and then makes its content types and permissions anew: that took longer than most such tests.
Here only tables that hold something are emptied; those two keep what they hold, which is the same for every test.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase

KEPT = {"django_content_type", "auth_permission"}
AT_ONCE = 200  # SQLite puts at most 500 questions together


@pytest.fixture(scope="session", autouse=True)
def only_what_is_full() -> Iterator[None]:
    """Empty the database in our way after each test that commits."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda self: empty())
        yield


def empty() -> None:
    """Delete all rows of all models, whoever refers to whom."""
    with transaction.atomic(), connection.cursor() as cursor:
        tables = sorted(set(connection.introspection.django_table_names(include_views=False)) - KEPT)
        unchecked(cursor)
        for table in full(cursor, tables):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")


def full(cursor: Any, tables: list[str]) -> list[str]:
    """Which of these tables hold something?"""
    found: list[str] = []
    for start in range(0, len(tables), AT_ONCE):
        asked = [
            f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {connection.ops.quote_name(table)})"
            for table in tables[start : start + AT_ONCE]
        ]
        cursor.execute(" UNION ALL ".join(asked))
        found += [name for (name,) in cursor.fetchall()]
    return found


def unchecked(cursor: Any) -> None:
    """Let nobody ask for each row who refers to it, where we may say so; elsewhere that is asked at the end."""
    if connection.vendor == "postgresql":
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if cursor.fetchone()[0]:
            cursor.execute("SET LOCAL session_replication_role = replica")
