"""How is somebody reminded of their log?"""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F

from footpath.conversations import states
from footpath.conversations.events import LogPrompted
from footpath.conversations.models import ContactLog
from footpath.history.record import record
from footpath.people.actions import draw, let_go
from footpath.people.models.budget import What
from footpath.pure.nudges import nudge_is_due

MINUTES = 0.5  # of the budget of questions: to read it
GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers remind twice


@transaction.atomic
def nudge_log(log: ContactLog, *, now: datetime) -> bool:
    """Remind its owner where that is due by their own clock: at most twice a day, not while it is paused, not once
    something is noted today, and no more after three days in a row that led to nothing. Two workers remind once.
    """
    at = now.astimezone(log.owner.timezone)
    today = at.date()
    fresh = log.prompted_on != today
    unheard = _unheard(log, today) if fresh else log.unheard
    nudged = 0 if fresh else log.prompted
    noted = log.points.filter(on=today).count()
    wanted = log.prompts and log.paused_on is None and log.state == states.RUNNING and log.first <= today <= log.last
    if not wanted or not nudge_is_due(at.time(), noted=noted, nudged=nudged, unheard=unheard):
        return False
    about = f"{log.subject_kind}:{log.pk}:{today}:{nudged}"
    if not draw(log.owner, What.NUDGE, MINUTES, about=about, now=now):
        let_go(What.NUDGE, about=about)  # an old reminder helps nobody: this one is left out
        return False
    as_seen = ContactLog.objects.filter(
        pk=log.pk, prompts=True, paused_on=None, state=states.RUNNING, prompted_on=log.prompted_on,
        prompted=log.prompted,
    )  # fmt: skip
    count = 1 if fresh else F("prompted") + 1
    if not as_seen.update(prompted_on=today, prompted=count, unheard=unheard) and GUARDED:
        return False
    record(LogPrompted(), subject=log, by=None, now=now)
    return True


def _unheard(log: ContactLog, today: date) -> int:
    """The days in a row on which reminders led to nothing, the last one counted."""
    if log.prompted_on is None or log.prompted_on < today - timedelta(days=14):
        return 0
    return 0 if log.points.filter(on__gte=log.prompted_on).exists() else log.unheard + 1
