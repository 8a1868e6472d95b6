"""How does somebody show their plan to whoever leads them?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.planning import draft, under_way

from footpath.growth.actions import share_plan
from footpath.growth.permissions import leaders_of, visible_plans

pytestmark = pytest.mark.django_db
TODAY = MONDAY.date()


def test_they_read_it_once_it_is_under_way_until_it_is_taken_back(cast):
    assert cast.cleo in leaders_of(cast.ben, TODAY)
    share_plan(draft(cast.ben), supervisor=cast.cleo, by=cast.ben, now=MONDAY)
    assert not visible_plans(cast.cleo, TODAY)
    plan = share_plan(under_way(cast), supervisor=cast.cleo, by=cast.ben, now=MONDAY)
    assert list(visible_plans(cast.cleo, TODAY)) == [plan]
    share_plan(plan, supervisor=None, by=cast.ben, now=MONDAY)
    assert not visible_plans(cast.cleo, TODAY)


def test_only_with_those_who_lead_them_and_only_by_themself(cast):
    plan = draft(cast.ben)
    for who in (cast.ana, cast.ben, cast.eve):
        with pytest.raises(ValidationError):
            share_plan(plan, supervisor=who, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        share_plan(plan, supervisor=cast.cleo, by=cast.cleo, now=MONDAY)
