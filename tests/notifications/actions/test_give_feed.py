"""How does somebody's calendar get to their days?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.notifications.actions import give_feed
from footpath.notifications.feeds.tokens import feed_of
from footpath.notifications.models import CalendarFeed


def test_a_new_one_ends_the_one_before_and_a_digest_alone_is_kept(cast):
    first, second = (give_feed(cast.ana, by=cast.ana, now=MONDAY) for _twice in range(2))
    assert (feed_of(first), feed_of(second).person) == (None, cast.ana)
    assert second not in str(list(CalendarFeed.objects.values())) + str(list(Event.objects.values()))
    event = Event.objects.filter(kind="person.feed_made").last()
    assert (event.subject_id, event.actor_id, event.facts) == (cast.ana.pk, cast.ana.pk, {})


def test_it_ends_with_whoever_leaves(cast):
    token = give_feed(cast.ana, by=cast.ana, now=MONDAY)
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(is_active=False)
    assert feed_of(token) is None
    cast.ana.is_active = False
    with pytest.raises(PermissionDenied):
        give_feed(cast.ana, by=cast.ana, now=MONDAY)


def test_nobody_makes_one_for_somebody_else(cast):
    with pytest.raises(PermissionDenied):
        give_feed(cast.ana, by=cast.eve, now=MONDAY)
