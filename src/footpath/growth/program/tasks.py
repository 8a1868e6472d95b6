"""What does the worker do every day for programs?"""

from collections import Counter
from datetime import date, datetime, timedelta

from footpath.growth.actions import end_program, tell_program_month
from footpath.growth.models import Program
from footpath.growth.program import states
from footpath.growth.program.shown import last_day
from footpath.jobs import job
from footpath.people.models import Team
from footpath.pure.working_time import Calendar

DAY = timedelta(days=1)


@job(retries=1)
def look_after_programs(*, now: datetime) -> None:
    """End those whose last day has passed; tell of the page of the last month, from its first working day on."""
    house = _house_calendar()
    for program in Program.objects.select_related("team__hours").prefetch_related("steps").order_by("pk"):
        month = page_due(program, now, program.team.calendar if program.team else house)
        if month is not None:
            tell_program_month(program, month=month, now=now)
        if program.state == states.RUNNING and now.date() > last_day(program):
            end_program(program, by=None, now=now)


def page_due(program: Program, now: datetime, calendar: Calendar | None) -> date | None:
    """The first day of the month whose page is to be told of now: the last one, if the program ran in it, was not told
    of, and the first working day of this month has come.
    """
    today = now.date()
    first = today.replace(day=1)
    month = (first - DAY).replace(day=1)
    if program.starts_on >= first or (program.ended_at and program.ended_at.date() < month):
        return None
    if program.told_month is not None and program.told_month >= month:
        return None
    days = (first + DAY * number for number in range((today - first).days + 1))
    return month if calendar is None or any(calendar.working_day(one) for one in days) else None


def _house_calendar() -> Calendar | None:
    """The hours that most teams have."""
    teams = list(Team.objects.select_related("hours"))
    if not teams:
        return None
    common = Counter(team.hours_id for team in teams).most_common(1)[0][0]
    return next(team.calendar for team in teams if team.hours_id == common)
