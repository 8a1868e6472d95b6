"""How does what is to get better get into a plan?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import draft, only_area

from footpath.growth.actions import keep_area
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_three_at_most_and_each_in_other_words(cast):
    plan = draft(cast.ben)
    keep_area(plan, text="Another", area=only_area(plan), by=cast.ben, now=MONDAY)
    for text in ("Second", "Third"):
        keep_area(plan, text=text, by=cast.ben, now=MONDAY)
    assert [str(one) for one in plan.areas.all()] == ["Another", "Second", "Third"]
    with pytest.raises(Refused, match="Three things"):
        keep_area(plan, text="Fourth", by=cast.ben, now=MONDAY)


def test_it_has_words_and_an_owner(cast):
    plan = draft(cast.ben)
    with pytest.raises(ValidationError) as told:
        keep_area(plan, text=" ", by=cast.ben, now=MONDAY)
    assert list(told.value.message_dict) == ["text"]
    with pytest.raises(PermissionDenied):
        keep_area(plan, text="x", by=cast.ana, now=MONDAY)
