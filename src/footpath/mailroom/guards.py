"""May this mail be answered by a machine?

RFC 3834 and what loops have taught: whoever answers machines, bounces or themselves never stops.
"""

import re
from collections.abc import Iterable
from email.utils import parseaddr

from django.conf import settings

from footpath.mailroom.models import MailAddress, Received
from footpath.people.models import Person

_NOBODY = re.compile(
    r"mailer-daemon|postmaster|.*no-?_?\.?reply.*|.*do-?_?\.?not-?_?\.?reply.*|bounces?|.*[-+._]bounces?([-+._=].*)?"
    r"|.*-request|owner-.*|.*-owner|abuse|listserv|majordomo"
)


def silence(mail: Received) -> str:
    """Why nobody is answered by a machine here; empty where somebody may be."""
    address = mail.from_address
    if not address or address.count("@") != 1:
        return "nobody"
    if mail.automatic:
        return "machine"
    if _NOBODY.fullmatch(address.partition("@")[0]):
        return "no_reply"
    if is_ours(address):
        return "ours"
    return "" if mail.person_id or _of_this_house(address) else "stranger"


def is_ours(address: str) -> bool:
    """Whether mail to this address comes to us, whatever stands behind a + in it."""
    bare = _bare(address)
    ours = {_bare(settings.MAIL_IN), _bare(parseaddr(settings.MAIL_FROM)[1])}
    return bare in ours or MailAddress.objects.filter(address__in=_both(address, bare)).exists()


def _of_this_house(address: str) -> bool:
    """Whether somebody here has an address of the same domain. Mail to anybody else would be mail that a stranger makes
    us send: the sender of a mail is whoever its writer claims to be.
    """
    return Person.objects.filter(email__iendswith=f"@{address.partition('@')[2]}", is_active=True).exists()


def _bare(address: str) -> str:
    box, at, host = address.strip().lower().rpartition("@")
    return f"{box.partition('+')[0]}{at}{host}"


def _both(*addresses: str) -> Iterable[str]:
    return {address.lower() for address in addresses}
