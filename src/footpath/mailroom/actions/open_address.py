"""How does an address begin to take mail for a service?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.forms import ValidationError
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState
from footpath.history.record import record
from footpath.mailroom.events import AddressOpened
from footpath.mailroom.models import MailAddress
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.requests.refusals import Unclear

LONGEST = 254  # characters, RFC 5321


@transaction.atomic
def open_address(address: str, *, service: Service, by: Person, now: datetime) -> MailAddress:
    """Let mail to this address become requests for the service.

    Raises PermissionDenied; Unclear naming the field for what is no address, is taken, or is somebody's own, and for a
    service that nobody can ask for.
    """
    if not can_administer(by):
        raise PermissionDenied(_("Administrators say which address leads where."))
    address = address.strip().lower()
    try:
        validate_email(address if len(address) <= LONGEST else "")
    except ValidationError as error:
        raise Unclear("address", _("Write one e-mail address, like desk@example.org.")) from error
    if "+" in address.partition("@")[0]:
        raise Unclear("address", _("Leave out the + and what follows it: it belongs to answers."))
    if Person.objects.filter(email__iexact=address).exists():
        raise Unclear("address", _("That is the address of somebody who works here."))
    if service.state != ServiceState.PUBLISHED:
        raise Unclear("service", _("Choose a service that people can ask for."))
    try:
        with transaction.atomic():
            opened = MailAddress.objects.create(address=address, service=service)
    except IntegrityError as error:
        taken = MailAddress.objects.select_related("service").filter(address=address).first()
        to = taken.service.name if taken else _("another service")
        raise Unclear("address", _("It leads to “%(service)s” already.") % {"service": to}) from error
    record(AddressOpened(address=address, service=service.name), subject=opened, by=by, now=now)
    return opened
