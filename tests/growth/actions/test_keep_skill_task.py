"""Does a task come onto the grid?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.visiting import task

from footpath.growth import actions
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_by_everybody_in_the_team_and_worded_otherwise(cast):
    made = task(cast)
    again = actions.keep_skill_task(cast.facilities, name="Keys", task=made, by=cast.cleo, now=MONDAY)
    assert (again.pk, again.name) == (made.pk, "Keys")
    assert Event.objects.filter(kind="skill_task.kept").count() == 2


@pytest.mark.parametrize("name", ["", "Door codes", "x" * 121, "a\nb"])
def test_a_name_of_its_own(cast, name):
    task(cast)
    with pytest.raises(ValidationError) as refused:
        actions.keep_skill_task(cast.facilities, name=name, by=cast.ben, now=MONDAY)
    assert list(refused.value.message_dict) == ["name"]


def test_not_by_strangers_nor_on_another_grid_nor_without_end(cast, monkeypatch):
    made = task(cast)
    for stranger in (cast.ana, cast.dov, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.keep_skill_task(cast.facilities, name="x", by=stranger, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.keep_skill_task(cast.sales, name="x", task=made, by=cast.dov, now=MONDAY)
    for number in range(59):
        actions.keep_skill_task(cast.facilities, name=f"Task {number}", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="60 tasks"):
        actions.keep_skill_task(cast.facilities, name="One more", by=cast.ben, now=MONDAY)
