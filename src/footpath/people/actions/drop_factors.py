"""How does somebody get in who has lost phone, passkey and recovery codes?"""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions.end_sessions import end_sessions
from footpath.people.events import FactorsDropped
from footpath.people.models import Person
from footpath.people.permissions import can_administer
from footpath.people.sign_in.mails import send_warning


@transaction.atomic
def drop_factors(person: Person, *, by: Person, now: datetime) -> None:
    """Remove every second factor of `person`, so that the password alone lets them in, and tell them by mail.

    Only administrators may, for somebody else: PermissionDenied. ValidationError where there is none.
    """
    if not can_administer(by) or by == person:
        raise PermissionDenied
    if not Authenticator.objects.filter(user=person).delete()[0]:
        raise ValidationError(_("%(name)s has no second factor.") % {"name": person.name})
    end_sessions(person, by=by, now=now)
    send_warning(person, _("%(name)s removed all second factors from your sign-in.") % {"name": by.name})
    record(FactorsDropped(), subject=person, by=by, now=now)
