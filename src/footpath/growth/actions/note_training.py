"""When has somebody learned to coach?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.coaching.training import left
from footpath.growth.events import TrainingDone
from footpath.growth.models import CoachTraining
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def note_training(person: Person, *, now: datetime) -> bool:
    """Once the lesson and both role-plays are done; it stays so. Whether it was noted now: two workers note it once."""
    training = CoachTraining.objects.filter(person=person).first()
    if training is None or training.trained_on is not None or left(person):
        return False
    if not CoachTraining.objects.filter(pk=training.pk, trained_on=None).update(trained_on=now.date()):
        return False
    record(TrainingDone(), subject=training, by=person, now=now)
    return True
