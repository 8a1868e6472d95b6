"""What can somebody do about a moment with one tap?

Rooms offer what they have by name, in settings.EXITS: functions `(point, person) -> Way | None`. What does not exist
yet is not shown. Nothing of what is written about the moment goes into an address.
"""

from dataclasses import dataclass, field

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from footpath.conversations.models import ContactPoint, Role
from footpath.people.models import Person
from footpath.people.permissions import visible_people
from footpath.people.queries import person_named


@dataclass(frozen=True)
class Way:
    """One way out: a link, or a page that is opened with something filled in (sent, not in the address)."""

    label: str
    icon: str
    href: str
    filled: dict[str, str] = field(default_factory=dict)


def ways(point: ContactPoint, person: Person) -> list[Way]:
    """What settings.EXITS offers, in its order."""
    offered = (import_string(name)(point, person) for name in settings.EXITS)
    return [way for way in offered if way is not None]


def ask_them(point: ContactPoint, person: Person) -> Way | None:
    """An ask to the person or the team, with what was needed filled in."""
    somebody = person_named(str(point.texts.get("person", "")), visible_people(person))
    to = somebody.email if somebody and somebody.pk != person.pk else point.team.name if point.team else ""
    if not to or point.role == Role.PROVIDER:
        return None
    needed = " ".join(str(point.texts.get("needed") or "").split())[:280]
    who = somebody.first_name if somebody else point.team
    return Way(_("Ask %(who)s") % {"who": who}, "message-circle", reverse("word-say"), {"to": to, "text": needed})


def look_at_services(point: ContactPoint, _person: Person) -> Way | None:
    """What the other team offers, to ask for it."""
    if point.team is None or point.role == Role.PROVIDER:
        return None
    label = _("Ask %(team)s for a service") % {"team": point.team}
    return Way(label, "list-check", reverse("team", args=[point.team_id]))
