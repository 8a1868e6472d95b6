"""Does a task leave the grid?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.visiting import task

from footpath.growth import actions
from footpath.growth.models import SkillLevel
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_what_people_could_do_of_it_by_those_who_lead(cast):
    made = task(cast)
    with pytest.raises(PermissionDenied):
        actions.drop_skill_task(made, by=cast.ben, now=MONDAY)
    actions.drop_skill_task(made, by=cast.max, now=MONDAY)
    assert not SkillLevel.objects.exists()
    with pytest.raises(Refused):
        actions.drop_skill_task(made, by=cast.cleo, now=MONDAY)
    assert task(cast).pk != made.pk
