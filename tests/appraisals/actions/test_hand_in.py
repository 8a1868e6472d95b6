"""When is the list ready?"""

import pytest
from tests.appraisals.rating import nominating
from tests.cast import MONDAY

from footpath.appraisals import actions
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_group_of_three_cannot_be_told_of_before_there_are_three_peers(cast):
    it, _outside = nominating(cast, peers=2)
    with pytest.raises(Refused, match="three peers at least"):
        actions.hand_in(it, by=cast.ben, now=MONDAY)
    actions.propose_peer(it, person=cast.ana, by=cast.ben, now=MONDAY)
    assert actions.hand_in(it, by=cast.ben, now=MONDAY).handed_in
