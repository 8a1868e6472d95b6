"""What do the verbs of an emergency have in common?"""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.actions._move import as_seen
from footpath.requests.models import Emergency
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.refusals import Refused, SomebodyWasFaster, last_act

LONGEST = 2000


def settle_emergency(
    emergency: Emergency, state: EmergencyState, *, by: Person | None, now: datetime, **columns: Any
) -> None:
    """Bring an emergency that waits for a decision to its `state`: of two people who decide at once one wins, the other
    gets SomebodyWasFaster.
    """
    columns |= {"state": state, "decided_by": by, "decided_at": now}
    seen = as_seen(state=EmergencyState.ASKED)
    if Emergency.objects.filter(pk=emergency.pk, **seen).update(**columns) != 1:
        raise faster_with(emergency)
    for name, value in columns.items():
        setattr(emergency, name, value)


def require_open(emergency: Emergency) -> None:
    """Refused where it is decided already, with who did so."""
    if emergency.state != EmergencyState.ASKED:
        raise faster_with(emergency)


def faster_with(emergency: Emergency) -> Refused:
    """Who was faster with an emergency."""
    kinds = ("request.emergency_decided", "request.emergency_withdrawn")
    return SomebodyWasFaster(
        _("Somebody was faster: %(what)s. Nothing you wrote is lost; look again.")
        % {"what": last_act(emergency.request, *kinds)}
    )
