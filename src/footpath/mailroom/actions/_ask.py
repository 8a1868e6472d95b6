"""How does a mail become a request of whoever wrote it?"""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.mailroom.actions._files import hand_over
from footpath.mailroom.filled import facts_in
from footpath.mailroom.incoming import Incoming
from footpath.mailroom.reading import Letter
from footpath.requests import actions as requests
from footpath.requests.models import ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.permissions import visible_to
from footpath.requests.refusals import Refused

LONGEST_TITLE, LONGEST = 200, 8000


def ask(came: Incoming, service: Service, after: ServiceRequest | None = None) -> ServiceRequest | None:
    """Ask for the service in the name of whoever seems to have written; None where they cannot ask for it. `after` is
    the ended request that it follows.
    """
    letter, person, now, details = came.letter, came.sender.person, came.now, came.letter.text
    assert person is not None  # or nobody would ask
    if after is not None and visible_to(person, now.date()).filter(pk=after.pk).exists():
        details = f"{_('This follows %(number)s, which has ended.') % {'number': after.number}}\n\n{details}"
    try:
        with transaction.atomic():
            draft = requests.save_draft(
                None, service=service, by=person, now=now, title=_title(letter), details=cut(details),
                answers=facts_in(letter.text, service.form), channel=Channel.MAIL,
            )  # fmt: skip
            hand_over(came.mail, letter.files, draft, by=person, now=now)
            return requests.submit(draft, by=person, now=now)
    except (Refused, PermissionDenied):
        return None


def _title(letter: Letter) -> str:
    """The subject; without one, the first line."""
    lines = (" ".join(line.split()) for line in (letter.subject, *letter.text.splitlines()))
    first = next((line for line in lines if line), _("A mail without words"))
    return first if len(first) <= LONGEST_TITLE else first[: LONGEST_TITLE - 1].rstrip() + "…"


def cut(text: str) -> str:
    """The text as far as a request holds it; the mail as it came has the rest."""
    if len(text) <= LONGEST:
        return text
    end = "\n\n" + _("[The rest is in the mail as it came.]")
    return text[: LONGEST - len(end)].rstrip() + end
