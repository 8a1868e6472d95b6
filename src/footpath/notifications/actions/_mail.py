"""How does a mail come into the outbox, and what keeps it from going out?"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.notifications.actions._notice import compose_digest
from footpath.notifications.letters import Letter, absolute, lines_for
from footpath.notifications.models import Digest, Mail, Notice
from footpath.notifications.things import is_visible
from footpath.people.models import Person
from footpath.requests.events import NoteWritten
from footpath.requests.message_ids import NOTE, new_message_id, thread_id
from footpath.requests.models import ServiceRequest
from footpath.requests.reply_tokens import reply_address

TRIED = timedelta(days=5)  # for that long


def write(
    letter: Letter, *, address: str, recipient: Person | None, now: datetime, due: datetime,
    notice: Notice | None = None, digest: Digest | None = None, urgent: bool = False,
    headers: Mapping[str, str] | None = None, fleeting: bool = False,
) -> Mail:  # fmt: skip
    """Put a mail into the outbox, to be sent from `due` on; with these headers besides our own, or in their place."""
    about = (notice.event.subject_kind, notice.event.subject_id) if notice else ("mail", 0)
    said = _headers(about, wished=notice is None and digest is None) | _for_answers(recipient, about, now)
    said |= headers or {}
    return Mail.objects.create(
        recipient=recipient,
        address=address,
        sender_name=letter.sender_name,
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
        calendar=letter.calendar,
        message_id=said.pop("Message-ID", "") or new_message_id(*(_as_note(notice) or about)),
        headers=said,
        group=notice.group if notice else "",
        notice=notice,
        digest=digest,
        urgent=urgent,
        fleeting=fleeting,
        not_before=due,
        give_up_at=due + TRIED,
        created_at=now,
    )


def _headers(about: tuple[str, int], *, wished: bool) -> dict[str, str]:
    """No machine may answer; what nobody asked for just now can be switched off; mails about one thing are a thread."""
    headers = {"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All"}
    if not wished:
        headers |= {"Precedence": "bulk", "List-Unsubscribe": f"<{absolute(reverse('preferences'))}>"}
    if about != ("mail", 0):
        headers |= dict.fromkeys(("In-Reply-To", "References"), thread_id(*about))
    return headers


def _as_note(notice: Notice | None) -> tuple[str, int] | None:
    """What marks a mail about a note of the serving team, so that an answer to it never reaches the customer."""
    noted = notice is not None and notice.event.kind == NoteWritten.kind
    return (NOTE, notice.event.subject_id) if notice and noted else None


def _for_answers(recipient: Person | None, about: tuple[str, int], now: datetime) -> dict[str, str]:
    """Answers about a request come back with a token by which the answering person is known."""
    address = reply_address(recipient, about[1], now) if recipient and about[0] == ServiceRequest.subject_kind else ""
    return {"Reply-To": address} if address else {}


def obstacle(mail: Mail, now: datetime) -> str:
    """Why a mail must not go out any more, for people who administer; empty when nothing speaks against it."""
    person = mail.recipient
    if person is None:
        return ""
    if not person.is_active:
        return _("They do not work here any more.")
    if mail.address.lower() != person.email.lower():
        return _("This is not their address any more.")
    if mail.digest is not None:
        return _obstacle_of_digest(mail, mail.digest, person, now)
    return "" if mail.notice is None else _obstacle_of_notice(mail.notice, person, now)


def _obstacle_of_notice(notice: Notice, person: Person, now: datetime) -> str:
    if notice.read_at is not None:
        return _("They have read it in the app.")
    event = notice.event
    if not is_visible(event.subject_kind, event.subject_id, person, now.date()):
        return _("They may not see any more what it is about.")
    return ""


def _obstacle_of_digest(mail: Mail, digest: Digest, person: Person, now: datetime) -> str:
    """A digest leaves out what was read or hidden since it was written; with nothing left in it there is none."""
    notices = digest.notices.select_related("event").order_by("id")
    lines = lines_for(notices.filter(read_at=None), person, now)
    if not lines:
        return _("They have read it in the app, or may not see it any more.")
    if len(lines) < notices.count():
        letter, _told = compose_digest([line.notice for line in lines], person, now=now)
        if letter is not None:
            mail.text, mail.html = letter.text, letter.html
            mail.save(update_fields=["text", "html"])
    return ""
