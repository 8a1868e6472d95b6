"""When does the big screen say what all wrote together, and how often?"""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import keep_entry, show_result
from footpath.growth.models import ShownResult
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.shown import result_of
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
LATER = MONDAY + timedelta(minutes=5)
SURE = {"best_results": "4", "differing_goals": "3", "influence": "2", "the_system": "5"}


def rate(people, values=SURE, now=MONDAY):
    for one in people:
        keep_entry(one, exercise="before", answers=values, now=now)


def test_from_the_threshold_of_the_room_on(cast):
    workshop, people = group(guests=6)
    rate(people[:4])
    with pytest.raises(Refused, match="From 5 people on"):
        show_result(workshop, exercise="before", by=own(workshop), now=MONDAY)
    rate(people[4:5])
    show_result(workshop, exercise="before", by=own(workshop), now=LATER)
    found = result_of(workshop, "before")
    assert (found.n, found.shown_at) == (5, LATER)
    assert "groups" not in ShownResult.objects.get().locked


def test_it_stands_still_until_as_many_have_written_since(cast):
    workshop, people = group(guests=7)
    rate(people[:5])
    show_result(workshop, exercise="before", by=own(workshop), now=LATER)
    before = result_of(workshop, "before").facts
    rate(people[5:6], {**SURE, "influence": "5"}, now=LATER + timedelta(minutes=1))
    with pytest.raises(Refused, match="who wrote what"):
        show_result(workshop, exercise="before", by=own(workshop), now=LATER + timedelta(minutes=2))
    assert result_of(workshop, "before").facts == before
    rate(people[2:7], now=LATER + timedelta(minutes=3))
    show_result(workshop, exercise="before", by=own(workshop), now=LATER + timedelta(minutes=4))
    assert result_of(workshop, "before").n == 7


def test_not_of_private_notes_nor_by_anybody_else(cast):
    workshop, people = group(guests=5)
    for one in people:
        keep_entry(one, exercise="notes", answers={"text": "Mine"}, now=MONDAY)
    for key in ("notes", "nowhere"):
        with pytest.raises(Refused, match="theirs alone"):
            show_result(workshop, exercise=key, by=own(workshop), now=MONDAY)
    with pytest.raises(PermissionDenied):
        show_result(workshop, exercise="before", by=Facilitator(None, people[0].key), now=MONDAY)
