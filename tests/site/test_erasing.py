"""Is somebody gone from the whole database, every column of every table, once they are erased?"""

import uuid
from datetime import UTC, date, datetime, time

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from tests.cast import MONDAY

from footpath.files.models import StoredFile
from footpath.people.actions import erase_person
from footpath.people.models import Person

NAME, EMAIL = "Zed Quill", "z@quill.io"
TEXTS = (models.CharField, models.TextField, models.JSONField)
PLAIN = {
    "DateTimeField": datetime(2026, 11, 20, 9, tzinfo=UTC),
    "DateField": date(2026, 11, 20),
    "TimeField": time(9),
    "BooleanField": False,
    "BinaryField": b"",
    "FloatField": 0.5,
    "GenericIPAddressField": "127.0.0.1",
}


def tables():
    """Every model with a table of its own."""
    return [model for model in apps.get_models() if not model._meta.proxy]


def names_somebody(field):
    """Whether somebody can be named in a column: no key, no word of ours, long enough."""
    most = getattr(field, "max_length", None) or 1000
    return isinstance(field, TEXTS) and not field.choices and not field.primary_key and most >= len(NAME)


class Rows:
    """One row in each table that belongs to `owner` wherever a row can, and names Zed Quill wherever a text can."""

    def __init__(self, owner):
        self.owner = owner
        self.made = {Person: owner}

    def of(self, model):
        """The row in this table; None while it is being made, and in a table that holds one row at most."""
        if model not in self.made or model is StoredFile:  # each file is of one thing
            self.made[model] = None
            row = model()
            for field in model._meta.local_concrete_fields:
                self._fill(row, field)
            if row.pk is None or not model._base_manager.filter(pk=row.pk).exists():
                models.Model.save_base(row, raw=True, force_insert=True)
                self.made[model] = row
        return self.made[model]

    def _fill(self, row, field):
        if field.is_relation:
            target = self.of(field.remote_field.model)
            setattr(row, field.attname, target and target.pk)
        elif names_somebody(field):
            most = field.max_length or 1000
            text = f"{NAME} {EMAIL} {uuid.uuid4().hex}"
            text = text if len(text) <= most else f"{NAME} {uuid.uuid4().hex}"[:most]
            setattr(row, field.name, {"said": [text]} if isinstance(field, models.JSONField) else text)
        elif field.choices:
            setattr(row, field.name, field.flatchoices[-1][0])
        elif not field.auto_created and not field.has_default():
            kind = field.get_internal_type()
            number = uuid.uuid4().int % 30_000 + 1
            short = uuid.uuid4().hex[: getattr(field, "max_length", None) or 9]
            value = (
                uuid.uuid4() if kind == "UUIDField" else short if isinstance(field, TEXTS) else PLAIN.get(kind, number)
            )
            setattr(row, field.attname, value)


def ignore_checks(cursor):
    """Rows of all kinds need not be possible: until the test is over."""
    if connection.vendor == "sqlite":
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        return
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute(
        "SELECT conrelid::regclass::text, conname FROM pg_constraint "
        "WHERE contype = 'c' AND connamespace = current_schema()::regnamespace"
    )
    for table, name in cursor.fetchall():
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')


def where_they_stand():
    """Each column of the database, whatever it holds, in which somebody is still named."""
    sqlite, found = connection.vendor == "sqlite", set()
    said = "HEX(CAST({} AS BLOB)) LIKE '%75696C6C%'" if sqlite else "CAST({} AS TEXT) LIKE '%uill%'"  # blobs, too
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            quoted = connection.ops.quote_name(table)
            for column in connection.introspection.get_table_description(cursor, table):
                says_so = said.format(connection.ops.quote_name(column.name))
                cursor.execute(f"SELECT 1 FROM {quoted} WHERE {says_so} LIMIT 1")
                if cursor.fetchone():
                    found.add((table, column.name))
    return found


@pytest.fixture
def everywhere(cast):
    """Zed Quill, of whom there is a row in each table, and in each another one that somebody else owns."""
    zed = Person.objects.create(email=EMAIL, name=NAME, phone="+49 30 1234567", does=f"I am {NAME}.")
    with connection.cursor() as cursor:
        ignore_checks(cursor)
        for owner in (zed, cast.ana):
            rows = Rows(owner)
            for model in tables():
                rows.of(model)
        yield zed
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def test_nothing_names_them_but_what_was_signed_or_released(cast, everywhere):
    columns = {
        (model._meta.db_table, field.column)
        for model in tables()
        for field in model._meta.local_concrete_fields
        if names_somebody(field) and model is not Person
    }
    assert columns - where_they_stand() == set()  # the test has thought of each
    erase_person(everywhere, by=cast.eve, now=MONDAY, successor=cast.ben)
    kept = {(apps.get_model(label)._meta.db_table, column) for label, _, column in map(_split, settings.WORD_FOR_WORD)}
    assert where_they_stand() == kept


def _split(name):
    return name.rpartition(".")
