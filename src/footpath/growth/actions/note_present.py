"""Who is there for which part of a workshop?"""

from datetime import datetime, timedelta

from footpath.growth.models import Attendance, Participant
from footpath.growth.workshops import states

SELDOM = timedelta(minutes=1)  # it is written down so often at most: sixty phones look every few seconds


def note_present(participant: Participant, *, at: str = "", done: bool | None = None, now: datetime) -> None:
    """That they look at what the group does: at once where they open that very part (`at`), else once a minute. With
    `done` they say that they are through with it, or not yet.

    It leaves no event.
    """
    workshop = participant.workshop
    key, is_open = workshop.exercise, workshop.state == states.OPEN
    if now - participant.seen_at >= SELDOM or done is not None or (at and at == key):
        Participant.objects.filter(pk=participant.pk).update(seen_at=now)
        if key and is_open:
            Attendance.objects.get_or_create(participant=participant, exercise=key, defaults={"came_at": now})
    if done is not None and key and is_open:
        Attendance.objects.filter(participant=participant, exercise=key).update(done_at=now if done else None)
