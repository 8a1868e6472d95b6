"""What happens to a focus group when time passes?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.conversations.actions._groups import changed
from footpath.conversations.actions.close_check import close_check
from footpath.conversations.actions.end_guest import end_guest
from footpath.conversations.actions.finish_group_notes import finish_group_notes
from footpath.conversations.actions.name_group_host import NOTES_IN
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupReminded
from footpath.conversations.groups.guests import AFTER_DUE
from footpath.conversations.models import FocusGroup, GroupSeat

ANSWER, COME = timedelta(days=4), timedelta(days=1)  # before it: a word to those who have not answered, then to all


@transaction.atomic
def turn_group(group: FocusGroup, *, now: datetime) -> bool:
    """Whether time has done something to it: those who are asked are reminded once, those who take part the day
    before; notes that were due are complete; the link of a guest ends; and what everybody had a week to look
    at goes on.

    Raises Refused, SomebodyWasFaster.
    """
    today = group.study.planner.today(now)
    due = group.notes_due or (group.starts_at.date() + NOTES_IN if group.starts_at else None)
    is_late = due is not None and today > due + AFTER_DUE
    checked = group.check_until is not None and today >= group.check_until
    if group.state == states.RECRUITING and not is_late:
        return _reminded(group, now)
    if group.guest_hash and is_late:
        end_guest(group, by=None, now=now)
    elif group.state == states.HELD and group.notes_at is None and is_late and group.notes.exists():
        finish_group_notes(group, by=None, now=now)
    elif group.state == states.CODED and checked and not group.objections.filter(answered=False).exists():
        close_check(group, by=None, now=now)
    else:
        return False
    return True


def _reminded(group: FocusGroup, now: datetime) -> bool:
    if group.starts_at is None or now >= group.starts_at:
        return False
    left = group.starts_at - now
    stage, among = (1, states.SEATED) if left <= COME else (0, states.ASKED)
    if left > ANSWER:
        return False
    mark = 2 * group.sequence + stage  # each day of it, once before an answer and once the day before
    found = GroupSeat.objects.filter(group=group, state=among).exclude(reminded=mark)
    people = [pk for pk in found.values_list("person_id", flat=True) if pk]
    if not people:
        return False
    found.update(reminded=mark)
    changed(group, GroupReminded(people=people), by=None, now=now)
    return True
