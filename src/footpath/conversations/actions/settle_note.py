"""How do two settle into which theme a note belongs?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.actions.finish_coding import coded_if_settled
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.models import FocusGroup, GroupCoding, GroupNote, GroupTheme
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster


@transaction.atomic
def settle_note(note: GroupNote, *, theme: GroupTheme | None, by: Person, now: datetime) -> FocusGroup:
    """Say on what both have agreed, as one of the two, once both are done; None: it fits no theme.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    found = held(note.group, (states.HELD,))
    codings = list(GroupCoding.objects.filter(group=found))
    if by.pk not in [one.coder_id for one in codings] or not by.is_active:
        raise PermissionDenied
    if any(one.done_at is None for one in codings):
        raise Refused(_("Wait until both of you are done."))
    if theme is not None and theme.study_id != found.study_id:
        raise ValidationError({"theme": _("Choose a theme of this topic.")})
    if GroupNote.objects.filter(pk=note.pk, settled=False).update(theme=theme, settled=True) != 1:
        raise faster(FocusGroup.subject_kind, found.pk)
    found = changed(found, GroupWent(), by=by, now=now)
    return coded_if_settled(found, now)
