"""How does a team keep a fast lane?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import FastLane
from footpath.requests.overtaking import left_of_budget
from footpath.requests.refusals import SomebodyWasFaster, Unclear

pytestmark = pytest.mark.django_db


def test_its_lead_keeps_one_changes_it_and_closes_it(cast):
    for a_month in (2, 3, 3, 0):
        actions.keep_fast_lane(cast.facilities, a_month=a_month, by=cast.cleo, now=MONDAY)
        assert left_of_budget(cast.facilities, MONDAY) == a_month
    told = Event.objects.filter(kind="team.fast_lane_kept").order_by("id").values_list("facts", flat=True)
    assert [one["a_month"] for one in told] == [2, 3, 0]
    assert not FastLane.objects.exists()


def test_it_is_small_and_its_leads_alone(cast):
    with pytest.raises(Unclear) as refused:
        actions.keep_fast_lane(cast.facilities, a_month=21, by=cast.cleo, now=MONDAY)
    assert refused.value.field == "a_month"
    for nobody in (cast.ben, cast.max, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.keep_fast_lane(cast.facilities, a_month=2, by=nobody, now=MONDAY)


def test_who_saw_another_number_is_told(cast):
    actions.keep_fast_lane(cast.facilities, a_month=2, by=cast.cleo, now=MONDAY, edits=0)
    with pytest.raises(SomebodyWasFaster):
        actions.keep_fast_lane(cast.facilities, a_month=4, by=cast.cleo, now=MONDAY, edits=0)
