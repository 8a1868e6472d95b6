"""What is left of what two people agreed on when one of them is erased?"""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.conversations.actions import note_left
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import Standard, StandardVersion
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """What holds waits for the other one, as when somebody leaves; their name goes from every wording and reason, and
    no team reads what was theirs. The hash stays: it says that both had agreed, not what to.
    """
    note_left(person, successor=None, now=now)
    theirs = Standard.objects.filter(Q(provider=person) | Q(customer=person))
    own = names_of(person) | {person.first_name: _("former colleague")}
    _forget(theirs, StandardVersion.objects.filter(standard__in=theirs), own)
    StandardVersion.objects.filter(standard__in=theirs).update(in_register=False)
    others = Standard.objects.exclude(pk__in=theirs)
    _forget(others, StandardVersion.objects.exclude(standard__in=theirs), names_of(person))


def _forget(standards: QuerySet[Standard], versions: QuerySet[StandardVersion], names: dict[str, str]) -> None:
    for standard in standards.exclude(ended_because=""):
        Standard.objects.filter(pk=standard.pk).update(ended_because=_cleaned(standard.ended_because, names))
    for version in versions:
        StandardVersion.objects.filter(pk=version.pk).update(locked=_cleaned(version.locked, names))


def _cleaned(locked: str, names: dict[str, str]) -> str:
    told: dict[str, Any] = unlock(locked)
    return lock({key: without_names(value, names) for key, value in told.items()})
