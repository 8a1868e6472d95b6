"""How is an emergency closed: could it have been foreseen?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.actions._overtaking import LONGEST
from footpath.requests.actions._say import usable
from footpath.requests.events import EmergencyClosed
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState, Foreseen
from footpath.requests.overtaking import may_look_back
from footpath.requests.refusals import Refused, SomebodyWasFaster, Unclear, last_act


@transaction.atomic
def close_emergency(emergency: Emergency, *, foreseen: str, note: str = "", by: Person, now: datetime) -> Emergency:
    """Say whether an emergency that was let in and is delivered could have been foreseen; once, by whoever decided or
    leads one of both sides.

    Raises Unclear naming the field, PermissionDenied, Refused before the delivery, SomebodyWasFaster.
    """
    if not may_look_back(emergency, by):
        raise PermissionDenied(_("That is for whoever decided, and for those who lead both sides."))
    if foreseen not in Foreseen.values:
        raise Unclear("foreseen", _("Choose no, in part, or yes."))
    note = usable(note, "note", longest=LONGEST, needed=foreseen == Foreseen.YES)
    if emergency.state != EmergencyState.APPROVED or emergency.request.delivered_at is None:
        raise Refused(_("This can be said once it has been let in and delivered."))
    columns = {"foreseen": foreseen, "foreseen_note": note, "closed_by": by, "closed_at": now}
    opened = Emergency.objects.filter(pk=emergency.pk, **as_seen(closed_at=None))
    if emergency.closed_at is not None or opened.update(**columns) != 1:
        words = last_act(emergency.request, EmergencyClosed.kind)
        raise SomebodyWasFaster(_("Somebody was faster: %(what)s.") % {"what": words})
    for name, value in columns.items():
        setattr(emergency, name, value)
    record(EmergencyClosed(emergency.pk, foreseen), subject=emergency.request, by=by, now=now)
    return emergency
