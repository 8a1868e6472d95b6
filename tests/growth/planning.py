"""How do plans come about in the tests, and the figures by which somebody knows?"""

from datetime import datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.growth import actions
from footpath.growth.models import Area, Evidence, Plan, Step
from footpath.people.models import Person
from footpath.pure.aims import turn_of
from footpath.requests.models import Outcome, ServiceRequest
from footpath.requests.states import State

WEEK = timedelta(weeks=1)
SECRET = "Stop promising what nobody can keep"
CUE = "If somebody asks for tomorrow, then I look at the odds first"


def promised(cast: Cast, at: datetime, *, kept: int, of: int) -> None:
    """So many promises of Facilities fell due at that moment, of which some were kept."""
    week = at.date() - timedelta(days=at.weekday())
    moments = {f"{name}_at": at for name in ("asked", "response", "promise", "done", "answer")}
    weeks = {f"{name}_week": week for name in ("asked", "response", "promise", "done", "answer")}
    requests = ServiceRequest.objects.bulk_create(
        ServiceRequest(
            service=cast.move, team=cast.facilities, asker=cast.dov, customer_team=cast.sales, assignee=cast.ben,
            title=f"Move {number}", state=State.CLOSED, drafted_at=at,
        )
        for number in range(of)
    )  # fmt: skip
    Outcome.objects.bulk_create(
        Outcome(
            request=one, team=cast.facilities, service=cast.move, customer_team=cast.sales, customer=cast.dov,
            provider=cast.ben, kept=number < kept, **moments, **weeks,
        )
        for number, one in enumerate(requests)
    )  # fmt: skip


def draft(owner: Person, now: datetime = MONDAY, **facts: Any) -> Plan:
    """A plan with one thing that is to get better."""
    return actions.begin_plan(SECRET, by=owner, now=now, well=["I answer at once"], **facts)


def stepped(plan: Plan, now: datetime = MONDAY) -> Step:
    """Its first area gets a step."""
    area = plan.areas.first()
    assert area is not None
    until = now.date() + timedelta(days=7)
    return actions.keep_step(area, what="Look at the odds", cue=CUE, until=until, by=plan.owner, now=now)


def tied(plan: Plan, now: datetime = MONDAY, **facts: Any) -> Evidence:
    """It is to be held against the promises of Facilities: eight of ten in twelve weeks."""
    area = plan.areas.first()
    assert area is not None
    about = f"person:{plan.owner_id}" if plan.team is None else f"team:{plan.team_id}"
    given = {"about": about, "figure": "promises_kept", "target": 0.8, "recheck_on": (now + 12 * WEEK).date()}
    return actions.tie_evidence(area, **{**given, **facts}, by=plan.owner, now=now)


def under_way(cast: Cast, now: datetime = MONDAY, **facts: Any) -> Plan:
    """Ben has begun: of ten promises before he had kept five."""
    promised(cast, now - 2 * WEEK, kept=5, of=10)
    plan = draft(cast.ben, now, **facts)
    stepped(plan, now)
    tied(plan, now)
    return actions.start_plan(plan, by=cast.ben, now=now)


def again(plan: Plan) -> Plan:
    """The plan as it is now."""
    return Plan.objects.select_related("owner", "team").get(pk=plan.pk)


def only_area(plan: Plan) -> Area:
    """Its one area."""
    return Area.objects.select_related("plan").get(plan=plan)


def standing(cast: Cast, now: datetime) -> Plan:
    """Ben's plan for the tables of all pages: under way for some weeks, without the requests that would fill others."""
    begun = now - 6 * WEEK
    plan = draft(cast.ben, begun)
    stepped(plan, begun)
    Evidence.objects.create(
        area=plan.areas.get(), key="promises_kept", about={"kind": "person", "ids": [cast.ben.pk]}, target=0.8,
        recheck_on=(begun + 12 * WEEK).date(), turn=turn_of(begun.date()), start={"n": 10, "total": 5, "squares": 5},
    )  # fmt: skip
    Plan.objects.filter(pk=plan.pk).update(state="active", started_on=begun.date(), next_on=now.date() + WEEK)
    return again(plan)


def places(plan: Plan) -> dict[str, int]:
    """What stands in addresses on it: its step, and what that is for."""
    step = Step.objects.get(area__plan=plan)
    return {"step": step.pk, "area": step.area_id}
