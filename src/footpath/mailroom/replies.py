"""What does Footpath answer to a mail by itself?"""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.catalog.requirements import Requirement, missing, options_of
from footpath.mailroom.filled import NOT_TYPED
from footpath.mailroom.mail_kinds import created_kind, lacking_kind, not_done_kind, not_placed_kind
from footpath.mailroom.models import Outcome, Received
from footpath.requests.mail_texts import MailKind, Written, said, values_of
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
        return written_reply("not_placed", not_placed_kind(), mail)
    it = mail.request
    if it is None or mail.person is None:
        return None
    if not_done:
        return written_reply("not_done", not_done_kind(), mail, why=not_done)
    if mail.outcome != Outcome.CREATED:
        return None
    lacks = [as_asked(item) for item in missing(it.terms.form, it.answers)] if it.state == State.INCOMPLETE else []
    signs = [one.approver.name for one in it.sign_offs.select_related("approver") if one.decided_at is None]
    return written_reply("created", lacking_kind() if lacks else created_kind(), mail, lacks=lacks, signs=signs)


def as_asked(item: Requirement) -> str:
    """A question in a mail; below it, in a line of its own, which answers there are, or that no mail can give one."""
    hint = _("on the page alone") if item.kind in NOT_TYPED else ", ".join(options_of(item))
    return f"{item.label}\n  ({hint})" if hint else item.label


def written_reply(template: str, kind: MailKind, mail: Received, ours: Written | None = None, **facts: object) -> Reply:
    """The answer of this kind to a mail, with its words; `ours`: see mail_texts.said."""
    it: ServiceRequest | None = mail.request
    facts |= {
        "known": mail.person is not None,
        "address": f"{settings.PUBLIC_URL}{it.get_absolute_url()}" if it else "",
        "ask": f"{settings.PUBLIC_URL}{reverse('services')}",
        "can_answer": bool(settings.MAIL_IN),
    }
    with timezone.override(mail.person.timezone) if mail.person else timezone.override(None):
        values = (values_of(it) if it else {}) | {"name": mail.person.first_name if mail.person else _("there")}
        words = said(kind, values, ours)
        text = render_to_string(f"mailroom/mail/{template}.txt", {**facts, "words": words})
    return Reply(words["subject"], text.strip() + "\n")
