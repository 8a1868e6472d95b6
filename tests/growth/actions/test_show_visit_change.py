"""Does the visitor alone decide who reads it?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.visiting import DAY, debriefed, matched

from footpath.growth import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db
WHO = {"now": MONDAY + 12 * DAY}


def test_shown_and_kept_to_oneself_again(cast):
    visit = actions.show_visit_change(debriefed(cast), shares=True, by=cast.ana, **WHO)
    assert visit.shares_change
    assert not actions.show_visit_change(visit, shares=False, by=cast.ana, **WHO).shares_change


def test_not_by_others_and_not_before_the_visit(cast):
    visit = matched(cast)
    with pytest.raises(Refused):
        actions.show_visit_change(visit, shares=True, by=cast.ana, **WHO)
    for other in (cast.ben, cast.cleo, cast.max, cast.eve):
        with pytest.raises(PermissionDenied):
            actions.show_visit_change(visit, shares=True, by=other, **WHO)
