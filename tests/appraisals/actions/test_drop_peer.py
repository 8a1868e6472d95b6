"""How does somebody get off the list?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.appraisals.rating import anew, nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.appraisals.models import Rater
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_only_who_was_proposed_is_taken_off_and_by_the_person_alone(cast):
    it, _outside = nominating(cast)
    peer, customer = (Rater.objects.filter(appraisal=it, group=group).first() for group in ("peer", "customer"))
    actions.hand_in(it, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        actions.drop_peer(peer, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused, match="whom you proposed"):
        actions.drop_peer(customer, by=cast.ben, now=MONDAY)
    actions.drop_peer(peer, by=cast.ben, now=MONDAY)
    assert Rater.objects.filter(appraisal=it, group="peer").count() == 3
    assert not anew(it).handed_in  # whoever leads them looks at the list as it is now
