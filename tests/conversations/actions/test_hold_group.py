"""What is said once a focus group has met?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, seats

from footpath.conversations import actions
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


def test_where_three_came_it_is_no_group_and_another_day_takes_what_was_noted_away(table):
    group = table.agreed()
    actions.note_in_group(group, question=1, text="The desks stood.", by=table.cast.dov, now=LATER)
    came = [one.pk for one in seats(group, "seated")]
    with pytest.raises(ValidationError) as told:
        hold_group(group, came=came[:4], by=table.cast.dov, now=LATER)
    assert "easy to guess" in told.value.message_dict["came"][0]
    assert seats(group, "seated").count() == 7, "nobody is forgotten by a try"
    start = LATER + timedelta(days=7)
    group = actions.set_group_day(group, starts_at=start, place="Room 2", by=table.champion, now=LATER)
    assert (group.notes.count(), seats(group, "seated").count()) == (0, 0)
    for one in [one.person for one in seats(group, "asked")][:5]:
        actions.join_group(group, agrees=True, by=one, now=LATER)
    came = [one.pk for one in seats(group, "seated")]
    assert hold_group(group, came=came, by=table.cast.dov, now=start).came == 5


def test_of_two_who_say_so_one_is_told(table):
    with pytest.raises(Refused):
        hold_group(table.held(), came=[1], by=table.cast.dov, now=LATER)
