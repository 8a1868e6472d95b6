"""Whose days does this address show?"""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from footpath.notifications.links import LENGTH, hashed
from footpath.notifications.models import CalendarFeed


def feed_of(token: str) -> CalendarFeed | None:
    """The feed of this token, of somebody who works here."""
    if len(token) != LENGTH or not token.isascii():
        return None
    feeds = CalendarFeed.objects.select_related("person").filter(person__is_active=True)
    return feeds.filter(token_hash=hashed(token)).first()


def address(token: str) -> str:
    """Where a calendar finds it, at the public address alone."""
    return f"{settings.PUBLIC_URL}{reverse('calendar-feed', args=[token])}"


def is_worth_noting(feed: CalendarFeed, now: datetime) -> bool:
    """Whether this reading is noted: once an hour is enough to see that somebody reads."""
    return feed.read_at is None or (now - feed.read_at).total_seconds() >= 3600
