"""When is nobody asked any more?"""

import pytest
from tests.cast import MONDAY
from tests.growth.visiting import DAY, day_after, lunch

from footpath.growth import actions
from footpath.growth.models import Lunch
from footpath.people.actions import deactivate

pytestmark = pytest.mark.django_db


def forgotten(days):
    return actions.forget_lunch(Lunch.objects.select_related("one", "other").get(), now=MONDAY + days * DAY)


def test_after_a_week_without_an_answer_once(cast):
    lunch(cast)
    assert [forgotten(7), forgotten(8), forgotten(9)] == [False, True, False]


def test_three_weeks_after_a_planned_day_of_which_nobody_speaks(cast):
    made = actions.answer_lunch(lunch(cast), yes=True, on=day_after(2), by=cast.ben, now=MONDAY)
    actions.answer_lunch(made, yes=True, by=cast.dov, now=MONDAY)
    assert [forgotten(23), forgotten(24)] == [False, True]


def test_when_one_of_the_two_has_left(cast):
    lunch(cast)
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    assert forgotten(0)
