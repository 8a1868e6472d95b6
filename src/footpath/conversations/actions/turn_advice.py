"""When is advice asked that had to wait, when is somebody reminded, and when does it lapse?"""

from datetime import datetime

from django.db import transaction

from footpath.conversations.actions._answered import answer_day, answer_day_of
from footpath.conversations.actions.ask_advice import MINUTES
from footpath.conversations.ideas import states
from footpath.conversations.ideas.advice_events import AdviceDueSoon, AdviceLapsed, AdvicePut
from footpath.conversations.models import Advice
from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models.budget import What
from footpath.people.queries import home_team

AHEAD = 1  # working day
GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers do it twice


@transaction.atomic
def turn_advice(advice: Advice, *, now: datetime) -> bool:
    """Ask it once there is room, with as long to answer as at first; remind once, a working day before; let it lapse
    when its day has passed. Whether something happened; of two workers one does it.
    """
    today = advice.adviser.today(now)
    found = Advice.objects.filter(pk=advice.pk, **({"state": advice.state} if GUARDED else {}))
    if advice.state == states.WAITING:
        if not draw(advice.adviser, What.ADVICE, MINUTES, about=f"advice:{advice.pk}", now=now):
            return False
        turned = found.update(state=states.ASKED, answer_by=max(advice.answer_by, answer_day_of(advice.adviser, now)))
        happened: AdvicePut | AdviceLapsed | AdviceDueSoon = AdvicePut()
    elif advice.state == states.ASKED and advice.answer_by < today:
        turned, happened = found.update(state=states.LAPSED, ended_at=now), AdviceLapsed()
    elif advice.state == states.ASKED and advice.reminded_at is None and _is_near(advice, now):
        turned, happened = found.filter(reminded_at=None).update(reminded_at=now), AdviceDueSoon()
    else:
        return False
    if turned:
        record(happened, subject=advice, by=None, now=now)
    return bool(turned)


def _is_near(advice: Advice, now: datetime) -> bool:
    team = home_team(advice.adviser, now.date())
    asked_just_now = advice.asked_at.date() == now.date()
    return not asked_just_now and answer_day(team, now, AHEAD) >= advice.answer_by
