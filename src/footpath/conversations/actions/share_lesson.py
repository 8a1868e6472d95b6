"""How does somebody tell their team what they have learned?"""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.events import LessonShared
from footpath.conversations.models import ContactLog, Lesson
from footpath.conversations.permissions import require_owner
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team
from footpath.people.permissions import reach

LONGEST = 1200


@transaction.atomic
def share_lesson(
    *, text: str, team: Team, by: Person, now: datetime, tags: str | Sequence[str] = "", about: Team | None = None,
    signed: bool = False, log: ContactLog | None = None,
) -> Lesson:  # fmt: skip
    """Tell a team of one's own a lesson, in words written for it; nothing of a moment goes with it. `log` is where it
    was learned: it is a step further, and the lesson does not know it.

    Raises PermissionDenied, ValidationError naming the field.
    """
    mine = reach(by, now.date())
    if team.pk not in mine.member_of | mine.leads or not by.is_active:
        raise PermissionDenied
    told = typed.many_lines("text", text, longest=LONGEST, needed=True)
    kept = typed.words("tags", tags if isinstance(tags, str) else list(tags), most=5)
    if len(told.split()) < 3:
        raise ValidationError({"text": _("A lesson needs a few words more, so that others can use it.")})
    if log is not None:
        require_owner(log, by)
        ContactLog.objects.filter(pk=log.pk, state=states.REFLECTED).update(state=states.SHARED)
    lesson = Lesson.objects.create(
        author=by, team=team, about=about, text=told, tags=kept, signed=signed, on=now.date()
    )
    record(LessonShared(), subject=lesson, by=by, now=now)
    return lesson
