"""How does a text get onto a request?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.catalog.requirements import BROKEN
from footpath.people.models import Person
from footpath.requests.models import Message, ServiceRequest
from footpath.requests.models.said import MessageKind
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.refusals import Unclear

LONGEST = 8000


def usable(text: str, field: str = "text", *, longest: int = LONGEST, needed: bool = True) -> str:
    """The text without blanks around it; Unclear where it is empty, too long, or holds what cannot be kept."""
    text = text.replace("\r\n", "\n").strip()
    if needed and not text:
        raise Unclear(field, _("Please write something here."))
    if BROKEN.search(text):
        raise Unclear(field, _("There is a character in it that cannot be kept."))
    if len(text) > longest:
        raise Unclear(
            field,
            _("This is %(n)d characters long; at most %(most)d fit.") % {"n": len(text), "most": longest},
        )
    return text


def say(
    service_request: ServiceRequest,
    text: str,
    kind: MessageKind,
    *,
    by: Person | None,
    now: datetime,
    internal: bool = False,
    field: str = "text",
) -> Message:
    """Put a text on the request, marked with the side for which it speaks."""
    return Message.objects.create(
        request=service_request,
        kind=kind,
        author=by,
        text=usable(text, field),
        internal=internal,
        from_provider=by is not None and speaks_for_provider(by, service_request, now),
        at=now,
    )


def speaks_for_provider(person: Person, service_request: ServiceRequest, now: datetime) -> bool:
    """Whether what the person writes counts as an answer of the serving side: never on a request of their own."""
    found = sides(standing(person, now.date()), service_request)
    return Side.CUSTOMER not in found and bool({Side.PROVIDER, Side.LEAD} & found)
