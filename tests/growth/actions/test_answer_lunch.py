"""What do two say to a lunch, and to its day?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import day_after, lunch

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY}


def test_once_both_say_yes_to_the_same_day_it_is_planned_and_another_day_is_asked_anew(cast):
    made = actions.answer_lunch(lunch(cast), yes=True, on=day_after(2), by=cast.ben, **WHO)
    assert (made.state, made.on) == ("proposed", day_after(2))
    made = actions.answer_lunch(made, yes=True, on=day_after(3), by=cast.dov, **WHO)
    assert (made.state, made.said(cast.ben), made.said(cast.dov)) == ("proposed", None, True)
    made = actions.answer_lunch(made, yes=True, by=cast.ben, **WHO)
    assert (made.state, made.on) == ("agreed", day_after(3))
    assert actions.answer_lunch(made, yes=False, by=cast.dov, **WHO).state == "not_now"


@pytest.mark.parametrize("on", [None, day_after(-1), day_after(5), day_after(90)])
def test_a_day_that_cannot_be_is_named(cast, on):
    with pytest.raises(ValidationError) as refused:
        actions.answer_lunch(lunch(cast), yes=True, on=on, by=cast.ben, **WHO)
    assert list(refused.value.message_dict) == ["on"]


def test_nobody_else_and_not_when_it_is_over(cast):
    made = lunch(cast)
    with pytest.raises(PermissionDenied):
        actions.answer_lunch(made, yes=True, on=day_after(2), by=cast.cleo, **WHO)
    actions.answer_lunch(made, yes=False, by=cast.ben, **WHO)
    with pytest.raises(Refused):
        actions.answer_lunch(made, yes=True, on=day_after(2), by=cast.dov, **WHO)
