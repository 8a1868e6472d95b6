"""What if somebody else leads them by now?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.appraisals.rating import anew, nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Rater
from footpath.appraisals.tasks import look_after
from footpath.people.models import Team

pytestmark = pytest.mark.django_db


def test_somebody_else_leads_them_by_now(cast):
    """Before anybody is asked the new one agrees; where they were a peer, they rate as whoever leads."""
    it, _outside = nominating(cast, peers=3)
    actions.propose_peer(it, person=cast.max, by=cast.ben, now=MONDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.max)
    look_after(MONDAY)
    it = anew(it)
    assert (it.supervisor, Rater.objects.filter(person=cast.max).count()) == (cast.max, 0)
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.approve_raters(it, by=cast.cleo, now=MONDAY)
    it = actions.approve_raters(it, by=cast.max, now=MONDAY)
    Team.objects.filter(pk=cast.facilities.pk).update(lead=cast.cleo)
    look_after(MONDAY)
    assert anew(it).supervisor == cast.max  # everybody was told that it is he
