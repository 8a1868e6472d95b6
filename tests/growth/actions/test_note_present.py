"""Who is there for which part of a workshop?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import move_workshop, note_present
from footpath.growth.models import Attendance, Participant

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def again(one: Participant) -> Participant:
    return Participant.objects.select_related("workshop").get(pk=one.pk)


def test_it_is_written_down_once_a_minute_and_once_a_part(cast, django_assert_num_queries):
    workshop, [one] = group(guests=1)
    move_workshop(workshop, to="before", by=own(workshop), now=MONDAY)
    here = again(one)
    with django_assert_num_queries(0):
        note_present(here, now=MONDAY + MINUTE / 2)
    for minutes in (1, 2, 3):
        note_present(again(one), now=MONDAY + minutes * MINUTE)
    assert again(one).seen_at == MONDAY + 3 * MINUTE
    assert Attendance.objects.get().came_at == MONDAY + MINUTE


def test_whoever_opens_the_part_is_there_at_once(cast):
    workshop, [one] = group(guests=1)
    move_workshop(workshop, to="before", by=own(workshop), now=MONDAY)
    note_present(again(one), at="mine", now=MONDAY)
    assert not Attendance.objects.exists()
    note_present(again(one), at="before", now=MONDAY)
    assert Attendance.objects.get().exercise == "before"


def test_done_and_not_yet(cast):
    workshop, [one] = group(guests=1)
    note_present(again(one), done=True, now=MONDAY)
    assert not Attendance.objects.exists()
    move_workshop(workshop, to="before", by=own(workshop), now=MONDAY)
    note_present(again(one), done=True, now=MONDAY)
    assert Attendance.objects.get().done_at == MONDAY
    note_present(again(one), done=False, now=MONDAY)
    assert Attendance.objects.get().done_at is None
