"""How is a lesson taken back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.conversations.events import LessonTakenBack
from footpath.conversations.models import Lesson
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def take_back_lesson(lesson: Lesson, *, by: Person, now: datetime) -> None:
    """Its row is gone. Whoever wrote it may, and nobody else: PermissionDenied."""
    if lesson.author_id != by.pk or not by.is_active:
        raise PermissionDenied
    pk = lesson.pk
    Lesson.objects.filter(pk=pk).delete()
    record(LessonTakenBack(), subject=lesson, by=by, now=now)
