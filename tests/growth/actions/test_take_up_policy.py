"""Which policy or procedure is reviewed?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    at_work,
    under_review,
)

from footpath.conversations.models import Obstacle
from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event

LATER = MONDAY + timedelta(days=30)


def test_it_is_typed_or_taken_from_an_obstacle(cast):
    council = at_work(cast)
    obstacle = Obstacle.objects.create(
        kind="policy", what="Two signatures", named_by=cast.ana, named_at=MONDAY, review_by=DUE
    )
    policy = verbs.take_up_policy(council, obstacle=obstacle, by=cast.ben, now=MONDAY)
    assert (policy.what, policy.state) == ("Two signatures", states.OPEN)
    assert under_review(cast, council).obstacle is None
    assert Event.objects.latest("id").kind == "council_policy.taken_up"


def test_not_by_those_outside_and_not_without_words(cast):
    council = at_work(cast)
    with pytest.raises(PermissionDenied):
        verbs.take_up_policy(council, what="Two signatures", by=cast.cleo, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        verbs.take_up_policy(council, by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["what"]
