"""What do notices leave to the worker?"""

from datetime import datetime

from footpath.jobs import job
from footpath.notifications import actions
from footpath.notifications.actions.make_digest import NEWS
from footpath.notifications.models import Notice
from footpath.people.models import Person


@job(limit=300)
def send_mail(mail_id: int, *, now: datetime) -> None:
    """Send one mail; what becomes of it stands in the outbox."""
    actions.send(mail_id, now=now)


@job(limit=300, priority=50)
def send_urgent_mail(mail_id: int, *, now: datetime) -> None:
    """Send a mail for which somebody sits and waits, before everything else."""
    actions.send(mail_id, now=now)


@job(retries=0)
def push_mail(*, now: datetime) -> None:
    """Send what is due."""
    actions.push(now=now)


@job(retries=0)
def make_digests(*, now: datetime) -> None:
    """Write the one mail of the day to everybody whose hour has come."""
    news = Notice.objects.filter(read_at=None, digest=None, mail=None, at__gt=now - NEWS)
    for person in Person.objects.filter(is_active=True, pk__in=news.values("recipient")):
        actions.make_digest(person, now=now)


@job(limit=120, retries=0, priority=-10)
def deliver(delivery_id: int, *, now: datetime) -> None:
    """Call one webhook, behind all that people wait for; what becomes of it stands in its list."""
    actions.deliver(delivery_id, now=now)


@job(retries=0)
def push_deliveries(*, now: datetime) -> None:
    """Call the webhooks for which something is due."""
    actions.push_deliveries(now=now)


@job
def tidy_deliveries(*, now: datetime) -> None:
    """Forget old deliveries."""
    actions.tidy_deliveries(now=now)


@job
def tidy_mail(*, now: datetime) -> None:
    """Delete old mails."""
    actions.tidy_mail(now=now)
