"""What becomes of a request when whoever had it is not in the team any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.actions._give_back import give_back
from footpath.requests.events import LeftBehind
from footpath.requests.models import ServiceRequest
from footpath.requests.states import IN_QUEUE


@transaction.atomic
def leave_behind(service_request: ServiceRequest, *, person: Person, now: datetime) -> bool:
    """Give a request of somebody who has left back to the team, for anybody to take; its promises stand, and the lead
    and the customer are told. One that waits goes on in the queue afterwards. False where there is nothing to do.

    Raises SomebodyWasFaster.
    """
    it = service_request
    if it.assignee_id != person.pk or it.state not in IN_QUEUE:
        return False
    still = reach(person, now.date())
    if person.is_active and it.team_id in still.member_of | still.leads:
        return False
    give_back(it, now=now)
    record(LeftBehind(person_id=person.pk, name=person.name), subject=it, by=None, now=now)
    return True
