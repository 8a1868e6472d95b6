"""How does somebody delete their own workbook?"""

import pytest
from tests.cast import MONDAY
from tests.growth.workshopping import group

from footpath.growth.actions import join_workshop, keep_entry, leave_workshop, start_workshop
from footpath.growth.models import Entry, Participant, Workshop

pytestmark = pytest.mark.django_db


def test_theirs_goes_and_the_others_stay(cast):
    workshop, [one, other] = group(guests=2)
    for who in (one, other):
        keep_entry(who, exercise="notes", answers={"text": "Mine"}, now=MONDAY)
    leave_workshop(one, now=MONDAY)
    leave_workshop(one, now=MONDAY)
    assert list(Participant.objects.all()) == [other]
    assert Entry.objects.get().participant == other
    assert Workshop.objects.get().changes > workshop.changes


def test_a_workbook_of_ones_own_goes_as_a_whole(cast):
    workshop = start_workshop(kind="alone", by=None, now=MONDAY)
    leave_workshop(join_workshop(workshop, name="Me", by=None, now=MONDAY), now=MONDAY)
    assert not Workshop.objects.exists()
