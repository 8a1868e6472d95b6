"""What does a visitor say to a place that a round has found?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._visits import ask_consents, free, held, move, next_best
from footpath.growth.events.shadowing import VisitAccepted, VisitPassed
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_visitor, require
from footpath.people.models import Person


@transaction.atomic
def answer_place(visit: Visit, *, yes: bool, by: Person, now: datetime) -> Visit:
    """Yes: those whose yes it takes are asked. No, without a reason: the place goes to the next best, and so does the
    visitor. Raises PermissionDenied, Refused.
    """
    require(is_visitor(by, visit))
    visit = held(visit, (states.OFFERED,))
    if yes:
        ask_consents(visit, now)
        return move(visit, states.CONSENTS, occurrence=VisitAccepted(), by=by, now=now, answer_until=None)
    free(visit)
    passed = [*visit.passed, visit.place_id]
    visit = move(
        visit, states.REQUESTED, occurrence=VisitPassed(), by=by, now=now, place=None, on=None, why=[], passed=passed,
        answer_until=None,
    )  # fmt: skip
    next_best(now)
    return visit
