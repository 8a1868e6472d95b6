"""How does a thing change that several people may edit at once?"""

from typing import Any

from footpath.people.models import Organization, Person, Team, WorkingHours
from footpath.people.refusals import faster

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win


def change(thing: Person | Team | WorkingHours | Organization, facts: dict[str, Any], edits: int | None) -> list[str]:
    """Set the columns `facts` of a thing that is stored, and count the edit; the names of those that changed.

    `edits` is the number that the changer saw, None for the one that the thing was fetched with. Of two who change
    the same state the slower one gets SomebodyWasFaster. Nothing is written where nothing changes.
    """
    changed = sorted(name for name, value in facts.items() if getattr(thing, name) != value)
    seen = thing.edits if edits is None else edits
    found = type(thing).objects.filter(pk=thing.pk, **({"edits": seen} if GUARDED else {}))
    if not changed:
        return []
    if found.update(edits=seen + 1, **{name: facts[name] for name in changed}) != 1:
        raise faster(thing.subject_kind, thing.pk)
    for name in changed:
        setattr(thing, name, facts[name])
    thing.edits = seen + 1
    return changed
