"""Who hosts a focus group?"""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.conversations.actions._groups import changed, checked_neutral, held, require_runs, with_texts
from footpath.conversations.groups import states
from footpath.conversations.groups.events import GroupGuestNamed, GroupHostNamed
from footpath.conversations.groups.guests import address_of, code_of, hash_of
from footpath.conversations.models import FocusGroup
from footpath.people import typed
from footpath.people.models import Person

NOTES_IN = timedelta(days=3)  # after the meeting


@transaction.atomic
def name_group_host(
    group: FocusGroup, *, by: Person, now: datetime, host: Person | None = None, email: str = "", name: str = ""
) -> FocusGroup:
    """Name its host: a coworker who is neutral, or a guest from outside by mail address and name, who gets a link that
    opens this one group until the day after the notes are due. A link that was sent before opens nothing any more.

    Raises PermissionDenied, ValidationError naming the field, Refused once it was held.
    """
    found = held(group, states.AHEAD_OF_IT)
    require_runs(found.study, by, now)
    if host is not None:
        checked_neutral("host", host, found, now, above=True)
        locked = with_texts(found, guest="", email="")
        return changed(found, GroupHostNamed(), by=by, now=now, host=host, guest_hash="", locked=locked)
    address = _address(email)
    guest = typed.one_line("name", name, longest=80, needed=True)
    found.guest_turn += 1
    facts = {"guest_turn": found.guest_turn, "guest_hash": hash_of(code_of(found)), "host": None}
    found = changed(
        found, GroupGuestNamed(), by=by, now=now, locked=with_texts(found, guest=guest, email=address), **facts
    )
    _letter(found, address, guest)
    return found


def _address(email: str) -> str:
    address = typed.one_line("email", email, longest=254, needed=True).lower()
    try:
        validate_email(address)
    except ValidationError:
        raise ValidationError({"email": _("This is no mail address.")}) from None
    if Person.objects.filter(email__iexact=address).exists():
        raise ValidationError({"email": _("Whoever has this address works here: name them as host instead.")})
    return address


def _letter(group: FocusGroup, address: str, guest: str) -> None:
    """What the guest reads; a machine sends it, and nobody who reads the outbox later finds the link in it."""
    said = _(
        "Hello %(name)s,\n\nyou are asked to host a focus group. What you need is behind this link: the questions, "
        "who takes part, the ground rules, and where you note what was said. It opens this one group, for you alone, "
        "and ends by itself the day after the notes are due. Please do not pass it on.\n\n%(address)s\n"
    )
    text = said % {"name": guest, "address": address_of(group)}
    EmailMessage(_("Your focus group"), text, to=[address]).send()
