"""When are two people asked what became of what they agreed on, and when is it over?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.growth.coaching import states
from footpath.growth.events import CoachingFollowed, CoachingLookDue
from footpath.growth.models import CoachingTalk
from footpath.history.record import record

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two workers ask twice


@transaction.atomic
def ask_for_look(talk: CoachingTalk, *, now: datetime) -> str:
    """Both are asked on the day, once; a look that nobody took is over with the next, the last one after two weeks.
    What was done: "asked", "over" or nothing. Two workers do it once.
    """
    today = now.date()
    if talk.state != states.AGREED or not talk.looks_on:
        return ""
    if today >= talk.looks_on[states.LOOKS[-1]] + timedelta(weeks=states.SILENCE):
        as_seen = CoachingTalk.objects.filter(pk=talk.pk, state=states.AGREED, number=talk.number)
        if not as_seen.update(state=states.FOLLOWED, ended_at=now) and GUARDED:
            return ""
        record(CoachingFollowed(), subject=talk, by=None, now=now)
        return "over"
    due = max((weeks for weeks, day in talk.looks_on.items() if day <= today), default=0)
    if due <= talk.told:
        return ""
    as_seen = CoachingTalk.objects.filter(pk=talk.pk, state=states.AGREED, number=talk.number, told=talk.told)
    if not as_seen.update(told=due) and GUARDED:
        return ""
    record(CoachingLookDue(), subject=talk, by=None, now=now)
    return "asked"
