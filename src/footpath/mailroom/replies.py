"""What does Footpath answer to a mail by itself?"""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.requirements import missing
from footpath.mailroom.models import Outcome, Received
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State


@dataclass(frozen=True)
class Reply:
    """An answer before it has an address."""

    subject: str
    text: str


def reply_to(mail: Received, not_done: str = "") -> Reply | None:
    """What is said about a mail: that it is a request now and what is missing, that it could not be placed, or that
    what its first line asked for was `not_done`, and why. None where nothing needs to be said.

    To somebody who is not known here it repeats nothing of what came: what a stranger wrote is not sent on by us.
    """
    if mail.outcome == Outcome.QUARANTINED:
        return Reply(_("Your mail waits for somebody to read it"), _written("not_placed", mail))
    it = mail.request
    if it is None or mail.person is None:
        return None
    about = f"{it.number} · {it.title}"
    if not_done:
        return Reply(about, _written("not_done", mail, why=not_done))
    if mail.outcome != Outcome.CREATED:
        return None
    lacks = [item.label for item in missing(it.terms.form, it.answers)] if it.state == State.INCOMPLETE else []
    signs = [one.approver.name for one in it.sign_offs.select_related("approver") if one.decided_at is None]
    return Reply(about, _written("created", mail, lacks=lacks, signs=signs))


def _written(template: str, mail: Received, **facts: object) -> str:
    it: ServiceRequest | None = mail.request
    facts |= {
        "name": mail.person.first_name if mail.person else "",
        "it": it,
        "address": f"{settings.PUBLIC_URL}{it.get_absolute_url()}" if it else "",
        "ask": f"{settings.PUBLIC_URL}{reverse('services')}",
        "can_answer": bool(settings.MAIL_IN),
    }
    with timezone.override(mail.person.timezone) if mail.person else timezone.override(None):
        return render_to_string(f"mailroom/mail/{template}.txt", facts).strip() + "\n"
