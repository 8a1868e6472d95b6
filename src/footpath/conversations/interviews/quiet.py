"""Who talks right now, and is not to be disturbed?"""

from datetime import datetime, timedelta

from django.db.models import Q

from footpath.conversations.interviews import states
from footpath.conversations.models import Interview
from footpath.people.models import Person
from footpath.ui.panels import Panel

LOOKED_AGAIN = timedelta(minutes=5)
LONGEST = timedelta(hours=4)  # nobody is unreachable for longer because a button was not pressed


def talk_now(person: Person, now: datetime) -> Interview | None:
    """The talk in which somebody is right now."""
    there = Q(customer=person) | Q(interviewer=person)
    return Interview.objects.filter(there, state=states.RUNNING, started_at__gt=now - LONGEST).first()


def held_until(person: Person, now: datetime) -> datetime | None:
    """Until when mail that can wait is held back from somebody, because they talk; None where nothing is."""
    return now + LOOKED_AGAIN if talk_now(person, now) else None


def panel(thing: Person, _person: Person, now: datetime) -> Panel | None:
    """On somebody's page: that they are in a talk, and about until when; with whom is nobody's business."""
    talk = talk_now(thing, now)
    if talk is None or talk.started_at is None:
        return None
    until = talk.started_at + timedelta(minutes=talk.minutes, seconds=talk.paused_seconds)
    return Panel("conversations/talks/in_a_talk.html", {"until": until if until > now else None})
