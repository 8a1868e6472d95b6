"""Which mails has somebody found in the last days? For the demonstration."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from footpath.notifications.actions._mail import write
from footpath.notifications.actions._notice import compose, compose_digest
from footpath.notifications.groups import Group, How
from footpath.notifications.models import Digest, Mail, MailState, Notice
from footpath.notifications.rhythm import rhythm_of, wishes_of
from footpath.people.models import Person
from footpath.pure.quiet_hours import first_loud, moment_of


@transaction.atomic
def mail_news(*, since: datetime, now: datetime) -> int:
    """Write the mails that the notices since a moment have led to, as they would have gone out; nothing is sent.

    How many that were. What is due after `now` still waits.
    """
    notices = (
        Notice.objects.filter(at__gt=since, mail=None, digest=None).select_related("event", "recipient").order_by("id")
    )
    by_person: dict[Person, list[Notice]] = {}
    for notice in notices:
        by_person.setdefault(notice.recipient, []).append(notice)
    return sum(_at_once(person, own, now) + _daily(person, own, now) for person, own in by_person.items())


def _at_once(person: Person, notices: list[Notice], now: datetime) -> int:
    wishes, quiet, count = wishes_of(person), rhythm_of(person).quiet, 0
    for notice in notices:
        letter = compose(notice, now=now) if wishes[Group(notice.group)] == How.AT_ONCE else None
        if letter is not None:
            due = first_loud(notice.at, quiet)
            _sent(write(letter, address=person.email, recipient=person, now=notice.at, due=due, notice=notice), now)
            count += 1
    return count


def _daily(person: Person, notices: list[Notice], now: datetime) -> int:
    rhythm, wishes, count = rhythm_of(person), wishes_of(person), 0
    today = person.today(now)
    rest = [notice for notice in notices if wishes[Group(notice.group)] == How.DAILY]
    day = timezone.localdate(rest[0].at, person.timezone) if rest else None
    while day is not None and day <= today:
        hour = moment_of(day, rhythm.digest_at, person.zone)
        fresh = [notice for notice in rest if notice.at <= hour]
        is_due = hour <= now and day.weekday() not in rhythm.quiet.days_off
        letter, _told = compose_digest(fresh, person, now=hour) if is_due else (None, [])
        if letter is not None:
            digest = Digest.objects.create(person=person, day=day)
            Notice.objects.filter(pk__in=[notice.pk for notice in fresh]).update(digest=digest)
            _sent(write(letter, address=person.email, recipient=person, now=hour, due=hour, digest=digest), now)
            rest, count = [notice for notice in rest if notice not in fresh], count + 1
        day += timedelta(days=1)
    return count


def _sent(mail: Mail, now: datetime) -> None:
    if mail.not_before <= now:
        Mail.objects.filter(pk=mail.pk).update(state=MailState.SENT, sent_at=mail.not_before)
