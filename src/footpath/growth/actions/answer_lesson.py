"""How does somebody who leads others answer a question of the lesson?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._coaching import LONG
from footpath.growth.coaching.care import leads_somebody
from footpath.growth.coaching.lesson import lesson
from footpath.growth.coaching.locked import lock
from footpath.growth.coaching.permissions import require
from footpath.growth.events import TrainingWentOn
from footpath.growth.models import CoachTraining
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def answer_lesson(screen: str, *, answer: str, by: Person, now: datetime) -> CoachTraining:
    """One question, in any order, and again if wanted; the lesson is done once each has an answer. Theirs alone.

    Raises PermissionDenied for those who lead nobody, ValidationError naming the field.
    """
    require(by.is_active and leads_somebody(by, now.date()))
    found = lesson().screen(screen)
    if found is None:
        raise ValidationError({"answer": _("There is no such question.")})
    if found.is_open:
        kept = typed.many_lines("answer", answer, longest=LONG, needed=True)
    elif found.answer(answer) is None:
        raise ValidationError({"answer": _("Choose one.")})
    else:
        kept = answer
    CoachTraining.objects.get_or_create(person=by, defaults={"begun_at": now})
    training = CoachTraining.objects.select_for_update(no_key=True).get(person=by)
    answers = {**training.answers, screen: kept}
    done_on = training.lesson_on or (now.date() if lesson().next_after(answers) is None else None)
    CoachTraining.objects.filter(pk=training.pk).update(locked=lock({"answers": answers}), lesson_on=done_on)
    record(TrainingWentOn(), subject=training, by=by, now=now)
    return CoachTraining.objects.get(pk=training.pk)
