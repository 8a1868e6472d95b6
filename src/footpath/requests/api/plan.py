"""What does a program learn of when to ask for each service, so that all of it is there on a day?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.people.programs.bodies import Day, IdInQuery
from footpath.requests.api.given import require_valid
from footpath.requests.backwards import Step, plan_backwards
from footpath.requests.forms.plan import MOST_SERVICES, PlanForm

router = Router(tags=["Requests"])


class WhatByWhen(Schema):
    """What is needed, and by when."""

    day: Day = Field(description="The day on which all of it is needed.")
    service: list[IdInQuery] = Field(
        min_length=1, max_length=MOST_SERVICES, description="The services, in the order in which they are asked."
    )


class PlanThingRead(Schema):
    """What has to be handed in."""

    key: str
    label: str


class PlanStepRead(Schema):
    """One service of the chain."""

    service: Named
    team: Named
    ready_by: date | None = Field(description="When it has to be there: the next one is asked then.")
    ask_by: date | None = Field(description="The last day to ask, at 17 chances in 20; null: too late, or unknown.")
    ask_until: datetime | None = Field(description="The last moment.")
    too_late: bool
    cannot_say: bool = Field(description="Nobody can say how long this one takes.")
    notice_by: date | None = Field(description="The last day that gives the notice asked for, where that is earlier.")
    hand_in: list[PlanThingRead] = Field(description="What has to be there when it is asked.")


class PlanRead(Schema):
    """A plan from the day backwards; what is asked first comes first."""

    day: date
    in_time: bool = Field(description="There is still time to ask for each of them.")
    chance: float | None = Field(description="The chance that all of it is ready on the day if one begins today.")
    earliest: date | None = Field(description="The first day that can be counted on.")
    steps: list[PlanStepRead]


@router.get("/plan", response=PlanRead, operation_id="plan_backwards", summary="Plan backwards from a day")
def plan(request: HttpRequest, what: Annotated[WhatByWhen, Query(...)]) -> object:
    """By when to ask for each of these services, one after another, so that all of it is there on the day."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        form = PlanForm({"day": what.day}, [str(one) for one in what.service], me, now)
        require_valid(form)
        found = plan_backwards(form.services, form.cleaned_data["day"], now)
    facts = {name: getattr(found, name) for name in ("day", "in_time", "chance", "earliest")}
    return {**facts, "steps": [_step(one) for one in found.steps]}


def _step(step: Step) -> dict[str, Any]:
    names = ("service", "ready_by", "ask_by", "ask_until", "too_late", "cannot_say", "notice_by")
    told = {name: getattr(step, name) for name in names}
    return {**told, "team": step.service.team, "hand_in": [{"key": one.key, "label": one.label} for one in step.things]}
