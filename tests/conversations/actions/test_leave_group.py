"""How does somebody say no to a focus group, leave it, or take their yes back afterwards?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.grouping import LATER, asked_in, fresh, seats

from footpath.conversations.actions import leave_group
from footpath.history.models import Event


def test_after_a_no_the_next_one_is_asked_and_nobody_asks_why(table):
    group = table.recruiting()
    before = {one.pk for one in asked_in(group)}
    gone = asked_in(group)[0]
    leave_group(group, by=gone, now=MONDAY)
    now = {one.pk for one in asked_in(group)}
    assert gone.pk not in now
    assert len(now) in (len(before), len(before) - 1)


def test_whoever_waits_moves_up_when_a_seat_becomes_free(table):
    group = table.agreed(10)
    waiting = [one.person for one in seats(group, "waiting")]
    leave_group(group, by=seats(group, "seated")[0].person, now=MONDAY)
    assert seats(group, "seated").filter(person=waiting[0]).exists()
    assert fresh(group).taken == 8
    assert Event.objects.filter(kind="focus_group.moved_up").latest("id").facts == {"people": [waiting[0].pk]}


def test_after_the_meeting_the_name_goes_and_the_notes_stay(table):
    group = table.held()
    somebody = seats(group).filter(came=True)[0]
    leave_group(group, by=somebody.person, now=LATER + timedelta(days=1))
    somebody.refresh_from_db()
    assert (somebody.person, somebody.state) == (None, "gone")
    assert group.notes.count() == 3
    assert fresh(group).came == 7
    assert Event.objects.latest("id").actor_id is None


def test_nobody_who_has_no_place(table):
    with pytest.raises(PermissionDenied):
        leave_group(table.recruiting(), by=table.cast.eve, now=MONDAY)
