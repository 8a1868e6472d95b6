"""Who reads it when?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.appraisals.rating import DAY, all_say, anew, collecting, released

from footpath.appraisals import actions, states
from footpath.appraisals.permissions import can_read_report
from footpath.appraisals.tasks import look_after
from footpath.people.models import Team

pytestmark = pytest.mark.django_db


def test_a_development_one_stays_its_owners_until_they_share_it(cast):
    it = collecting(cast)
    all_say(it)
    it = released(it)
    look_after(it.closed_at + 30 * DAY)
    assert (anew(it).state, can_read_report(cast.cleo, anew(it))) == (states.OWNER_ONLY, False)
    it = actions.name_coach(it, coach=cast.dov, by=cast.ben, now=it.closed_at)
    assert can_read_report(cast.dov, it)
    it = actions.share_report(it, by=cast.ben, now=it.closed_at)
    assert can_read_report(cast.cleo, it)
    with pytest.raises(PermissionDenied):
        actions.share_report(it, by=cast.cleo, now=it.closed_at)


def test_of_an_appraisal_nothing_is_shared_by_itself_with_who_does_not_lead_them_any_more(cast):
    it = collecting(cast, purpose="appraisal", by=cast.cleo)
    all_say(it)
    it = released(it)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    look_after(it.owner_until + DAY)
    assert anew(it).state == states.OWNER_ONLY
    it = actions.share_report(anew(it), by=cast.ben, now=it.owner_until)
    assert (can_read_report(cast.max, it), can_read_report(cast.cleo, it)) == (True, False)
