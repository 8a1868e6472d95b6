"""What does the worker do every hour for people who are new?"""

from datetime import datetime, timedelta

from footpath.growth.actions import follow_team, remind_onboarding
from footpath.growth.models import Doer, ItemKind, Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import day_number, today_of
from footpath.jobs import job
from footpath.people.models import Person
from footpath.people.permissions import line_of
from footpath.people.queries import away

MORNING, EVENING = 8, 18  # hours of whoever is new
BEFORE = 5  # working days before the first one in which a buddy is missed
SILENT = timedelta(days=3)  # for which something has waited for a check


@job(retries=1)
def look_after_onboardings(*, now: datetime) -> None:
    """Follow those who changed teams; remind gently, in the hours of whoever is new, on days on which they work."""
    found = Onboarding.objects.filter(state=states.UNDER_WAY)
    for it in found.select_related("hire", "team__hours", "team__lead", "team__parent", "buddy", "checker"):
        if follow_team(it, now=now):
            continue
        local = now.astimezone(it.hire.timezone)
        if MORNING <= local.hour < EVENING and it.team.calendar.working_day(local.date()):
            look_after(it, now)


def look_after(it: Onboarding, now: datetime) -> None:
    """What falls due for one of them."""
    lead = leader_of(it)
    if it.buddy is None:
        soon = it.first_day - today_of(it, now) <= timedelta(days=BEFORE + 2)
        if soon and lead is not None and _is_here(lead, now):
            remind_onboarding(it, "buddy", of=lead, now=now)
        return
    if _is_here(it.hire, now):
        if is_due(it, now):
            remind_onboarding(it, "due", of=it.hire, now=now)
        elif day_number(it, today_of(it, now)) == states.FRESH_EYES[0]:
            remind_onboarding(it, "fresh", of=it.hire, now=now)
    checker = it.checker or it.buddy
    waits = it.items.filter(state=states.DONE, done_at__lte=now - SILENT).exclude(done_by=checker)
    if waits.exists() and _is_here(checker, now):
        remind_onboarding(it, "check", of=checker, now=now)


def is_due(it: Onboarding, now: datetime) -> bool:
    """Whether something of their own is due today, or was before."""
    mine = it.items.filter(state=states.OPEN, who=Doer.HIRE, due_on__lte=today_of(it, now))
    return mine.exclude(kind=ItemKind.BUDDY).exists()


def leader_of(it: Onboarding) -> Person | None:
    """Whoever leads the team, or the nearest one above it; never whoever is new."""
    leads = (team.lead for team in line_of(it.team))
    return next((lead for lead in leads if lead and lead.is_active and lead.pk != it.hire_id), None)


def _is_here(person: Person, now: datetime) -> bool:
    return person.is_active and person.pk not in away([person.pk], now.date())
