"""What would go, and what would stay, if somebody were erased?"""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction

from footpath.history.models import Event
from footpath.people.actions import erase_person
from footpath.people.models import Person
from footpath.people.traces import names_of, rows_naming


@dataclass(frozen=True)
class Erasure:
    """Of each table, by its name, how many rows are concerned: for whoever has the shell of the machine."""

    goes: dict[str, int]  # rows that are deleted
    names: dict[str, int]  # rows whose texts seem to name them now; where these stay, they lose the name
    stays: dict[str, int]  # rows that lead to a former colleague then
    did: int  # events that they made happen


def erasure_of(person: Person, *, by: Person | None, now: datetime, successor: Person | None = None) -> Erasure:
    """Try it and take it back: nothing is erased. Raises what `erase_person` raises."""
    names = dict(rows_naming(names_of(person)))
    before = _how_many()
    with transaction.atomic():
        erase_person(person, by=by, now=now, successor=successor)
        goes, stays = before - _how_many(), _rows_of(person)
        transaction.set_rollback(True)
    person.refresh_from_db()
    return Erasure(
        goes={table: count for table, count in sorted(goes.items()) if count},
        names={table: count for table, count in names.items() if count and table != Person._meta.label},
        stays={table: count for table, count in sorted(stays.items()) if count},
        did=Event.objects.filter(actor_id=person.pk).count(),
    )


def _tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if not model._meta.proxy]


def _how_many() -> Counter[str]:
    return Counter({model._meta.label: model._base_manager.count() for model in _tables()})


def _rows_of(person: Person) -> Counter[str]:
    """How many rows lead to somebody."""
    found: Counter[str] = Counter()
    for model in _tables():
        ways = [field.name for field in model._meta.local_concrete_fields if _leads_to_a_person(field)]
        if ways:
            anyhow = models.Q(*((way, person) for way in ways), _connector=models.Q.OR)
            found[model._meta.label] = model._base_manager.filter(anyhow).count()
    return found


def _leads_to_a_person(field: models.Field[Any, Any]) -> bool:
    return field.is_relation and field.related_model is Person
