"""How does a customer say how it has gone since a talk?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.interviews.events import TalkFollowedUp
from footpath.conversations.interviews.permissions import require_part
from footpath.conversations.locked import lock
from footpath.conversations.models import FollowUp, Since
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def say_since(follow_up: FollowUp, *, since: str, by: Person, now: datetime, text: str = "") -> FollowUp:
    """Say it, as the customer, once they were asked; both read it. Raises PermissionDenied, ValidationError naming the
    field, Refused where it was said already.
    """
    require_part(follow_up.interview, by, "customer")
    if follow_up.asked_at is None:
        raise PermissionDenied
    if since not in Since.values:
        raise ValidationError({"since": _("Say whether it is better, as before, or not as well.")})
    words = typed.many_lines("text", text, longest=1000)
    unsaid = FollowUp.objects.filter(pk=follow_up.pk, said_at=None)
    if unsaid.update(said_at=now, since=since, locked=lock({"text": words})) != 1:
        raise Refused(_("You have said it already."))
    record(TalkFollowedUp(), subject=follow_up.interview, by=by, now=now)
    return FollowUp.objects.select_related("interview").get(pk=follow_up.pk)
