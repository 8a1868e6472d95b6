"""What is kept about somebody, as one document to hand over to them?"""

from typing import Any

from django.apps import apps
from django.db import models

from footpath.history.models import Event
from footpath.people.models import Person

# Never handed over: what opens a door, and whose an answer in a survey is.
SECRET = {
    *("password", "digest", "token_hash", "code_hash", "hash", "stamp", "data", "session_key", "fingerprint", "key"),
    *("salt", "old_salt", "url", "seed", "key_hash"),
}
LEFT_OUT = {"surveys.Sealed", "surveys.Unsealing"}
UNTOLD = {"appraisals.Rater.done", "surveys.Invitation.done"}  # whoever exports others learns nothing by waiting for it
LOCKED = "locked: signed in, its owner reads it on their own pages"
# Whoever stands in such a column wrote the row. Of other rows of others it says only that they had a part in them.
WROTE = {
    *("author", "by", "asker", "owner", "person", "recipient", "user", "announced_by", "made_by", "written_by"),
    *("asked_by", "added_by", "referred_by", "changed_by", "started_by", "offered_by", "helper", "supervisor", "hire"),
    *("player", "voter", "visitor", "host", "raised_by", "founded_by"),
}


def export_of(person: Person) -> dict[str, Any]:
    """The profile, each row of each table that is theirs, and what they did, as plain values that JSON can hold once
    days and moments are written out. What they locked stays locked, and where they only had a part in something of
    others nothing stands but which, as what, and when.
    """
    found: dict[str, Any] = {"person": _plain(person)}
    tables: dict[str, list[dict[str, Any]]] = {}
    for model in apps.get_models():
        if model._meta.proxy or model is Person or model._meta.label in LEFT_OUT:
            continue
        for way in model._meta.local_concrete_fields:
            if way.is_relation and way.related_model is Person:
                rows = model._base_manager.filter(**{way.name: person}).order_by("pk")
                if way.name not in WROTE and hasattr(model, "unshared"):
                    rows = rows.exclude(model.unshared)  # what its writer has shown nobody yet
                told = [_plain(row) if way.name in WROTE else _part(row) for row in rows]
                tables.setdefault(model._meta.label, []).extend({"as": way.name, **row} for row in told)
    found["tables"] = {table: rows for table, rows in sorted(tables.items()) if rows}
    did = Event.objects.filter(actor_id=person.pk).order_by("pk")
    found["did"] = [{"what": one.kind, "about": f"{one.subject_kind} {one.subject_id}", "at": one.at} for one in did]
    return found


def _plain(row: models.Model) -> dict[str, Any]:
    """Every column of a row that may be handed over."""
    values = {}
    for field in row._meta.local_concrete_fields:
        if field.name == "locked":
            values[field.name] = LOCKED if getattr(row, field.attname) else ""
        elif not (field.name in SECRET or isinstance(field, models.BinaryField) or _is_untold(field)):
            values[field.attname] = getattr(row, field.attname)
    return values


def _is_untold(field: models.Field[Any, Any]) -> bool:
    """Whether somebody has answered without their name."""
    return f"{field.model._meta.label}.{field.name}" in UNTOLD


def _part(row: models.Model) -> dict[str, Any]:
    """Which row it is, and its days and moments."""
    moments = {
        field.name: getattr(row, field.name)
        for field in row._meta.local_concrete_fields
        if isinstance(field, models.DateField) and getattr(row, field.name) is not None
    }
    return {"id": row.pk, **moments}
