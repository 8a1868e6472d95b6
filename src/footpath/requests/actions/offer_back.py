"""What becomes of a request while whoever has it is away?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.queries import away
from footpath.requests.actions._give_back import give_back
from footpath.requests.events import OfferedBack
from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE, State


@transaction.atomic
def offer_back(service_request: ServiceRequest, *, now: datetime) -> bool:
    """Offer the team a request back whose owner is away, for anybody to take: at once what is not begun, what is begun
    where they are away for more than a working day, lest a cold takes work out of hands that know it. Promises stand.
    False where it stays with them.

    Raises SomebodyWasFaster.
    """
    it = service_request
    if it.assignee is None or it.state not in IN_QUEUE:
        return False
    person = it.assignee
    absence = away([person.pk], now.date()).get(person.pk)
    if absence is None:
        return False
    if it.state != State.QUEUED and absence.last < it.team.calendar.working_day_after(now, 1):
        return False
    give_back(it, now=now)
    happened = OfferedBack(person_id=person.pk, name=person.name, until=absence.last.isoformat())
    record(happened, subject=it, by=None, now=now)
    return True
