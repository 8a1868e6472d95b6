"""What does mail that comes in leave to the worker?"""

from datetime import datetime

from footpath.jobs import job
from footpath.mailroom import actions


@job(retries=0, limit=420)
def fetch_mail(*, now: datetime) -> None:
    """Take in what lies in the mailbox; the next minute tries again what did not work."""
    actions.fetch(now=now)
