"""What does a team's queue look like to the simulation?"""

from collections.abc import Iterable
from datetime import datetime

from footpath.people.models import Team
from footpath.people.queries import members_of
from footpath.pure.crew import Request
from footpath.pure.crew import Team as Crew
from footpath.pure.queueing import Plan
from footpath.requests.models import ServiceRequest
from footpath.requests.promise import model_of
from footpath.requests.states import State


def plan_of(team: Team, now: datetime) -> Plan:
    """The team and its queue, in the order of the board, as the simulation takes them. Four queries."""
    queue = ServiceRequest.objects.in_queue().filter(team=team).order_by("board_rank", "complete_at", "id")
    return Plan(crew_of(team, now), _rows(queue, team, now), model_of(team, now), now=now.timestamp())


def crew_of(team: Team, now: datetime) -> Crew:
    """Who works in the team, and what overtakes there."""
    return Crew(members_of(team, now.date()).count(), team.calendar)


def _rows(queue: Iterable[ServiceRequest], team: Team, now: datetime) -> tuple[Request, ...]:
    return tuple(
        Request(
            id=one.pk,
            type_id=one.service_id,
            promised_at=one.promised_due_at.timestamp() if one.promised_due_at else None,
            started_at=one.started_at.timestamp() if one.started_at else None,
            age=max(team.calendar.measure(one.complete_at or now, now) - one.paused_seconds, 0.0),
            paused=0.0 if one.state == State.WAITING else None,
        )
        for one in queue
    )
