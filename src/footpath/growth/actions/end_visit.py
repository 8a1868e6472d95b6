"""How does a visitor take a visit back?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.actions._visits import SHORT, free, held, move, next_best, with_texts
from footpath.growth.events.shadowing import VisitWithdrawn
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_visitor, require
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def end_visit(visit: Visit, *, by: Person, now: datetime, reason: str = "") -> Visit:
    """Before it took place; with a word why, once somebody else has been asked. Raises PermissionDenied,
    ValidationError naming the field, Refused.
    """
    require(is_visitor(by, visit))
    visit = held(visit, states.BEFORE)
    text = typed.one_line("reason", reason, longest=SHORT, needed=visit.state in states.CONSENTED)
    if visit.state in states.HELD:
        free(visit)
    texts = with_texts(visit, reason=text)
    visit = move(visit, states.WITHDRAWN, occurrence=VisitWithdrawn(), by=by, now=now, locked=texts)
    next_best(now)
    return visit
