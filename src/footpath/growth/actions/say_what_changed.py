"""What has a visitor changed, thirty days later?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import LONG, held, move, with_texts
from footpath.growth.events.shadowing import VisitChangeSaid
from footpath.growth.models import Changed, Visit
from footpath.growth.shadowing import states
from footpath.growth.shadowing.permissions import is_visitor, require
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def say_what_changed(
    visit: Visit, *, changed: str, by: Person, now: datetime, change: str = "", shares: bool = False
) -> Visit:
    """Yes, partly, or not yet, with words if they like; it is theirs alone unless they show it. Then it is closed.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(is_visitor(by, visit))
    text = typed.many_lines("change", change, longest=LONG)
    if changed not in Changed.values:
        raise ValidationError({"changed": _("Choose one.")})
    visit = held(visit, (states.ASKED,))
    return move(
        visit, states.CLOSED, occurrence=VisitChangeSaid(), by=by, now=now, changed=changed, shares_change=shares,
        locked=with_texts(visit, change=text),
    )  # fmt: skip
