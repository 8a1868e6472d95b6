"""What becomes of announced work whose days have passed without a request?"""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._heads_up import change_heads_up_row
from footpath.requests.announced import ASKED_ABOUT_DAYS, OPEN
from footpath.requests.events.announcing import HeadsUpAskedAbout, HeadsUpLapsed
from footpath.requests.models import HeadsUp
from footpath.requests.models.announced import HeadsUpState


@transaction.atomic
def let_heads_up_lapse(heads_up: HeadsUp, *, now: datetime) -> bool:
    """Ask once, the day after its last one, whether it is still coming; without a word it lapses some working days
    later. False when nothing is due.
    """
    hours = heads_up.team.hours
    calendar = hours.calendar
    if heads_up.state not in OPEN or now.astimezone(ZoneInfo(hours.zone)).date() <= heads_up.last:
        return False
    if heads_up.asked_about_at is None:
        change_heads_up_row(heads_up, asked_about_at=now)
        record(HeadsUpAskedAbout(what=heads_up.what), subject=heads_up, by=None, now=now)
        return True
    if now < calendar.add_days(heads_up.asked_about_at, ASKED_ABOUT_DAYS):
        return False
    change_heads_up_row(heads_up, state=HeadsUpState.DROPPED, ended_at=now)
    record(HeadsUpLapsed(), subject=heads_up, by=None, now=now)
    return True
