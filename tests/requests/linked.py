"""How does a test get requests that need each other, in several teams?"""

from typing import Any

from tests.cast import MONDAY, ask

from footpath.catalog import actions as catalog
from footpath.catalog.models import Service, ServiceState
from footpath.demo.cast import Cast
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.states import State


def it_service(cast: Cast, **facts: Any) -> Service:
    """What IT, which Eve leads, offers: nothing has to be known for it."""
    team = Team.objects.get(name="IT")
    known = Service.objects.filter(team=team).first()
    facts = {"name": "A network socket", "state": ServiceState.PUBLISHED, "requirements": []} | facts
    return known or catalog.offer(team, **facts, by=None, now=MONDAY)


def of_it(cast: Cast, *, by: Person | None = None, take: bool = False, **facts: Any) -> ServiceRequest:
    """Ben, or somebody else, has asked IT for a socket; Eve has it where she is to `take` it."""
    by = by or cast.ben
    facts = {"title": "Two sockets in C 1.03"} | facts
    draft = actions.save_draft(None, service=it_service(cast), by=by, now=MONDAY, **facts)
    asked = actions.submit(draft, by=by, now=MONDAY)
    return actions.take(asked, by=cast.eve, now=MONDAY) if take else asked


def parent_and_child(cast: Cast, state: State = State.WORKING) -> tuple[ServiceRequest, ServiceRequest]:
    """What Ana asked Facilities, which Ben has, needs what Ben asked IT."""
    parent = ask(cast, MONDAY)
    if state == State.WORKING:
        parent = actions.take(parent, by=cast.ben, now=MONDAY)
    child = of_it(cast, take=True)
    link(cast, parent, child)
    return fresh(parent), fresh(child)


def link(cast: Cast, parent: ServiceRequest, child: ServiceRequest) -> Need:
    """Max, who leads everything, notes that one needs the other."""
    return actions.need(parent, child=child, by=cast.max, now=MONDAY)


def fresh(request: ServiceRequest) -> ServiceRequest:
    """The request as it stands in the database."""
    return ServiceRequest.objects.with_names().get(pk=request.pk)


def deliver(cast: Cast, child: ServiceRequest, **facts: Any) -> ServiceRequest:
    """Eve delivers what she has."""
    facts = {"text": "Both are live.", "by": cast.eve, "now": MONDAY} | facts
    return actions.deliver(fresh(child), **facts)
