"""Which day is the so many-th working day of somebody new?"""

from datetime import date, datetime, timedelta

from footpath.growth.models import Onboarding
from footpath.pure.working_time import Calendar

DAY, SOON = timedelta(days=1), timedelta(seconds=1)


def due_on(calendar: Calendar, first_day: date, count: int) -> date:
    """The count-th working day from the first one on, which is 1; 0 is the last working day before it."""
    begins = first_working_day(calendar, first_day)
    if count == 0:
        return calendar.last_working_day(begins - DAY)
    return calendar.working_day_after(calendar.day_start(begins) + SOON, count - 1)


def first_working_day(calendar: Calendar, first_day: date) -> date:
    """The day itself, else the next one on which the team works."""
    day = first_day
    while not calendar.working_day(day):
        day += DAY
    return day


def day_number(onboarding: Onboarding, today: date) -> int:
    """Which working day of theirs it is; 0 before the first."""
    calendar = onboarding.team.calendar
    begins = first_working_day(calendar, onboarding.first_day)
    return max(0, calendar.working_days_between(begins - DAY, today))


def today_of(onboarding: Onboarding, now: datetime) -> date:
    """The day that it is now for whoever is new."""
    return onboarding.hire.today(now)
