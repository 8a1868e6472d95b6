"""What does the worker do for those who keep a log?"""

from datetime import datetime

from django.db.models import QuerySet

from footpath.conversations import states
from footpath.conversations.actions import nudge_log, turn_log
from footpath.conversations.models import ContactLog, LogKind
from footpath.jobs import job
from footpath.people.queries import away, home_team


@job
def look_after_logs(*, now: datetime) -> None:
    """Begin those whose day has come, end those that are over, remind gently; whoever is away is left alone."""
    for log in under_way():
        turn_log(log, now=now)
    remind(now)


def remind(now: datetime) -> None:
    """Remind those who wish it, in their working hours."""
    logs = list(under_way().filter(state=states.RUNNING, prompts=True, paused_on=None, owner__is_active=True))
    gone = away([log.owner_id for log in logs], now.date())
    for log in logs:
        if log.owner_id not in gone and works_now(log, now):
            nudge_log(log, now=now)


def works_now(log: ContactLog, now: datetime) -> bool:
    """Whether the owner's team is at work: nobody is reminded on a day off."""
    team = home_team(log.owner, now.date())
    return team is None or team.calendar.is_open(now)


def under_way() -> QuerySet[ContactLog]:
    """Logs that are planned or running."""
    return ContactLog.objects.filter(kind=LogKind.DIARY, state__in=states.UNDER_WAY).select_related("owner")
