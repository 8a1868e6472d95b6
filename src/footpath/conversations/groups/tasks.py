"""What does the worker do about focus groups?"""

from datetime import datetime

from footpath.conversations.actions import turn_focus, turn_group
from footpath.conversations.groups import states
from footpath.conversations.models import FocusGroup, FocusStudy
from footpath.jobs import job
from footpath.people.refusals import Refused


@job
def look_after_groups(*, now: datetime) -> None:
    """What time does to groups and to what came of them, each by itself."""
    open_ones = FocusGroup.objects.filter(state__in=(states.PLANNED, states.RECRUITING, states.HELD, states.CODED))
    for group in open_ones.select_related("study__team", "study__planner", "host"):
        try:
            turn_group(group, now=now)
        except Refused:
            continue
    waiting = FocusStudy.objects.filter(reported_at__isnull=False, told_at=None)
    for study in waiting.select_related("team", "planner"):
        try:
            turn_focus(study, now=now)
        except Refused:
            continue
