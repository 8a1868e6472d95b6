"""How is a calendar kept out again?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import end_feed, give_feed
from footpath.notifications.feeds.tokens import feed_of


def test_the_address_shows_nothing_any_more(cast):
    token = give_feed(cast.ana, by=cast.ana, now=MONDAY)
    assert [end_feed(cast.ana, by=cast.ana, now=MONDAY) for _twice in range(2)] == [True, False]
    assert feed_of(token) is None
    assert Event.objects.filter(kind="person.feed_ended", actor_id=cast.ana.pk).count() == 1


def test_nobody_ends_that_of_somebody_else(cast):
    give_feed(cast.ana, by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        end_feed(cast.ana, by=cast.eve, now=MONDAY)
