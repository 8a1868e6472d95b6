"""When has the exception become the habit, so that two teams should talk?"""

import pytest
from tests.requests.stages import MONDAY, TUESDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Habit


@pytest.fixture
def habit(cast):
    return actions.raise_habit(cast.facilities, customer_team=cast.sales, facts={"lately": [4, 9]}, now=MONDAY)


def test_a_talk_is_opened_once(cast, habit):
    event = Event.objects.last()
    assert (event.kind, event.subject_kind, event.subject_id) == ("habit.raised", "habit", habit.pk)
    assert event.actor_id is None
    assert "a talk is due" in event.occurrence().sentence("Footpath")
    facts = {"customer_team": cast.sales, "facts": {}, "now": TUESDAY}
    assert actions.raise_habit(cast.facilities, **facts) is None
    assert Habit.objects.get() == habit
    assert Event.objects.last() == event
    actions.end_habit(habit, agreed="We announce fairs.", by=cast.max, now=TUESDAY)
    assert actions.raise_habit(cast.facilities, **facts) is not None
