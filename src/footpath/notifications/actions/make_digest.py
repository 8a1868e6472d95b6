"""What does somebody hear in one mail a day?"""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from footpath.notifications.actions._notice import compose_digest
from footpath.notifications.actions.post import post
from footpath.notifications.groups import How
from footpath.notifications.letters import lines_for
from footpath.notifications.models import Digest, Mail, Notice
from footpath.notifications.rhythm import rhythm_of, wishes_of
from footpath.people.models import Person
from footpath.pure.quiet_hours import moment_of

NEWS = timedelta(days=7)  # what is older is in the app alone


def make_digest(person: Person, *, now: datetime) -> Mail | None:
    """Write today's one mail with what was new at the person's hour, is unread, and may be seen; once a day, and only
    with something in it. None before that hour, on a day off, and when somebody has written it already.
    """
    rhythm = rhythm_of(person)
    today = person.today(now)
    hour = moment_of(today, rhythm.digest_at, person.zone)
    if not person.is_active or now < hour or today.weekday() in rhythm.quiet.days_off:
        return None
    if Digest.objects.filter(person=person, day=today).exists():
        return None
    daily = [group for group, how in wishes_of(person).items() if how == How.DAILY]
    fresh = Notice.objects.filter(recipient=person, read_at=None, digest=None, mail=None, group__in=daily)
    due = fresh.filter(at__lte=hour, at__gt=hour - NEWS).select_related("event").order_by("id")
    if not lines_for(due, person, now):
        return None
    try:
        with transaction.atomic():
            digest = Digest.objects.create(person=person, day=today)
            letter, told = compose_digest(due, person, now=now)
            if letter is None:
                return None
            Notice.objects.filter(pk__in=[notice.pk for notice in told]).update(digest=digest)
            return post(letter, address=person.email, recipient=person, digest=digest, now=now)
    except IntegrityError:  # another worker was faster
        return None
