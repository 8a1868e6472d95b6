"""When does Footpath answer a mail by itself?"""

from datetime import datetime, timedelta

from django.core.mail import EmailMessage
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.mailroom.guards import silence
from footpath.mailroom.models import AutomaticReply, Received
from footpath.mailroom.replies import Reply, reply_to
from footpath.requests.message_ids import new_message_id
from footpath.requests.models import ServiceRequest
from footpath.requests.reply_tokens import reply_address

A_DAY, A_WHILE, MOST = timedelta(days=1), timedelta(hours=3), 10


@transaction.atomic
def reply(mail: Received, *, now: datetime, not_done: str = "") -> bool:
    """Answer a mail that is a request now, that could not be placed, or whose first line asked for what was `not_done`;
    whether that was done. At most once a day to one sender about one thing, but for what was not done, which they would
    take for done; and ten times in three hours to one sender at all. Never to machines, to ourselves, to strangers, or
    to whoever reads no answers.

    The answer goes to the address in From alone, of a person here to the one that is known.
    """
    if silence(mail):
        return False
    wanted = reply_to(mail, not_done)
    if wanted is None or not _may_be_written(mail, now, about=f"not-done.{mail.pk}" if not_done else ""):
        return False
    _post(mail, wanted, now)
    return True


def _may_be_written(mail: Received, now: datetime, *, about: str = "") -> bool:
    """Whether this one is not too many; then it is counted. Of two workers at once one is let through."""
    thread = about or (f"request.{mail.request_id}" if mail.request_id else "")
    written = AutomaticReply.objects.filter(address=mail.from_address)
    if (
        written.filter(thread=thread, at__gt=now - A_DAY).exists()
        or written.filter(at__gt=now - A_WHILE).count() >= MOST
    ):
        return False
    try:
        with transaction.atomic():
            AutomaticReply.objects.create(
                address=mail.from_address, thread=thread, day=now.date(), at=now, mail=mail if mail.pk else None
            )
    except IntegrityError:  # another worker was faster
        return False
    return True


def _post(mail: Received, wanted: Reply, now: datetime) -> None:
    """Put it into the outbox, which is where Django's mail goes."""
    headers = {
        "Auto-Submitted": "auto-replied",
        "Precedence": "auto_reply",
        "X-Auto-Response-Suppress": "All",
    }
    if mail.message_id:
        headers |= dict.fromkeys(("In-Reply-To", "References"), mail.message_id)
    if mail.request_id:
        headers["Message-ID"] = new_message_id(ServiceRequest.subject_kind, mail.request_id)
        answers = reply_address(mail.person, mail.request_id, now) if mail.person else ""
        headers |= {"Reply-To": answers} if answers else {}
    to = mail.person.email if mail.person else mail.from_address
    EmailMessage(wanted.subject or _("Your mail"), wanted.text, to=[to], headers=headers).send()
