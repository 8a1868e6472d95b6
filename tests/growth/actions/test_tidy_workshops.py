"""Which workshops go away by themselves?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import close_workshop, keep_entry, move_workshop, tidy_workshops
from footpath.growth.models import Entry, Workshop
from footpath.growth.workshops import states
from footpath.history.models import Event

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_ninety_days_after_the_end_nothing_is_left(cast):
    workshop, [one] = group(guests=1)
    keep_entry(one, exercise="notes", answers={"text": "Mine"}, now=MONDAY)
    close_workshop(workshop, by=own(workshop), now=MONDAY + DAY)
    assert tidy_workshops(now=MONDAY + states.KEPT) == 0
    assert tidy_workshops(now=MONDAY + DAY + states.KEPT) == 1
    assert not Workshop.objects.exists()
    assert not Entry.objects.exists()
    assert Event.objects.get(kind="workshop.deleted").actor_id is None
    assert tidy_workshops(now=MONDAY + DAY + states.KEPT) == 0


def test_whoever_goes_on_with_it_keeps_it(cast):
    workshop, [one] = group(guests=1)
    move_workshop(workshop, to="before", by=own(workshop), now=MONDAY + 80 * DAY)
    assert tidy_workshops(now=MONDAY + 100 * DAY) == 0
    keep_entry(one, exercise="notes", answers={"text": "Mine"}, now=MONDAY + 160 * DAY)
    assert tidy_workshops(now=MONDAY + 200 * DAY) == 0
    assert tidy_workshops(now=MONDAY + 251 * DAY) == 1
