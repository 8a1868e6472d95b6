"""How does somebody say that the outside customer knows?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.events import OutsideToldEnd
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.outside import is_over, may_tell
from footpath.requests.permissions import require
from footpath.requests.refusals import faster, not_now


@transaction.atomic
def tell_outside(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """The outside customer has heard how it ended: from whoever heard them, or who tells them where those have left.

    Raises PermissionDenied, Refused while there is nothing to tell, SomebodyWasFaster where they were told already.
    """
    require("tell_outside", by, service_request, now)
    asks = OutsideAsk.objects.filter(request=service_request)
    asked = asks.select_related("found_by").first()
    if not may_tell(service_request, asked, by):
        raise PermissionDenied(_("That is for whoever heard the outside customer."))
    if not is_over(service_request):
        raise not_now(service_request)
    if asks.filter(**as_seen(told_at=None)).update(told_by=by, told_at=now) != 1:
        raise faster(service_request, OutsideToldEnd.kind)
    record(OutsideToldEnd(name=asks.get().name), subject=service_request, by=by, now=now)
    return service_request
