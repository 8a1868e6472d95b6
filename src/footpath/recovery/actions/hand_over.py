"""How does somebody else come to own it?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.recovery import events, states
from footpath.recovery.actions._move import change, not_now
from footpath.recovery.models import Recovery
from footpath.recovery.permissions import require
from footpath.requests.permissions import visible_to


@transaction.atomic
def hand_over(recovery: Recovery, *, to: Person, by: Person, now: datetime) -> Recovery:
    """Give it to somebody else of the team, or who leads it: one person owns it at any time.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require("hand_over", recovery, by, now)
    if recovery.owner_id is None or recovery.state in states.OVER:
        raise not_now(recovery)
    mine = reach(to, now.date())
    if not to.is_active or recovery.team_id not in mine.member_of | mine.leads:
        words = _("%(name)s is not in %(team)s. Choose somebody who is.")
        raise ValidationError({"to": words % {"name": to.name, "team": recovery.team.name}})
    if recovery.confidential and not visible_to(to, now.date()).filter(pk=recovery.request_id or 0).exists():
        words = _("This was asked in confidence, and %(name)s does not see it. Choose somebody else.")
        raise ValidationError({"to": words % {"name": to.name}})
    if to.pk == recovery.owner_id:
        raise ValidationError({"to": _("%(name)s owns it already.") % {"name": to.name}})
    change(recovery, owner=to, warned_of="", warned=0)
    record(events.HandedOver(to=to.name), subject=recovery, by=by, now=now)
    return recovery
