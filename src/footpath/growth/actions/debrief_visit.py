"""How do visitor and host look back?"""

from datetime import datetime
from typing import Any

from django.db import transaction

from footpath.growth.actions._visits import LONG, again, held, move, with_texts
from footpath.growth.events.shadowing import VisitDebriefed, VisitLookedBack
from footpath.growth.models import Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_host, is_visitor, require
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def debrief_visit(visit: Visit, *, learned: str, by: Person, now: datetime, differently: str = "") -> Visit:
    """What each of the two has learned, for both; the visitor, too, what they will do differently, for themself until
    they show it. Once both have said it, it is looked back on.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    guest = is_visitor(by, visit)
    require(guest or is_host(by, visit))
    text = typed.many_lines("learned", learned, longest=LONG, needed=True)
    change = typed.many_lines("differently", differently, longest=LONG, needed=guest) if guest else ""
    visit = held(visit, (states.DONE,))
    today = now.date()
    texts: dict[str, Any] = {"learned": text, "differently": change} if guest else {"host_learned": text}
    column = "visitor_debriefed" if guest else "host_debriefed"
    columns: dict[str, Any] = {"locked": with_texts(visit, **texts), column: today}
    if visit.host_debriefed if guest else visit.visitor_debriefed:
        return move(visit, states.DEBRIEFED, occurrence=VisitDebriefed(), by=by, now=now, **columns)
    Visit.objects.filter(pk=visit.pk).update(**columns)
    record(VisitLookedBack(), subject=visit, by=by, now=now)
    return again(visit)
