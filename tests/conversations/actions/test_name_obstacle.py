"""How is it said what stands in the way?"""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY, ask
from tests.conversations.offering import hinder

from footpath.conversations.ideas.cost import monthly
from footpath.conversations.models import ObstacleState
from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.surveys.actions import keep_mine, move_obstacle
from footpath.surveys.models import MineLine


def test_it_waits_for_an_owner_and_says_what_it_costs(cast):
    obstacle = hinder(cast, service=cast.move, request=ask(cast, MONDAY), team=None)
    assert (obstacle.state, obstacle.team, obstacle.review_by) == (
        ObstacleState.NAMED, cast.facilities, date(2026, 12, 7)
    )  # fmt: skip
    assert (monthly(obstacle.hits.all()).people, monthly(obstacle.hits.all()).minutes) == (1, 130)  # 52 weeks / 12
    assert (Event.objects.latest("id").kind, Event.objects.latest("id").facts) == ("obstacle.named", {})


def test_one_of_ones_own_list_is_moved_once(cast):
    keep_mine(cast.ana, texts={"obstacles": "Two passwords"}, by=cast.ana, now=MONDAY)
    own = move_obstacle(MineLine.objects.get(), by=cast.ana, now=MONDAY)
    with pytest.raises(PermissionDenied):
        hinder(cast, own=own, by=cast.ben)
    hinder(cast, own=own)
    with pytest.raises(Refused, match="already"):
        hinder(cast, own=own)


@pytest.mark.parametrize(("facts", "field"), [({"kind": "person"}, "kind"), ({"what": ""}, "what"),
                                              ({"often": "always"}, "often"), ({"minutes": -1}, "minutes"),
                                              ({"minutes": 2401}, "minutes")])  # fmt: skip
def test_what_cannot_be_kept_is_named(cast, facts, field):
    with pytest.raises(ValidationError) as told:
        hinder(cast, **facts)
    assert list(told.value.message_dict) == [field]


def test_a_request_that_one_does_not_see_cannot_be_linked(cast):
    with pytest.raises(ValidationError):
        hinder(cast, by=cast.dov, request=ask(cast, MONDAY))
