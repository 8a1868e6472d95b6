"""What is said once a focus group has met?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, seats

from footpath.conversations.actions import hold_group
from footpath.people.refusals import Refused


def test_the_host_says_who_came_and_nobody_else_is_kept(table):
    group = table.agreed()
    came = [one.pk for one in seats(group, "seated")][:6]
    group = hold_group(group, came=came, by=table.cast.dov, now=LATER + timedelta(hours=2))
    assert (group.state, group.came, seats(group).count()) == ("held", 6, 6)


def test_not_before_it_has_begun_and_only_by_the_host(table):
    group = table.agreed()
    came = [one.pk for one in seats(group, "seated")]
    with pytest.raises(Refused):
        hold_group(group, came=came, by=table.cast.dov, now=MONDAY)
    with pytest.raises(PermissionDenied):
        hold_group(group, came=came, by=table.champion, now=LATER)


@pytest.mark.parametrize("came", [[], [0]])
def test_only_those_who_take_part_can_have_come(table, came):
    with pytest.raises(ValidationError) as told:
        hold_group(table.agreed(), came=came, by=table.cast.dov, now=LATER)
    assert "came" in told.value.message_dict


def test_of_two_who_say_so_one_is_told(table):
    with pytest.raises(Refused):
        hold_group(table.held(), came=[1], by=table.cast.dov, now=LATER)
