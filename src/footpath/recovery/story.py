"""What happened to a recovery, for whoever reads its page?"""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.recovery.models import Recovery


@dataclass(frozen=True)
class Moment:
    """One thing that happened."""

    who: str
    what: str
    text: str
    at: datetime


AMONG_US = ("recovery.time_asked", "recovery.time_refused")  # before it is offered, nobody was promised anything


def story(recovery: Recovery, *, ours: bool) -> list[Moment]:
    """Newest first, for those who put it right (`ours`) or those whom it touches; two queries."""
    happened = Event.objects.filter(subject_kind=recovery.subject_kind, subject_id=recovery.pk)
    events = list((happened if ours else happened.exclude(kind__in=AMONG_US)).order_by("-id"))
    keys = {event.actor_id for event in events if event.actor_id}
    names = dict(Person.objects.filter(pk__in=keys).values_list("pk", "name"))
    found = []
    for event in events:
        who = names.get(event.actor_id, _("A former colleague")) if event.actor_id else "Footpath"
        told = event.occurrence()
        found.append(Moment(who, told.sentence(who), told.in_full(), event.at))
    return found
