"""How does somebody begin to look back on two weeks?"""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.events import LogStarted
from footpath.conversations.locked import lock
from footpath.conversations.models import ContactLog, LogKind, Role
from footpath.conversations.models.logs import DAYS
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person, Team


@transaction.atomic
def start_look_back(
    *, role: str, by: Person, now: datetime, customer: Team | None = None, customer_name: str = ""
) -> ContactLog:
    """Look back on the last two weeks: moments in which one was served (`customer`), or in which one served
    (`provider`) one customer that is chosen first, a team or somebody by name.

    Raises PermissionDenied, ValidationError naming the field.
    """
    if not by.is_active:
        raise PermissionDenied
    if role not in Role.values:
        raise ValidationError({"role": _("Choose one.")})
    name = typed.one_line("customer", customer_name, longest=120)
    if role == Role.PROVIDER and customer is None and not name:
        raise ValidationError({"customer": _("Choose the customer first: of all whom you serve, who comes first?")})
    given = role == Role.PROVIDER
    log = ContactLog.objects.create(
        owner=by, kind=LogKind.LOOK_BACK, role=role, last=now.date(), first=now.date() - timedelta(days=DAYS - 1),
        customer_team=customer if given else None,
        locked=lock({"customer": name}) if given and customer is None else "",
    )  # fmt: skip
    record(LogStarted(), subject=log, by=by, now=now)
    return log
