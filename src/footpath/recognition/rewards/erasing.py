"""What is left of small rewards, and of notes for the review, when somebody is erased?"""

from datetime import datetime

from django.db.models import Q

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names
from footpath.recognition.actions._rewards import give_back
from footpath.recognition.events import RewardTakenBack
from footpath.recognition.locked import lock, unlock
from footpath.recognition.models import Commendation, PartLeftOut, Reward, StreakChoice
from footpath.recognition.rewards import states


def erase(person: Person, now: datetime) -> None:
    """What was given stays in the ledger as a former colleague's, without the words; what was not handed over yet goes
    back into its budget. Notes for their review go; those that they wrote for others stay with them, once there was a
    yes. What they chose to show goes.
    """
    theirs = Q(asked_by=person) | Q(recipient=person)
    for reward in Reward.objects.filter(theirs, state__in=states.OPEN).select_related("budget"):
        give_back(reward, by=None, now=now)
        Reward.objects.filter(pk=reward.pk).update(state=states.TAKEN_BACK, ended_at=now)
        record(RewardTakenBack(), subject=reward, by=None, now=now)
    Reward.objects.filter(theirs).update(locked="")
    Reward.objects.filter(approver=person).update(approver=None)
    Commendation.objects.filter(person=person).delete()
    Commendation.objects.filter(written_by=person).exclude(state=states.NOTE_KEPT).delete()
    StreakChoice.objects.filter(person=person).delete()
    PartLeftOut.objects.filter(person=person).delete()
    names = names_of(person)
    for model in (Reward, Commendation):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = {key: without_names(value, names) for key, value in texts.items()}
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
