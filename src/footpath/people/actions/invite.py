"""How does somebody who was added get in for the first time?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.events import Invited
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.sign_in.mails import send_invitation


@transaction.atomic
def invite(person: Person, *, by: Person, now: datetime) -> None:
    """Send `person` a mail with the link by which they choose their first password.

    Only administrators may, else PermissionDenied. ValidationError for somebody who has left, or has a password.
    """
    if not can_administer(by):
        raise PermissionDenied
    if not person.is_active:
        raise ValidationError(_("%(name)s does not work here any more.") % {"name": person.name})
    if person.has_usable_password():
        raise ValidationError(
            _("%(name)s has a password already. If it is forgotten, the sign-in page sends a link for a new one.")
            % {"name": person.name}
        )
    send_invitation(person, by=by)
    record(Invited(), subject=person, by=by, now=now)
