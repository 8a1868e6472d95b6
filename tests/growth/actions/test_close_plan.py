"""How does a plan end?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.planning import WEEK, again, under_way

from footpath.growth.actions import close_plan, look_at_figures
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_with_what_was_learned_once_it_was_judged(cast):
    plan = under_way(cast)
    with pytest.raises(Refused):
        close_plan(plan, learned="", by=cast.ben, now=MONDAY)
    look_at_figures(plan, now=MONDAY + 12 * WEEK)
    with pytest.raises(PermissionDenied):
        close_plan(again(plan), learned="", by=cast.cleo, now=MONDAY)
    plan = close_plan(again(plan), learned="Odds first", by=cast.ben, now=MONDAY + 12 * WEEK)
    assert (plan.state, plan.verdict, plan.texts["learned"]) == ("closed", "not_met", "Odds first")
