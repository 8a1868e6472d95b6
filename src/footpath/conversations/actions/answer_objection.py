"""What is done when somebody who was there says: that is not what we said?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, held
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupWent
from footpath.conversations.groups.permissions import codes, runs
from footpath.conversations.locked import lock
from footpath.conversations.models import GroupObjection
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def answer_objection(objection: GroupObjection, *, answer: str, by: Person, now: datetime) -> None:
    """Say what was changed, or why it stays, as one of the two who code or whoever runs it; those who were there
    read it.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    found = held(objection.group, (states.CODED,))
    if not codes(found, by) and not runs(found.study, by, now.date()):
        raise PermissionDenied
    words = typed.many_lines("answer", answer, longest=500, needed=True)
    locked = lock({**objection.texts, "answer": words})
    if GroupObjection.objects.filter(pk=objection.pk, answered=False).update(answered=True, locked=locked) != 1:
        raise Refused(_("Somebody has answered that a moment ago."))
    changed(found, GroupWent(), by=by, now=now)
