"""What is left of ideas, advice and obstacles when somebody is erased?"""

from datetime import datetime

from footpath.conversations.actions import hand_on_ideas
from footpath.conversations.ideas import states
from footpath.conversations.locked import lock, unlock
from footpath.conversations.models import Advice, IdeaSupport, ObstacleHit
from footpath.people.models import Person
from footpath.people.traces import names_of, without_names


def erase(person: Person, now: datetime) -> None:
    """What they said they would do goes back to the team. Ideas and obstacles stay, of a former colleague, and so does
    that they had a part in one. What they wanted, what cost them time, and what they wrote between two goes; advice
    that they owe ends.
    """
    hand_on_ideas(person, now=now)
    IdeaSupport.objects.filter(person=person).delete()
    ObstacleHit.objects.filter(person=person).delete()
    Advice.objects.filter(asked_by=person).delete()
    of_them = Advice.objects.filter(adviser=person)
    for advice in of_them:
        Advice.objects.filter(pk=advice.pk).update(locked=lock(advice.texts | {"answer": ""}))
    of_them.filter(state=states.ASKED).update(state=states.LAPSED, ended_at=now)
    of_them.filter(state=states.WAITING).delete()
    names = names_of(person)
    for advice in Advice.objects.exclude(locked=""):
        Advice.objects.filter(pk=advice.pk).update(locked=lock(without_names(unlock(advice.locked), names)))
