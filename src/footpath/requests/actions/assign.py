"""How is a request given to somebody?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.queries import away, members_of
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.columns import rewrite
from footpath.requests.events import Assigned, Taken
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import IN_QUEUE
from footpath.ui import wording


@transaction.atomic
def assign(service_request: ServiceRequest, *, to: Person, by: Person, now: datetime) -> ServiceRequest:
    """Give the request to a member of the serving team; it stays where it is until they start.

    Raises PermissionDenied, Unclear for somebody who is away or not in the team, SomebodyWasFaster, Refused once
    delivered.
    """
    require("assign", by, service_request, now)
    hold(service_request, *IN_QUEUE)
    if not members_of(service_request.team, now.date()).filter(pk=to.pk).exists():
        raise Unclear("to", _("%(name)s is not in %(team)s.") % {"name": to.name, "team": service_request.team})
    absent = away([to.pk], now.date())
    if to.pk in absent:
        text = _("%(name)s is away until %(day)s. Choose somebody else.")
        raise Unclear("to", text % {"name": to.name, "day": wording.day(absent[to.pk].last)})
    seen = as_seen(assignee=service_request.assignee_id)
    if ServiceRequest.objects.filter(pk=service_request.pk, **seen).update(assignee=to) != 1:
        raise faster(service_request, Assigned.kind, Taken.kind)
    service_request.assignee = to
    rewrite(service_request, now=now)
    record(Assigned(assignee_id=to.pk, assignee=to.name), subject=service_request, by=by, now=now)
    return service_request
