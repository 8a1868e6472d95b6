"""How does announced work become a request, with one tap?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.actions._heads_up import require_side
from footpath.requests.actions.save_draft import save_draft
from footpath.requests.announced import OPEN, announces
from footpath.requests.models import HeadsUp, ServiceRequest
from footpath.requests.refusals import Refused
from footpath.requests.states import State


@transaction.atomic
def ask_announced(heads_up: HeadsUp, *, by: Person, now: datetime) -> ServiceRequest:
    """A draft with what was announced, for `by` to fill in and ask; the one that they have begun, where there is one.

    Raises PermissionDenied, Refused where it has ended or the service is not offered any more.
    """
    require_side(announces(by, heads_up, now.date()))
    if heads_up.state not in OPEN:
        raise Refused(_("This announcement has ended. Ask for the service itself."))
    begun = ServiceRequest.objects.filter(heads_up=heads_up, asker=by, state=State.DRAFT).first()
    if begun is not None:
        return begun
    needed = heads_up.last if heads_up.last >= by.today(now) else None
    draft = save_draft(None, service=heads_up.service, by=by, now=now, title=heads_up.what, needed_by=needed)
    ServiceRequest.objects.filter(pk=draft.pk).update(heads_up=heads_up)
    draft.heads_up = heads_up
    return draft
