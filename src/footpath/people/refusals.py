"""Why can this not be done to a person or a team right now, in words for whoever tried?"""

from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person


class Refused(Exception):
    """Something that cannot be done as things stand; the text says what is so and what to do."""


class SomebodyWasFaster(Refused):
    """Two people acted at once, and the other one was first."""


def faster(subject_kind: str, pk: int) -> SomebodyWasFaster:
    """Say who did what to the thing last; nothing of what was typed is lost."""
    last = Event.objects.filter(subject_kind=subject_kind, subject_id=pk).order_by("id").last()
    actor = last.actor_id if last else None
    name = Person.objects.filter(pk=actor).values_list("name", flat=True).first() if actor else None
    what = last.occurrence().sentence(name or _("Somebody")) if last else _("somebody changed it a moment ago")
    return SomebodyWasFaster(
        _("Somebody was faster: %(what)s. Nothing you typed is lost; look again and decide.") % {"what": what}
    )
