"""Whom does somebody ask to come along with their plan?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import draft

from footpath.growth.actions import choose_partner
from footpath.growth.permissions import visible_plans
from footpath.history.models import Event

pytestmark = pytest.mark.django_db
TODAY = MONDAY.date()


def test_one_coworker_reads_it_until_somebody_else_does(cast):
    plan = choose_partner(draft(cast.ben), partner=cast.ana, by=cast.ben, now=MONDAY)
    assert list(visible_plans(cast.ana, TODAY)) == [plan]
    assert Event.objects.latest("id").kind == "plan.partner_chosen"
    plan = choose_partner(plan, partner=cast.dov, by=cast.ben, now=MONDAY)
    assert not visible_plans(cast.ana, TODAY)
    plan = choose_partner(plan, partner=None, by=cast.ben, now=MONDAY)
    assert not visible_plans(cast.dov, TODAY)
    assert Event.objects.latest("id").kind == "plan.changed"  # nobody is told


def test_not_oneself_not_somebody_who_left_and_only_by_its_owner(cast):
    plan, team_plan = draft(cast.ben), draft(cast.cleo, team=cast.facilities)
    cast.dov.is_active = False
    for who in (cast.ben, cast.dov):
        with pytest.raises(ValidationError):
            choose_partner(plan, partner=who, by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        choose_partner(team_plan, partner=cast.ana, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        choose_partner(plan, partner=cast.eve, by=cast.eve, now=MONDAY)
