"""Into which theme does one of the two put a note?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.models import FocusGroup, GroupCode, GroupCoding, GroupNote, GroupTheme
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def code_note(group: FocusGroup, *, chosen: dict[int, GroupTheme | None], by: Person, now: datetime) -> FocusGroup:
    """Put notes (by number) into themes, or say that they fit none, as one of the two, until one is done.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(group, (states.HELD,))
    mine = GroupCoding.objects.filter(group=found, coder=by).first()
    if mine is None or not by.is_active:
        raise PermissionDenied
    if found.notes_at is None or mine.done_at is not None:
        raise Refused(_("The notes are not complete yet, or you have finished with them."))
    there = set(GroupNote.objects.filter(group=found, pk__in=list(chosen)).values_list("pk", flat=True))
    if there != set(chosen) or any(one and one.study_id != found.study_id for one in chosen.values()):
        raise ValidationError({"theme": _("Choose a theme of this topic for each note.")})
    for pk, theme in chosen.items():
        GroupCode.objects.update_or_create(note_id=pk, coder=by, defaults={"theme": theme})
    return changed(found, GroupWent(), by=by, now=now)
