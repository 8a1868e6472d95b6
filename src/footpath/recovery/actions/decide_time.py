"""How does whoever leads decide about more time than somebody may offer alone?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.recovery import events
from footpath.recovery.actions._good import settle
from footpath.recovery.models import MakeGood, MakeGoodState
from footpath.recovery.permissions import decides_alone, require


@transaction.atomic
def decide_time(good: MakeGood, *, yes: bool, why: str = "", by: Person, now: datetime) -> MakeGood:
    """Say yes: then it is offered. Or no, with the reason; less can be offered without asking.

    Where whoever led there owns it by now, and nobody is above them, they say so themselves.

    Raises PermissionDenied for whoever does not lead there and for whoever asked, ValidationError naming the field,
    Refused, SomebodyWasFaster.
    """
    if not decides_alone(good.recovery, by):
        require("decide_time", good.recovery, by, now)
        if by.pk == good.offered_by_id:
            raise PermissionDenied(_("Somebody else decides about your own offer."))
    said = typed.one_line("why", why, longest=300, needed=not yes)
    after = MakeGoodState.OFFERED if yes else MakeGoodState.REFUSED
    settle(good, MakeGoodState.ASKED, after, now=now, decided_by=by, decided_at=now, decided_why=said)
    told = {"make_good_id": good.pk, "minutes": good.minutes}
    occurrence = events.TimeOffered(**told, what=good.what) if yes else events.TimeRefused(**told, why=said)
    record(occurrence, subject=good.recovery, by=by, now=now)
    return good
