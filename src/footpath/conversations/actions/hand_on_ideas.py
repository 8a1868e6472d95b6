"""What becomes of ideas and obstacles whose owner leaves?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import answer_day
from footpath.conversations.ideas import states
from footpath.conversations.ideas.events import IdeaHandedOn
from footpath.conversations.ideas.obstacle_events import ObstacleHandedOn
from footpath.conversations.models import Idea, Obstacle
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def hand_on_ideas(person: Person, *, now: datetime) -> int:
    """What they said they would do goes back to the team, which answers anew; what they looked at needs somebody new.
    How many.
    """
    ideas = list(Idea.objects.filter(owner=person, state=states.AGREED).select_related("team__hours"))
    for idea in ideas:
        anew = {"owner": None, "due": None, "answer_by": answer_day(idea.team, now)}
        Idea.objects.filter(pk=idea.pk, owner=person, state=states.AGREED).update(
            **anew, state=states.OFFERED, reminded_at=None, overdue_at=None
        )
        record(IdeaHandedOn(), subject=idea, by=None, now=now)
    obstacles = list(Obstacle.objects.filter(owner=person, state=states.OWNED).select_related("team__hours"))
    for one in obstacles:
        day = answer_day(one.team, now)
        Obstacle.objects.filter(pk=one.pk, owner=person, state=states.OWNED).update(
            owner=None, state=states.NAMED, review_by=day, reminded_at=None
        )
        record(ObstacleHandedOn(), subject=one, by=None, now=now)
    return len(ideas) + len(obstacles)
