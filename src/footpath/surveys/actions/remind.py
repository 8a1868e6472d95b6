"""Who is reminded of a survey, how often, and by whom?"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from footpath.history.record import record
from footpath.people.importing import usual_hours
from footpath.surveys.actions._move import GUARDED
from footpath.surveys.events import WaveReminded
from footpath.surveys.models import Invitation, Wave, WaveState

DAYS = (3, 5)  # after the opening; with the invitation three messages, and never more
MOST_MESSAGES = 1 + len(DAYS)


def reminder_moments(opened: datetime) -> list[datetime]:
    """When reminders are due: on days on which most people work, and never two on one day, which a weekend would make
    of them.
    """
    usual, moments = usual_hours().calendar, list[datetime]()
    for days in DAYS:
        due = usual.next_open(opened + timedelta(days=days))
        moments.append(max(due, usual.next_open(moments[-1] + timedelta(days=1))) if moments else due)
    return moments


def due_round(wave: Wave, now: datetime) -> int:
    """Which reminder is due: 1, 2, or 0 for none. The close comes soon enough without one on its last day."""
    if wave.state != WaveState.OPEN or wave.always_on or wave.opened_at is None or wave.reminders >= len(DAYS):
        return 0
    if wave.closes_at is not None and now > wave.closes_at - timedelta(hours=12):
        return 0
    return wave.reminders + 1 if now >= reminder_moments(wave.opened_at)[wave.reminders] else 0


@transaction.atomic
def remind(wave: Wave, *, now: datetime) -> bool:
    """Have Footpath remind those who have not answered, if it is time; whether it was. Nobody at work reminds anybody,
    and nothing says who was reminded: the count of messages grows for all who were asked, whether they answered or not.

    Of two workers one reminds.
    """
    number = due_round(wave, now)
    seen = {"reminders": wave.reminders, "state": WaveState.OPEN} if GUARDED else {}
    if not number or Wave.objects.filter(pk=wave.pk, **seen).update(reminders=number) != 1:
        return False
    wave.reminders = number
    asked = Invitation.objects.filter(wave=wave, is_open=True, waits=False, messages__lt=MOST_MESSAGES)
    asked.update(messages=F("messages") + 1)
    record(WaveReminded(number), subject=wave, by=None, now=now)
    return True


def first_mailing(wave: Wave, number: int) -> bool:
    """Whether the mails of this round of reminders are still to be written, which is true once: what was sent is gone,
    so that nothing but this says that it was.
    """
    return Wave.objects.filter(pk=wave.pk, mailed__lt=number).update(mailed=number) == 1
