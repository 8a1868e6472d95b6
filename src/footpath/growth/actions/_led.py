"""What do all verbs of whoever leads a workshop have in common?"""

from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from footpath.growth.models import Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.leading import Facilitator, require_lead
from footpath.people.refusals import Refused


def led(workshop: Workshop, *among: str, by: Facilitator) -> Workshop:
    """The workshop as it is now, held until the end of the transaction; PermissionDenied, and Refused where it is in
    none of these states.
    """
    found = Workshop.objects.select_for_update(no_key=True).filter(pk=workshop.pk).first()
    if found is None:
        raise Refused(_("This workshop was deleted meanwhile, with all that was written in it."))
    require_lead(by, found)
    if found.state not in among:
        raise Refused(_("That cannot be done: the workshop is %(state)s.") % {"state": found.get_state_display()})
    return found


def told(workshop: Workshop, now: datetime, **columns: Any) -> Workshop:
    """Write down what changed, and let every page see that something did."""
    kept = {} if "delete_at" in columns or workshop.state == states.CLOSED else {"delete_at": now + states.KEPT}
    Workshop.objects.filter(pk=workshop.pk).update(changes=F("changes") + 1, **kept, **columns)
    return Workshop.objects.get(pk=workshop.pk)


def one_of(workshop: Workshop, participant: Participant) -> Participant:
    """Somebody of this very workshop, as they are now; Refused for anybody else."""
    found = Participant.objects.filter(pk=participant.pk, workshop=workshop).first()
    if found is None:
        raise Refused(_("This person is not in the workshop any more; what they wrote is deleted."))
    return found
