"""How do tests look at a filled demonstration?"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction

from footpath.demo.fill import ROOMS, fill_if_empty

Dump = dict[str, list[dict[str, Any]]]


def ours() -> list[type[models.Model]]:
    """Every model that the demonstration fills."""
    return [model for room in (*ROOMS, "demo") for model in apps.get_app_config(room).get_models()]


def dump() -> Dump:
    """Every row there is."""
    return {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in ours()}


def filled(now: datetime, *, thin: int = 1) -> Iterator[None]:
    """A filled demonstration that goes away when the block ends; on both databases its rows are numbered from one."""
    count_from_one()
    with transaction.atomic():
        fill_if_empty(now=now, thin=thin)
        yield
        transaction.set_rollback(True)


def count_from_one() -> None:
    """A sequence of PostgreSQL does not go back by itself."""
    with connection.cursor() as cursor:
        for line in connection.ops.sequence_reset_sql(no_style(), ours()):
            cursor.execute(line)
