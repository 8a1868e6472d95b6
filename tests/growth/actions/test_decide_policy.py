"""What becomes of a policy that was reviewed?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.councils import (
    DUE,
    TODAY,
    at_work,
    under_review,
)

from footpath.growth.interdepartmental import states, verbs
from footpath.history.models import Event
from footpath.people.refusals import SomebodyWasFaster

LATER = MONDAY + timedelta(days=30)


@pytest.mark.parametrize("verdict", states.VERDICTS)
def test_it_stays_changes_or_goes_with_a_reason_and_a_day(cast, verdict):
    policy = under_review(cast, at_work(cast))
    verbs.decide_policy(policy, verdict=verdict, why="One is enough.", from_on=DUE, by=cast.ben, now=MONDAY)
    assert (policy.state, policy.from_on) == (verdict, DUE)
    assert Event.objects.latest("id").facts == {"verdict": verdict}


def test_the_second_one_is_told_and_what_is_wrong_is_named(cast):
    policy = under_review(cast, at_work(cast))
    seen = type(policy).objects.get(pk=policy.pk)
    with pytest.raises(PermissionDenied):
        verbs.decide_policy(policy, verdict="kept", why="x", by=cast.ana, now=MONDAY)
    for wrong in ({"verdict": "gone"}, {"why": ""}, {"from_on": TODAY - timedelta(days=1)}):
        with pytest.raises(ValidationError) as told:
            verbs.decide_policy(policy, **{"verdict": "kept", "why": "x", "by": cast.ben, "now": MONDAY} | wrong)
        assert list(told.value.message_dict) == list(wrong)
    verbs.decide_policy(policy, verdict="kept", why="The law.", by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        verbs.decide_policy(seen, verdict="changed", why="No.", by=cast.max, now=MONDAY)
