"""What becomes of what somebody agreed on who does not work here any more?"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from footpath.conversations.actions._standards import drop_waiting, finish, stop_asking
from footpath.conversations.models import Standard, StandardState
from footpath.conversations.standards.events import StandardEnded, StandardLeft
from footpath.history.record import record
from footpath.people.models import Person


@transaction.atomic
def note_left(person: Person, *, successor: Person | None, now: datetime) -> int:
    """What holds waits for the other one to say with whom it goes on, for instance the `successor`; what was only
    proposed is over, and so is what both have left. How many there were; a second call finds none.
    """
    mine = Standard.objects.filter(Q(provider=person) | Q(customer=person))
    among = (StandardState.PROPOSED, StandardState.AGREED, StandardState.LEFT)
    found = list(mine.filter(state__in=among).select_for_update(of=("self",), no_key=True).order_by("pk"))
    told = [one for one in found if _leave(one, person, successor, now)]
    return len(told)


def _leave(standard: Standard, person: Person, successor: Person | None, now: datetime) -> bool:
    """Whether anything changed."""
    other = standard.customer if person.pk == standard.provider_id else standard.provider
    if standard.state == StandardState.LEFT and other.is_active:
        return False
    held = standard.state == StandardState.AGREED
    drop_waiting(standard, now)
    stop_asking(standard)
    if held and other.is_active:
        standard.state, standard.left_at = StandardState.LEFT, now
        standard.save(update_fields=["state", "left_at"])
        record(StandardLeft(successor_id=successor.pk if successor else None), subject=standard, by=None, now=now)
        return True
    over = StandardState.DROPPED if standard.state == StandardState.PROPOSED else StandardState.ENDED
    finish(standard, now, over)
    standard.save(update_fields=["state", "ended_at"])
    record(StandardEnded(), subject=standard, by=None, now=now)
    return True
