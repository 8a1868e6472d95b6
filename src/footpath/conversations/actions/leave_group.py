"""How does somebody say no to a focus group, leave it, or take their yes back afterwards?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.actions._groups import ask_more, changed, give_seat_back, held, move_up
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupInvited, GroupLeft, GroupMovedUp, GroupWent
from footpath.conversations.groups.permissions import seat_of
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def leave_group(group: FocusGroup, *, by: Person, now: datetime) -> None:
    """Say no without a reason, before or after a yes: whoever waits moves up, and the next one is asked. After the
    meeting their name goes from it; the notes never had it.

    Raises PermissionDenied, Refused, SomebodyWasFaster.
    """
    place = seat_of(group, by)
    if place is None:
        raise PermissionDenied
    found = held(group, (states.RECRUITING, *states.MET))
    if found.state != states.RECRUITING:
        GroupSeat.objects.filter(pk=place.pk).update(person=None, state=states.GONE)
        changed(found, GroupWent(), by=None, now=now)
        return
    to = states.NO if place.state == states.ASKED else states.LEFT
    if GroupSeat.objects.filter(pk=place.pk, state=place.state).update(state=to) != 1:
        raise faster(FocusGroup.subject_kind, found.pk)
    if place.state == states.SEATED:
        give_seat_back(found)
    changed(found, GroupLeft(), by=by, now=now)
    fill(found, now)


def fill(found: FocusGroup, now: datetime) -> None:
    """Whoever waits moves up to a seat that is free, and the next ones are asked."""
    up = move_up(found, now)
    if up is not None:
        changed(found, GroupMovedUp(people=[up]), by=None, now=now)
    asked = ask_more(found, now) if found.starts_at and found.starts_at > now else []
    if asked:
        changed(found, GroupInvited(people=asked), by=None, now=now)
