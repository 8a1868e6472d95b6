"""What is due in an interdepartmental team?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.growth.actions._council import step
from footpath.growth.actions.end_council import end_council
from footpath.growth.events.council_meetings import CouncilMeetingNear
from footpath.growth.events.council_work import DecisionDueSoon, DecisionOverdue, TrialDue
from footpath.growth.interdepartmental import states
from footpath.growth.models import (
    Council,
)
from footpath.history.record import record

SOON = timedelta(days=3)


@transaction.atomic
def look_after_council(council: Council, *, now: datetime) -> None:
    """Remind of a meeting that is near, of decisions that are due or late, of experiments that are over, each once;
    end a team whose last day is over. Who works here no more is reminded of nothing.
    """
    today = now.date()
    if council.state == states.RUNNING and council.ends_on is not None and council.ends_on < today:
        end_council(council, by=None, now=now)
    near = council.meetings.filter(state=states.PLANNED, reminded_at=None, on__gte=today, on__lte=today + SOON)
    for meeting in near:
        step(meeting, None, reminded_at=now)
        record(CouncilMeetingNear(), subject=meeting, by=None, now=now)
    decided = council.decisions.filter(state=states.OPEN, overdue_at=None, due__lte=today + SOON)
    for decision in decided:
        if decision.due < today:
            step(decision, None, overdue_at=now)
            record(DecisionOverdue(), subject=decision, by=None, now=now)
        elif decision.reminded_at is None:
            step(decision, None, reminded_at=now)
            record(DecisionDueSoon(), subject=decision, by=None, now=now)
    for trial in council.trials.filter(state=states.RUNNING, reminded_at=None, until__lt=today):
        step(trial, None, reminded_at=now)
        record(TrialDue(), subject=trial, by=None, now=now)
