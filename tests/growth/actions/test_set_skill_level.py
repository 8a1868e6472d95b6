"""Who says how far somebody is with a task?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import task

from footpath.growth import actions
from footpath.growth.models import SkillLevel
from footpath.people.actions import deactivate
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def say(made, person, level, by):
    return actions.set_skill_level(made, person=person, level=level, by=by, now=MONDAY)


def test_each_of_themself_and_those_who_lead_of_everybody_and_of_guests(cast):
    made = task(cast)
    assert say(made, cast.ben, 4, cast.ben).level == 4
    assert say(made, cast.ben, 2, cast.cleo).level == 2
    assert not SkillLevel.objects.get().helps
    assert say(made, cast.dov, 1, cast.cleo).helps


def test_nobody_of_others(cast):
    made = task(cast)
    for person, by in ((cast.cleo, cast.ben), (cast.ana, cast.ana), (cast.ben, cast.eve)):
        with pytest.raises(PermissionDenied):
            say(made, person, 3, by)


def test_one_of_five_of_whoever_works_here_on_a_task_that_is_there(cast):
    made = task(cast)
    with pytest.raises(ValidationError):
        say(made, cast.ben, 5, cast.ben)
    deactivate(cast.dov, by=cast.eve, now=MONDAY)
    cast.dov.refresh_from_db()
    with pytest.raises(ValidationError):
        say(made, cast.dov, 3, cast.cleo)
    actions.drop_skill_task(made, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        say(made, cast.ben, 3, cast.ben)
