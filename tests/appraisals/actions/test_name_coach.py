"""Who looks at it with them?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.appraisals.rating import collecting, released

from footpath.appraisals import actions
from footpath.appraisals.permissions import can_read_report

pytestmark = pytest.mark.django_db


def test_one_of_their_choice_and_not_whoever_leads_them(cast):
    it = released(collecting(cast))
    for coach in (cast.cleo, cast.ben):
        with pytest.raises(ValidationError):
            actions.name_coach(it, coach=coach, by=cast.ben, now=it.closed_at)
    with pytest.raises(PermissionDenied):
        actions.name_coach(it, coach=cast.dov, by=cast.cleo, now=it.closed_at)
    it = actions.name_coach(it, coach=cast.dov, by=cast.ben, now=it.closed_at)
    assert can_read_report(cast.dov, it)
    it = actions.name_coach(it, coach=None, by=cast.ben, now=it.closed_at)
    assert not can_read_report(cast.dov, it)
