"""Who does what was decided, when it is somebody else?"""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import here, step
from footpath.growth.events.council_work import DecisionHandedOn
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilDecision
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def hand_on_decision(
    decision: CouncilDecision, *, owner: Person | None, by: Person, now: datetime, due: date | None = None
) -> CouncilDecision:
    """Give it to somebody else, by another day where one is named; what was decided stays as it is.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, decision.council))
    new = here("owner", owner)
    day = typed.day_ahead("due", due or max(decision.due, by.today(now)), by.today(now))
    if decision.state != states.OPEN:
        raise Refused(_("There is nothing left to do on this decision."))
    step(decision, None, owner=new, due=day, reminded_at=None, overdue_at=None)
    record(DecisionHandedOn(new.pk), subject=decision, by=by, now=now)
    return decision
