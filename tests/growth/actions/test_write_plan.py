"""How is what stands at the head of a plan written anew?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import draft, under_way

from footpath.growth.actions import give_up_plan, write_plan
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_strengths_and_the_help_that_is_needed_are_locked(cast):
    plan = write_plan(draft(cast.ben), well=["Fast", ""], help="An hour with Cleo", by=cast.ben, now=MONDAY)
    assert plan.texts == {"strengths": ["Fast"], "help": "An hour with Cleo"}
    assert "Cleo" not in plan.locked


def test_only_its_owner_writes_three_lines_at_most_and_not_once_it_is_over(cast):
    with pytest.raises(PermissionDenied):
        write_plan(draft(cast.ben), well=[], help="", by=cast.max, now=MONDAY)
    with pytest.raises(ValidationError) as told:
        write_plan(draft(cast.ben), well=list("abcd"), help="", by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["well_3"]
    over = give_up_plan(under_way(cast), reason="Moved on", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        write_plan(over, well=[], help="", by=cast.ben, now=MONDAY)
