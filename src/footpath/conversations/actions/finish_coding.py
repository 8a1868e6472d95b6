"""What happens when one of the two has put all notes into themes?"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupBothDone, GroupCoded, GroupWent
from footpath.conversations.models import FocusGroup, GroupCode, GroupCoding, GroupNote
from footpath.people.models import Person
from footpath.people.refusals import Refused

CHECKED_IN = timedelta(days=7)


@transaction.atomic
def finish_coding(group: FocusGroup, *, by: Person, now: datetime) -> FocusGroup:
    """Say that one is done. Once both are, what both say the same holds, and they see where they differ.

    Raises PermissionDenied, Refused where a note is left.
    """
    found = held(group, (states.HELD,))
    mine = GroupCoding.objects.filter(group=found, coder=by)
    if not mine.exists() or not by.is_active:
        raise PermissionDenied
    left = found.notes.count() - GroupCode.objects.filter(note__group=found, coder=by).count()
    if found.notes_at is None or left:
        raise Refused(_("%(n)d notes are left.") % {"n": left})
    if mine.filter(done_at=None).update(done_at=now) != 1:
        raise Refused(_("You have finished with them."))
    if GroupCoding.objects.filter(group=found, done_at=None).exists():
        return changed(found, GroupWent(), by=by, now=now)
    said: dict[int, set[int | None]] = {}
    for note, theme in GroupCode.objects.filter(note__group=found).values_list("note", "theme"):
        said.setdefault(note, set()).add(theme)
    for note, themes in said.items():
        if len(themes) == 1:
            GroupNote.objects.filter(pk=note).update(theme=themes.pop(), settled=True)
    found = changed(found, GroupBothDone(), by=by, now=now)
    return coded_if_settled(found, now)


def coded_if_settled(found: FocusGroup, now: datetime) -> FocusGroup:
    """Once no note is left on which the two differ, those who were there look at the themes."""
    if found.notes.filter(settled=False).exists():
        return found
    until = found.study.planner.today(now) + CHECKED_IN
    return changed(found, GroupCoded(), by=None, now=now, state=states.CODED, check_until=until)
