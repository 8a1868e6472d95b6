"""How does one thing that was to get better leave a plan?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.planning import draft, only_area, under_way

from footpath.growth.actions import drop_area, keep_area
from footpath.growth.models import Area, Evidence, Step
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_its_steps_and_its_figure_but_never_the_last_figure(cast):
    plan = under_way(cast)
    first = only_area(plan)
    second = keep_area(plan, text="Second", by=cast.ben, now=MONDAY)
    with pytest.raises(Refused, match="no figure"):
        drop_area(first, by=cast.ben, now=MONDAY)
    drop_area(second, by=cast.ben, now=MONDAY)
    assert list(Area.objects.all()) == [first]
    assert (Step.objects.count(), Evidence.objects.count()) == (1, 1)


def test_the_last_one_stays_and_others_take_nothing_out(cast):
    area = only_area(draft(cast.ben))
    with pytest.raises(Refused):
        drop_area(area, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        drop_area(area, by=cast.cleo, now=MONDAY)
