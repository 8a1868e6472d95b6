"""How does an idea, a piece of advice or an obstacle get a step further, once, and on which days?"""

from datetime import date, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from footpath.conversations.ideas import states
from footpath.conversations.models import Advice, Idea, Obstacle
from footpath.people.models import Organization, Person, Team, WorkingHours
from footpath.people.queries import home_team
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone
Thing = TypeVar("Thing", Idea, Advice, Obstacle)
AHEAD = {Idea: states.IDEA_AHEAD, Advice: states.ADVICE_AHEAD, Obstacle: states.OBSTACLE_AHEAD}


def step(thing: Thing, to: str, **facts: Any) -> Thing:
    """Bring it to the state `to` and set these columns, as far as it is still where the caller saw it.

    Raises SomebodyWasFaster where it is not any more, Refused where no way leads from there.
    """
    kind: Any = type(thing)
    if to not in AHEAD[kind][thing.state]:
        raise Refused(
            _("That cannot be done now: it is “%(state)s”. Nothing you typed is lost.")
            % {"state": thing.get_state_display()}
        )
    seen: dict[str, Any] = {"state": thing.state}
    facts["state"] = to
    if not isinstance(thing, Advice):
        seen["edits"] = thing.edits
        facts["edits"] = thing.edits + 1
    if kind.objects.filter(pk=thing.pk, **(seen if GUARDED else {})).update(**facts) != 1:
        raise faster(thing.subject_kind, thing.pk)
    for name, value in facts.items():
        setattr(thing, name, value)
    thing.__dict__.pop("texts", None)
    return thing


def answer_day(team: Team | None, now: datetime, days: int | None = None) -> date:
    """The working day of the team by which it answers: so many days from now as the organization has set."""
    hours = team.hours if team else WorkingHours.objects.order_by("pk").first()
    days = Organization.here().answer_days if days is None else days
    if hours is None:
        return now.date() + timedelta(days=days)
    return hours.calendar.add_days(now, days).astimezone(ZoneInfo(hours.zone)).date()


def answer_day_of(person: Person, now: datetime) -> date:
    """The same by the hours of the team of a person."""
    return answer_day(home_team(person, now.date()), now)


def today_of(team: Team | None, now: datetime) -> date:
    """Which day it is for the team."""
    return now.astimezone(ZoneInfo(team.hours.zone)).date() if team else now.date()
