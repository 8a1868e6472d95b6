"""How does mail get out of the mailbox?"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q

from footpath.mailroom.actions.take_in import take_in
from footpath.mailroom.imap import Mailbox, Unreachable, Unusable, opened
from footpath.mailroom.models import Fetching

LEASE = timedelta(minutes=10)  # longer than one visit can last
REST, LONGEST_REST = timedelta(seconds=30), timedelta(minutes=15)  # of a server that does not answer
ENOUGH = 10  # mails in a row that could not be kept: it is not their fault
log = logging.getLogger(__name__)


@dataclass
class Fetched:
    """What one visit came to."""

    taken: int = 0
    left: int = 0  # could not be kept now, and is still unread
    set_aside: int = 0  # cannot be taken out: flagged in the mailbox, for a person


def fetch(*, now: datetime) -> Fetched | None:
    """Take in what lies unread in the mailbox, and mark each mail as read once it is kept; None where no mailbox is
    set, another worker is there, or its server is left in peace because it did not answer a moment ago.

    A worker that dies between keeping and marking leaves a mail that comes in again: that is a duplicate. One that
    cannot be kept stays unread, and the next is tried.
    """
    if settings.IMAP is None or not _begin(now):
        return None
    fetched, error = Fetched(), ""
    try:
        with opened(settings.IMAP) as mailbox:
            _empty(mailbox, fetched, now)
    except Unreachable as reason:
        error = str(reason)
    _end(fetched, error, now)
    return fetched


def _empty(mailbox: Mailbox, fetched: Fetched, now: datetime) -> None:
    missed = 0
    for uid in mailbox.unread():
        if mailbox.is_over() or missed >= ENOUGH:
            return  # the rest is the next visit's
        try:
            raw = mailbox.raw(uid)
        except Unusable as reason:
            log.warning("Mail %s in the mailbox is set aside: %s", uid, reason)
            mailbox.set_aside(uid)
            fetched.set_aside += 1
            continue
        if raw is None:
            continue
        try:
            take_in(raw, now=now)
        except Exception:  # the database, the disk; whatever it is, the mail is not lost and the next one goes on
            log.exception("Mail %s in the mailbox could not be kept", uid)
            fetched.left, missed = fetched.left + 1, missed + 1
            continue
        mailbox.mark_read(uid)
        fetched.taken, missed = fetched.taken + 1, 0


def _begin(now: datetime) -> bool:
    """Be the one who looks; a worker that died while it looked is waited for until its lease ends."""
    Fetching.objects.get_or_create(id=1)
    free = Q(busy_until=None) | Q(busy_until__lte=now)
    rested = Q(resting_until=None) | Q(resting_until__lte=now)
    return Fetching.objects.filter(free & rested, id=1).update(busy_until=now + LEASE) == 1


def _end(fetched: Fetched, error: str, now: datetime) -> None:
    """Keep how it went, and leave a server in peace that did not answer, each time for longer."""
    row = Fetching.objects.get(id=1)
    facts: dict[str, object] = {"busy_until": None, "set_aside": F("set_aside") + fetched.set_aside}
    if error:
        rest = min(REST * 2 ** min(row.failures, 20), LONGEST_REST)
        facts |= {"failures": F("failures") + 1, "resting_until": now + rest, "last_error": error[:500]}
    else:
        left = f"{fetched.left} could not be kept" if fetched.left else ""
        facts |= {"failures": 0, "resting_until": None, "last_error": left, "reached_at": now}
    Fetching.objects.filter(id=1).update(**facts)
