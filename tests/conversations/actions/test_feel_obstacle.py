"""How does somebody say that an obstacle costs them time, too, or no longer?"""

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import decide, hinder, own

from footpath.conversations.actions import feel_obstacle
from footpath.conversations.ideas.cost import monthly
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_each_counts_once_and_history_does_not_say_who(cast):
    obstacle = hinder(cast)
    for minutes in (10, 20):
        feel_obstacle(obstacle, often="daily", minutes=minutes, by=cast.dov, now=MONDAY)
    assert monthly(obstacle.hits.all()).minutes == 130 + 260
    events = Event.objects.filter(kind="obstacle.hits")
    assert [(one.actor_id, one.facts) for one in events] == [(None, {})]
    feel_obstacle(obstacle, still=False, by=cast.dov, now=MONDAY)
    assert monthly(obstacle.hits.all()).people == 1
    assert Event.objects.latest("id").kind == "obstacle.hits_no_more"


def test_not_what_is_changed_and_not_with_made_up_words(cast):
    obstacle = hinder(cast)
    with pytest.raises(ValidationError):
        feel_obstacle(obstacle, often="always", by=cast.dov, now=MONDAY)
    decide(cast, own(cast, obstacle))
    with pytest.raises(Refused):
        feel_obstacle(obstacle, by=cast.dov, now=MONDAY)
