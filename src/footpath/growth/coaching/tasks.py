"""What does the worker do every day for those who talk with each other?"""

from datetime import datetime

from footpath.growth.actions import ask_for_look, leave_coaching
from footpath.growth.coaching import states
from footpath.growth.models import CoachingTalk
from footpath.jobs import job
from footpath.people.queries import away


@job(retries=1)
def look_after_coaching(*, now: datetime) -> None:
    """End what is between two of whom one does not lead the other any more, and ask how it went; while one of the two
    is away nobody is asked.
    """
    talks = list(CoachingTalk.objects.filter(state__in=states.OPEN).select_related("supervisor", "coached"))
    gone = away([pk for one in talks for pk in (one.supervisor_id, one.coached_id)], now.date())
    for talk in talks:
        if not leave_coaching(talk, now=now) and not {talk.supervisor_id, talk.coached_id} & set(gone):
            ask_for_look(talk, now=now)
