"""How does somebody follow a request that is not theirs?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.events import WatcherAdded
from footpath.requests.models import ServiceRequest, Watcher
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import State


@transaction.atomic
def watch(service_request: ServiceRequest, *, person: Person, by: Person, now: datetime) -> Watcher:
    """Let `person` see and follow the request; anybody who sees it may ask somebody in. Twice changes nothing.

    Raises Unclear for somebody who has left, PermissionDenied, SomebodyWasFaster, Refused on a draft.
    """
    require("watch", by, service_request, now)
    if not person.is_active:
        raise Unclear("person", _("%(name)s does not work here any more.") % {"name": person.name})
    hold(service_request, *(state for state in State if state != State.DRAFT))
    watcher, new = Watcher.objects.get_or_create(request=service_request, person=person)
    if new:
        record(WatcherAdded(person_id=person.pk, name=person.name), subject=service_request, by=by, now=now)
    return watcher
