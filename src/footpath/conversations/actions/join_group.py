"""How does somebody say yes to a focus group?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions import _groups
from footpath.conversations.actions._groups import changed
from footpath.conversations.groups import states
from footpath.conversations.groups.draw import sits_above
from footpath.conversations.groups.events import GroupJoined
from footpath.conversations.groups.permissions import is_neutral, seat_of
from footpath.conversations.models import FocusGroup, GroupSeat
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def join_group(group: FocusGroup, *, agrees: bool, by: Person, now: datetime, sequence: int | None = None) -> GroupSeat:
    """Say yes to day, place, and what is noted; `agrees` says so, `sequence` which day they had before their eyes.
    Where all seats are taken, they wait for one.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    place = seat_of(group, by)
    if place is None or not by.is_active:
        raise PermissionDenied
    if not agrees:
        raise ValidationError({"agrees": _("Say that what is noted, and who sees it, is all right with you.")})
    found = FocusGroup.objects.select_related("study__team", "study__planner", "host").get(pk=group.pk)
    if found.state != states.RECRUITING or found.starts_at is None or found.starts_at <= now:
        raise Refused(_("This focus group does not take answers any more."))
    if sequence is not None and sequence != found.sequence:
        raise Refused(_("Day or place have changed meanwhile. Look again, and say yes to the new one."))
    if place.state != states.ASKED:
        return place
    _still_free(found, by, now)
    to = states.SEATED if _groups.take_seat(found, group) else states.WAITING
    if GroupSeat.objects.filter(pk=place.pk, state=states.ASKED).update(state=to) != 1:
        raise faster(FocusGroup.subject_kind, found.pk)
    place.state = to
    found.refresh_from_db(fields=["taken"])
    changed(found, GroupJoined(), by=by, now=now)
    return place


def _still_free(group: FocusGroup, by: Person, now: datetime) -> None:
    """Teams may have changed since they were asked."""
    seats = GroupSeat.objects.filter(group=group, state__in=(states.SEATED, states.WAITING)).exclude(person=by)
    others = [one.person for one in seats.select_related("person") if one.person is not None]
    others += [group.host] if group.host is not None else []
    if not is_neutral(by, group.study.team, now.date()) or any(sits_above(by, one, now.date()) for one in others):
        raise Refused(
            _("Teams have changed since you were asked: you would sit with somebody of your own line. Please say no.")
        )
