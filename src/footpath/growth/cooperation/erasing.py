"""What is left of role-plays when somebody is erased?"""

from datetime import datetime

from footpath.growth.cooperation.locked import lock, unlock
from footpath.growth.models import GuidelineVote, Rehearsal, RolePlay, ShownTo, WeekGoal
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, _now: datetime) -> None:
    """Their plays, goals, votes and drafts go. A scenario that others may play stays, of nobody in particular. Their
    name goes from all that is locked; from the lines of boards the last eraser takes it.
    """
    Rehearsal.objects.filter(player=person).delete()
    WeekGoal.objects.filter(person=person).delete()
    GuidelineVote.objects.filter(voter=person).delete()
    RolePlay.objects.filter(owner=person, shown_to=ShownTo.NOBODY).delete()
    RolePlay.objects.filter(owner=person).update(owner=None)
    names = names_of(person)
    for model in (RolePlay, Rehearsal, WeekGoal):
        for row in model._default_manager.exclude(locked=""):
            texts = unlock(row.locked)
            cleaned = without_names(texts, names)
            if cleaned != texts:
                model._default_manager.filter(pk=row.pk).update(locked=lock(cleaned))
