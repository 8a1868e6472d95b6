"""What is a database made of, whatever the order in which it was made?"""

import json
import re
from collections import defaultdict

from django.db import connection

COLUMNS = """SELECT table_name, column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity || ' '
    || coalesce(column_default, '') || ' ' || coalesce(character_maximum_length::text, '') || ' '
    || coalesce(generation_expression, '') FROM information_schema.columns WHERE table_schema = 'public'"""
CONSTRAINTS = """SELECT conrelid::regclass::text, conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace"""
INDEXES = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'"


def as_text() -> str:
    """By table what it has, as JSON: columns, constraints, indexes, triggers; what is noted as applied."""
    found: dict[str, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT tbl_name, type, sql FROM sqlite_master WHERE sql IS NOT NULL")
            for table, kind, text in cursor.fetchall():
                found[table] |= {kind + " " + part for part in (parts(text) if kind == "table" else [text])}
        else:
            for question in (COLUMNS, CONSTRAINTS, INDEXES):
                cursor.execute(question)
                for table, part in cursor.fetchall():
                    found[table].add(part)
        for rows in ("SELECT app, name FROM django_migrations", "SELECT codename, '' FROM auth_permission"):
            cursor.execute(rows)
            found[rows] = {" ".join(row) for row in cursor.fetchall()}
    return json.dumps({table: sorted(one) for table, one in found.items()})


def parts(text: str) -> list[str]:
    """What stands between the outermost commas of CREATE TABLE, in whatever order."""
    inner, found, depth, start = text[text.index("(") + 1 : text.rindex(")")], [], 0, 0
    for place, sign in enumerate(inner):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and not depth:
            found.append(inner[start:place])
            start = place + 1
    return sorted(re.sub(r"\s+", " ", one).strip() for one in [*found, inner[start:]])
