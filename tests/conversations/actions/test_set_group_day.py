"""When and where does a focus group meet?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, asked_in, fresh, seats

from footpath.conversations.actions import set_group_day
from footpath.history.models import Event
from footpath.people.refusals import Refused


def test_another_day_asks_again(table):
    group = table.agreed()
    later = LATER + timedelta(days=1)
    group = set_group_day(group, starts_at=later, place="Room 9", by=table.champion, now=MONDAY)
    assert (group.starts_at, group.sequence, fresh(group).taken) == (later, 1, 0)
    assert {one.state for one in seats(group)} == {"asked", "reserve"} or len(asked_in(group)) == 10
    assert Event.objects.latest("id").kind == "focus_group.moved"


@pytest.mark.parametrize("days", [1, 121, -3])
def test_not_tomorrow_and_not_in_half_a_year(table, days):
    with pytest.raises(ValidationError) as told:
        set_group_day(
            table.plan().groups.get(), starts_at=MONDAY + timedelta(days=days), place="x", by=table.champion, now=MONDAY
        )
    assert "starts_at" in told.value.message_dict


def test_only_by_whoever_runs_it_and_before_it_is_held(table):
    with pytest.raises(PermissionDenied):
        set_group_day(table.plan().groups.get(), starts_at=LATER, place="x", by=table.cast.eve, now=MONDAY)
    with pytest.raises(Refused):
        set_group_day(table.held(), starts_at=LATER, place="x", by=table.champion, now=MONDAY)
