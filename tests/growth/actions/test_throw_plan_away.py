"""How does a plan go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.planning import under_way

from footpath.growth.actions import check_in, throw_plan_away
from footpath.growth.models import Area, CheckIn, Evidence, Plan, Step
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_the_rows_are_gone(cast):
    plan = check_in(under_way(cast), going="well", by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        throw_plan_away(plan, by=cast.eve, now=MONDAY)
    throw_plan_away(plan, by=cast.ben, now=MONDAY)
    assert not any(kind.objects.exists() for kind in (Plan, Area, Step, Evidence, CheckIn))
    with pytest.raises(Refused):
        throw_plan_away(plan, by=cast.ben, now=MONDAY)
