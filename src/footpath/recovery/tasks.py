"""What does the worker do for what is being put right?"""

from datetime import datetime

from footpath.jobs import job
from footpath.people.refusals import Refused
from footpath.recovery import states
from footpath.recovery.actions import accept_silence, ask_again, close, warn
from footpath.recovery.models import Recovery

SILENT_DAYS = 10  # working days after which nobody is waited for any more
CLOSED_DAYS = 5  # working days in which "it is not right" can still be said of a small one


@job
def look_after_recoveries(*, now: datetime) -> None:
    """Tell whoever should hear of a clock that is over; ask those for whom there is room now; let silence speak."""
    found = Recovery.objects.exclude(state__in=(*states.OVER, states.LEARNED)).select_related("team__hours", "owner")
    for one in found.select_related("request__service").order_by("id"):
        try:
            look_after(one, now)
        except Refused:
            continue  # somebody has just taken it a step further


def look_after(it: Recovery, now: datetime) -> None:
    """What falls due for one of them."""
    if it.state in states.NOT_RIGHT_YET:
        warn(it, now=now)
        return
    calendar, small = it.team.calendar, it.is_small
    if it.state == states.VERIFIED:
        if small and it.verified_at and calendar.add_days(it.verified_at, CLOSED_DAYS) <= now:
            close(it, by=None, now=now)
        return
    if it.state in states.CHECKED_IN[it.size]:
        ask_again(it, now=now)
        asked = it.checks.filter(turn=it.doubled).order_by("asked_at").values_list("asked_at", flat=True).last()
        since = asked or it.fixed_at
        if since and calendar.add_days(since, SILENT_DAYS) <= now:
            accept_silence(it, now=now)
