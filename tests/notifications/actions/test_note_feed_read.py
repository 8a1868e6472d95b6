"""When did a calendar last ask?"""

from datetime import timedelta

from tests.cast import MONDAY

from footpath.notifications.actions import give_feed, note_feed_read
from footpath.notifications.feeds.tokens import feed_of
from footpath.notifications.models import CalendarFeed


def test_it_is_noted_once_an_hour(cast):
    token = give_feed(cast.ana, by=cast.ana, now=MONDAY)
    for minutes in (0, 30, 59, 61):
        note_feed_read(feed_of(token), now=MONDAY + timedelta(minutes=minutes))
        seen = CalendarFeed.objects.get().read_at
        assert seen == MONDAY + timedelta(minutes=61 if minutes == 61 else 0)
