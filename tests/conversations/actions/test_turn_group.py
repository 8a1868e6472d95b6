"""What happens to a focus group when time passes?"""

from datetime import timedelta

from tests.cast import MONDAY
from tests.conversations.grouping import LATER, asked_in, fresh, seats

from footpath.conversations.actions import hold_group, turn_group
from footpath.conversations.groups.guests import Guest, by_code, code_of
from footpath.history.models import Event


def test_who_has_not_answered_is_reminded_once_and_who_takes_part_the_day_before(table):
    group = table.agreed()
    assert not turn_group(group, now=MONDAY)
    near = LATER - timedelta(days=3)
    assert turn_group(group, now=near)
    assert not turn_group(fresh(group), now=near)
    assert len(Event.objects.latest("id").facts["people"]) == len(asked_in(group))
    day_before = LATER - timedelta(hours=20)
    assert turn_group(fresh(group), now=day_before)
    assert not turn_group(fresh(group), now=day_before)
    assert len(Event.objects.latest("id").facts["people"]) == 7


def test_the_link_of_a_guest_ends_the_day_after_the_notes_are_due(table):
    group = table.with_guest(table.agreed())
    came = [one.pk for one in seats(group, "seated")]
    group = hold_group(group, came=came, by=Guest(group.pk, group.guest_hash), now=LATER)
    code = code_of(group)
    assert by_code(code, LATER + timedelta(days=4))
    assert not turn_group(fresh(group), now=LATER + timedelta(days=4))
    assert by_code(code, LATER + timedelta(days=5)) is None
    assert turn_group(fresh(group), now=LATER + timedelta(days=5))
    assert not fresh(group).guest_hash


def test_notes_that_were_due_are_complete(table):
    group = table.held()
    assert turn_group(group, now=LATER + timedelta(days=6))
    assert fresh(group).notes_at


def test_themes_that_everybody_had_a_week_to_look_at_are_checked(table):
    group, _themes = table.coded()
    assert not turn_group(group, now=LATER + timedelta(days=4))
    assert turn_group(group, now=LATER + timedelta(days=10))
    assert fresh(group).state == "checked"
