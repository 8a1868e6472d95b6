"""Which moment of service leads to putting something right?"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.queries import home_team
from footpath.recovery.permissions import may_notice


@dataclass(frozen=True)
class Way:
    """As the page of a moment shows it; the room of moments is a neighbor, which this one does not know."""

    label: str
    icon: str
    href: str
    filled: dict[str, str] = field(default_factory=dict)


def put_right(point: Any, person: Person) -> Way | None:
    """A moment that could be better: own it where one served, say so where one was served."""
    if point.outcome != "better":
        return None
    ours, now = point.role == "provider", timezone.now()
    label = _("Put it right") if ours else _("Say that something went wrong")
    if point.request is not None and may_notice(point.request, person, now.date()):
        return Way(label, "heart-handshake", reverse("put-right", args=[point.request.pk]))
    team = _team(point, person, now, ours=ours)
    return Way(label, "heart-handshake", reverse("went-wrong", args=[team])) if team else None


def _team(point: Any, person: Person, now: datetime, *, ours: bool) -> int | None:
    mine = home_team(person, now.date()) if ours else None
    return mine.pk if mine else None if ours else point.team_id
