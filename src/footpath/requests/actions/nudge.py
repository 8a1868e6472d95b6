"""How does the customer ask where it is?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions import draw
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.columns import rewrite
from footpath.requests.events import Nudged
from footpath.requests.models import Nudge, ServiceRequest
from footpath.requests.nudging import NUDGED_IN, too_soon, waits_for_customer
from footpath.requests.permissions import require
from footpath.requests.refusals import Refused
from footpath.ui import wording

MINUTES = 1


@transaction.atomic
def nudge(service_request: ServiceRequest, *, by: Person, now: datetime) -> Nudge:
    """Ask where it is: whoever has it is told, or the team. Once in a working day of theirs; each is kept, and counted
    as a sign that the customer could not see how it stands.

    Raises PermissionDenied for everybody but the customer; Refused while it waits for them, too soon after the last
    one (it says when the next is possible), and out of the queue; SomebodyWasFaster.
    """
    require("nudge", by, service_request, now)
    hold(service_request, *NUDGED_IN)
    if waits_for_customer(service_request):
        raise Refused(_("It waits for you: your answer brings it further than asking where it is."))
    again = too_soon(anew(service_request), now)
    if again is not None:
        words = _("They have heard that you ask. You can ask again %(when)s; write to them if something has changed.")
        raise Refused(words % {"when": wording.moment(again)})
    made = Nudge.objects.create(request=service_request, by=by, at=now)
    if service_request.assignee:  # it cannot wait, and leaves less room for what can
        draw(service_request.assignee, "nudge", MINUTES, about=f"nudge:{made.pk}", now=now, waits=False)
    rewrite(service_request, now=now)
    record(Nudged(nudge_id=made.pk), subject=service_request, by=by, now=now)
    return made


def anew(service_request: ServiceRequest) -> ServiceRequest:
    """The request without what was read with it: it is held by now, and what others did before stands there."""
    return ServiceRequest.objects.select_related("team__hours").get(pk=service_request.pk)
