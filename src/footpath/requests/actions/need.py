"""How does a request come to need another one?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._chain import held, hold_chains, no_circle
from footpath.requests.actions._move import hold
from footpath.requests.events import NeedAdded, NeededBy
from footpath.requests.links import HERE, needs_of
from footpath.requests.merged import survivor_of
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.permissions import require, visible_to
from footpath.requests.refusals import Unclear
from footpath.requests.states import ENDED, IN_QUEUE, State
from footpath.requests.wording import state_word, team_word


@transaction.atomic
def need(service_request: ServiceRequest, *, child: ServiceRequest, by: Person, now: datetime) -> Need:
    """Note that the request cannot be delivered before `child` is, which was asked already and is under way; where it
    was merged into another one, before that is.

    Raises Unclear naming `number` where it closes a circle (the circle is named), is needed already, is there, has
    ended, or cannot be seen; PermissionDenied, SomebodyWasFaster, Refused where the request is not in the queue.
    """
    require("need", by, service_request, now)
    hold_chains()
    it, child = held(service_request, survivor_of(child))
    hold(service_request, *IN_QUEUE)
    if child.state == State.DRAFT or not visible_to(by, now.date()).filter(pk=child.pk).exists():
        raise Unclear("number", _("There is no such request, or it is not yours to see."))
    if child.state in (*HERE, *ENDED):
        raise Unclear("number", _("%(number)s is %(state)s: there is nothing to wait for.") % _facts(child))
    no_circle(it, child)
    if any(child.pk in (one.child_id, survivor_of(one.child).pk) for one in needs_of([it.pk])):
        raise Unclear("number", _("It waits for %(number)s already.") % _facts(child))
    made = Need.objects.create(parent=it, child=child, added_by=by, added_at=now)
    record(NeededBy(number=it.number, team=team_word(it)), subject=child, by=by, now=now)
    record(NeedAdded(number=child.number, team=team_word(child)), subject=it, by=by, now=now)
    return made


def _facts(child: ServiceRequest) -> dict[str, str]:
    return {"number": child.number, "state": state_word(child.state)}
