"""How is it decided what becomes of an obstacle?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import step, today_of
from footpath.conversations.actions.name_obstacle import one_of
from footpath.conversations.ideas import states
from footpath.conversations.ideas.cost import monthly
from footpath.conversations.ideas.obstacle_events import ObstacleDecided
from footpath.conversations.ideas.rights import looks_after, require
from footpath.conversations.models import Obstacle
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONG = 1200


@transaction.atomic
def decide_obstacle(obstacle: Obstacle, *, outcome: str, decision: str, by: Person, now: datetime) -> Obstacle:
    """It is changed, kept with the reason, or there is a way around it; always in words. Its owner may, those who
    answer for the team, and champions. What a change gives back is what it cost, as those said whom it cost time.

    Raises PermissionDenied, ValidationError naming the field, SomebodyWasFaster.
    """
    require(by.is_active and (by.pk == obstacle.owner_id or looks_after(by, obstacle, now.date())))
    to = one_of("outcome", outcome, list(states.DECIDED))
    text = typed.many_lines("decision", decision, longest=LONG, needed=True)
    back = monthly(obstacle.hits.all()).minutes if to == states.CHANGED else None
    in_time = today_of(obstacle.team, now) <= obstacle.review_by
    step(obstacle, to, decision=text, decided_by=by, decided_at=now, in_time=in_time, minutes_back=back)
    record(ObstacleDecided(to, text), subject=obstacle, by=by, now=now)
    return obstacle
