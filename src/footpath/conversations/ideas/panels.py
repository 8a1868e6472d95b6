"""What do ideas and obstacles show on the pages of a team, a service, a request, and of somebody's own list?"""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count, Q

from footpath.catalog.models import Service, ServiceState
from footpath.conversations.ideas import states
from footpath.conversations.ideas.cost import costs
from footpath.conversations.models import Idea, Obstacle
from footpath.people.models import Person, Team
from footpath.requests.models import ServiceRequest
from footpath.surveys.mine import OpenObstacle
from footpath.ui.panels import Panel

SHOWN = 3


def team(thing: Team, _person: Person, now: datetime) -> Panel:
    """How many ideas wait there, what is late in the open, what came of others; and a way to offer one. One question,
    and two where obstacles stand there.
    """
    return _panel(Q(team=thing.pk), now, f"?team={thing.pk}", name=thing.name)


def service(thing: Service, _person: Person, now: datetime) -> Panel | None:
    """The same of one service."""
    if thing.state != ServiceState.PUBLISHED:
        return None
    return _panel(Q(service=thing.pk), now, f"?service={thing.pk}", name=thing.name)


def _panel(where: Q, now: datetime, query: str, *, name: str) -> Panel:
    today = now.date()
    counted = Idea.objects.filter(where).aggregate(
        waiting=Count("pk", filter=Q(state=states.OFFERED)),
        late=Count("pk", filter=Q(state=states.OFFERED, answer_by__lt=today) | Q(state=states.AGREED, due__lt=today)),
        agreed=Count("pk", filter=Q(state=states.AGREED)),
        done=Count("pk", filter=Q(state__in=(states.DONE, states.CREDITED))),
    )
    in_the_way = list(Obstacle.objects.filter(where, state__in=states.OBSTACLE_OPEN).order_by("-pk")[:SHOWN])
    cost = costs(one.pk for one in in_the_way) if in_the_way else {}
    lines = [(one, cost.get(one.pk)) for one in in_the_way]
    return Panel("conversations/ideas_panel.html", {**counted, "lines": lines, "query": query, "name": name})


def request(thing: ServiceRequest, person: Person, _now: datetime) -> Panel:
    """What stood in the way of this request, and a way to name it. One question."""
    found = list(Obstacle.objects.filter(request=thing.pk).exclude(state=states.TAKEN_BACK)[:SHOWN])
    return Panel("conversations/obstacles_panel.html", {"lines": found, "number": thing.number})


def own_obstacles(lines: Iterable[OpenObstacle], person: Person, _now: datetime) -> dict[int, Panel]:
    """Beside each line of somebody's own list: name it for all, or see what became of it there. One question."""
    rows = list(lines)
    moved = Obstacle.objects.filter(own__in=[one.row.pk for one in rows], named_by=person)
    there = {one.own_id: one for one in moved.exclude(state=states.TAKEN_BACK)}
    return {
        one.row.pk: Panel("conversations/own_obstacle_panel.html", {"moved": there.get(one.row.pk), "line": one})
        for one in rows
    }
