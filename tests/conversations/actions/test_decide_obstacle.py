"""How is it decided what becomes of an obstacle?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.offering import decide, hinder, own

from footpath.conversations.actions import decide_obstacle
from footpath.history.models import Event
from footpath.people.refusals import Refused


@pytest.mark.parametrize(("outcome", "back"), [("changed", 130), ("kept", None), ("worked_around", None)])
def test_its_owner_says_what_was_decided_and_a_change_gives_hours_back(cast, outcome, back):
    obstacle = decide(cast, own(cast, hinder(cast)), outcome=outcome)
    assert (obstacle.state, obstacle.in_time, obstacle.minutes_back) == (outcome, True, back)
    event = Event.objects.latest("id")
    assert (event.kind, event.facts) == ("obstacle.decided", {"outcome": outcome, "decision": "A mail will do."})
    assert event.occurrence().sentence("Ben").startswith("Ben ")


def test_not_by_strangers_not_without_a_word_not_before_it_has_an_owner(cast):
    obstacle = own(cast, hinder(cast))
    decision = {"outcome": "kept", "decision": "The law says so.", "now": MONDAY}
    with pytest.raises(PermissionDenied):
        decide_obstacle(obstacle, **decision, by=cast.ana)
    for wrong in ({"decision": ""}, {"outcome": "gone"}):
        with pytest.raises(ValidationError) as told:
            decide_obstacle(obstacle, **decision | wrong, by=cast.cleo)
        assert list(told.value.message_dict) == list(wrong)
    with pytest.raises(Refused):
        decide_obstacle(hinder(cast), **decision, by=cast.cleo)
