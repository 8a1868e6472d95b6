"""How does an address stop taking mail for a service?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.mailroom.events import AddressClosed
from footpath.mailroom.models import MailAddress
from footpath.people.models import Person
from footpath.people.permissions import can_administer


@transaction.atomic
def close_address(address: MailAddress, *, by: Person, now: datetime) -> None:
    """From now on new mail to this address waits for somebody to say where it belongs; answers still find their way.

    Raises PermissionDenied. Safe to do twice.
    """
    if not can_administer(by):
        raise PermissionDenied(_("Administrators say which address leads where."))
    gone = MailAddress.objects.filter(pk=address.pk)
    kept = AddressClosed(address=address.address)
    if gone.exists():
        record(kept, subject=address, by=by, now=now)
        gone.delete()
