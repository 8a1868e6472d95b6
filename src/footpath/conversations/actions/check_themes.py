"""Is this what they said?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupObjected, GroupWent
from footpath.conversations.groups.permissions import was_there
from footpath.conversations.locked import lock
from footpath.conversations.models import FocusGroup, GroupObjection, GroupSeat
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def check_themes(group: FocusGroup, *, wrong: Mapping[int, str], by: Person, now: datetime) -> None:
    """Say so, as somebody who took part: of each theme in `wrong` that it is not what was said, and what was. Once, and
    without one's name.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(group, (states.CODED,))
    if not was_there(found, by):
        raise PermissionDenied
    themes = set(found.notes.exclude(theme=None).values_list("theme", flat=True))
    said = {pk: typed.many_lines("wrong", text, longest=500) for pk, text in wrong.items()}
    if set(said) - themes:
        raise ValidationError({"wrong": _("Choose a theme of your group.")})
    if GroupSeat.objects.filter(group=found, person=by, checked=False).update(checked=True) != 1:
        raise Refused(_("You have looked at them. Thank you."))
    rows = [GroupObjection(group=found, theme_id=pk, locked=lock({"text": text})) for pk, text in said.items() if text]
    GroupObjection.objects.bulk_create(rows)
    changed(found, GroupObjected() if rows else GroupWent(), by=None, now=now)
