"""What does the worker do about talks?"""

from datetime import datetime

from django.db.models import Q

from footpath.conversations.actions import turn_talk
from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.jobs import job
from footpath.people.refusals import Refused


@job
def look_after_talks(*, now: datetime) -> None:
    """What time does to talks, each by itself: one that somebody changes right now is looked at the next time."""
    due = Q(state__in=(*states.TO_COME, states.RUNNING), starts_at__lt=now)
    later = Q(state__in=(states.WRITING, states.APPROVED, states.TOLD))
    for talk in Interview.objects.filter(due | later).select_related("provider", "customer", "interviewer"):
        try:
            turn_talk(talk, now=now)
        except Refused:
            continue
