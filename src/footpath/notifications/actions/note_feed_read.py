"""When did a calendar last ask?"""

from datetime import datetime

from footpath.notifications.feeds.tokens import is_worth_noting
from footpath.notifications.models import CalendarFeed


def note_feed_read(feed: CalendarFeed, *, now: datetime) -> None:
    """Note that it was read, once an hour, so that its owner sees whether anybody reads it. It leaves no event."""
    if is_worth_noting(feed, now):
        CalendarFeed.objects.filter(pk=feed.pk, token_hash=feed.token_hash).update(read_at=now)
