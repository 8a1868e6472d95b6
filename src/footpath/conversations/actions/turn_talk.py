"""What happens to a talk when time passes?"""

from datetime import datetime, timedelta

from django.db import transaction

from footpath.conversations.actions._talks import changed, over
from footpath.conversations.interviews import states
from footpath.conversations.interviews.debrief_events import DebriefDue
from footpath.conversations.interviews.events import TalkClosed, TalkLapsed, TalkSinceAsked
from footpath.conversations.models import Debrief, DebriefState, FollowUp, Interview
from footpath.history.models import Event
from footpath.history.record import record
from footpath.people.actions import draw

FORGOTTEN = timedelta(hours=3)  # after its end: nobody pressed the button
NOBODY_CAME = timedelta(days=2)
NOT_WRITTEN = timedelta(days=30)
ASKING_TAKES = 0.5  # minutes of the budget of questions
WAITS_FOR = timedelta(days=14)  # an answer to how it has gone; then it is closed without


@transaction.atomic
def turn_talk(interview: Interview, *, now: datetime) -> bool:
    """Whether time has done something to it: what nobody came to is over, a talk that nobody ended is ended, the
    provider hears once that a debrief is due, the customer is asked after 30 and 90 days how it goes, if their budget
    has room for it, and then it is closed.

    Raises SomebodyWasFaster.
    """
    if interview.state in states.TO_COME and now > interview.ends_at + NOBODY_CAME:
        changed(interview, TalkLapsed(), by=None, now=now, state=states.LAPSED, sequence=interview.sequence + 1)
    elif interview.state == states.WRITING and now > interview.sent_at + NOT_WRITTEN:
        interview.statements.all().delete()
        changed(interview, TalkLapsed(), by=None, now=now, state=states.LAPSED, ended_at=now)
    elif interview.state == states.RUNNING and interview.started_at and now > _latest(interview):
        over(interview, by=None, now=now)
    elif interview.state in (states.APPROVED, states.TOLD):
        return _afterwards(interview, now)
    else:
        return False
    return True


def _latest(interview: Interview) -> datetime:
    assert interview.started_at is not None
    return interview.started_at + timedelta(minutes=interview.minutes) + FORGOTTEN


def _afterwards(interview: Interview, now: datetime) -> bool:
    if not (interview.provider.is_active and interview.customer.is_active):  # nobody is asked how it goes with nobody
        changed(interview, TalkClosed(), by=None, now=now, state=states.CLOSED)
        return True
    today = interview.customer.today(now)
    due = FollowUp.objects.filter(interview=interview, asked_at=None, due_on__lte=today).first()
    if due is not None:
        return _asked(interview, due, now)
    last = FollowUp.objects.filter(interview=interview).order_by("days").last()
    if last and last.asked_at and (last.said_at or now > last.asked_at + WAITS_FOR):
        changed(interview, TalkClosed(), by=None, now=now, state=states.CLOSED)
        return True
    return _debrief_due(interview, now)


def _asked(interview: Interview, due: FollowUp, now: datetime) -> bool:
    about = f"since:{due.pk}"
    if not draw(interview.customer, "talk", ASKING_TAKES, about=about, now=now):
        return False  # it waits for a month with room
    if FollowUp.objects.filter(pk=due.pk, asked_at=None).update(asked_at=now) != 1:
        return False
    record(TalkSinceAsked(), subject=interview, by=None, now=now)
    return True


def _debrief_due(interview: Interview, now: datetime) -> bool:
    late = (DebriefState.DRAFT, DebriefState.READY)
    debrief = Debrief.objects.filter(interview=interview, state__in=late, due_on__lte=now.date()).first()
    if debrief is None:
        return False
    told = Event.objects.filter(kind=DebriefDue.kind, subject_kind=Debrief.subject_kind, subject_id=debrief.pk)
    if told.exists():
        return False
    record(DebriefDue(), subject=debrief, by=None, now=now)
    return True
