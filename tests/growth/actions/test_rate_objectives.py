"""How sure is somebody of the four objectives sixty days after the workshop, and what have they done since?"""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from tests.cast import MONDAY
from tests.growth.workshopping import group, own

from footpath.growth.actions import change_guest, close_workshop, rate_objectives
from footpath.growth.models import ObjectiveRating
from footpath.growth.workshops import report
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
THEN = MONDAY + timedelta(days=60)
SURE = {"best_results": 4, "differing_goals": 3, "influence": None, "the_system": 5}


def test_after_sixty_days_and_once_more_if_they_change_their_mind(cast):
    workshop, [one] = group(guests=1)
    close_workshop(workshop, by=own(workshop), now=MONDAY)
    with pytest.raises(Refused, match="sixty days"):
        rate_objectives(one, values=SURE, now=THEN - timedelta(minutes=1))
    rate_objectives(one, values=SURE, did=["step", "unheard of"], now=THEN)
    rate_objectives(one, values={**SURE, "influence": 2}, did=["step"], now=THEN)
    found = ObjectiveRating.objects.get()
    assert (found.influence, found.the_system, found.did, found.moment) == (2, 5, ["step"], "day60")


def test_only_steps_that_there_are_and_only_who_is_in_it(cast):
    workshop, [one, other] = group(guests=2)
    change_guest(workshop, other, removed=True, by=own(workshop), now=MONDAY)
    close_workshop(workshop, by=own(workshop), now=MONDAY)
    for value in (0, 6, True):
        with pytest.raises(ValidationError) as told:
            rate_objectives(one, values={"influence": value}, now=THEN)
        assert list(told.value.message_dict) == ["influence"]
    with pytest.raises(Refused):
        rate_objectives(other, values=SURE, now=THEN)


def test_what_is_told_of_it_comes_in_batches_so_that_no_single_answer_is_seen(cast):
    workshop, people = group(guests=11)
    closed = close_workshop(workshop, by=own(workshop), now=MONDAY)
    told = []
    for number, one in enumerate(people):
        rate_objectives(one, values={"influence": 1 + number % 5}, did=["step"], now=THEN + timedelta(days=number))
        told.append(report.behaviors(closed)[0])
    assert told == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]
    assert dict(report.behaviors(closed)[1])["Did a step of my plan"] == 10
    assert report.later(closed)[2].second == 3.0
