"""When has the exception become the habit, so that two teams should talk?"""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from footpath.history.record import record
from footpath.people.models import Team
from footpath.requests.events import HabitRaised
from footpath.requests.models import Habit


@transaction.atomic
def raise_habit(team: Team, *, customer_team: Team, facts: dict[str, Any], now: datetime) -> Habit | None:
    """Open a talk between the team that is asked and the one that asks, with its facts; both leads are told. None where
    one is open already: it is raised once.
    """
    if Habit.objects.filter(team=team, customer_team=customer_team, ended_at=None).exists():
        return None
    try:
        with transaction.atomic():
            habit = Habit.objects.create(team=team, customer_team=customer_team, raised_at=now, facts=facts)
    except IntegrityError:  # another worker was faster: the constraint on open talks of a pair
        return None
    record(HabitRaised(team=team.name, customer_team=customer_team.name), subject=habit, by=None, now=now)
    return habit
