"""How do two guidelines of a room become one?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.workshops.room_playing import listing, playing

from footpath.growth import actions
from footpath.growth.workshops import guidelines
from footpath.growth.workshops.leading import Facilitator
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_one_stands_for_both(cast):
    room = playing(cast)
    one, two, three = listing(room)
    assert guidelines.pairs(guidelines.listed(room.workshop)) == [(one, two)]
    actions.merge_group_line(room.workshop, line=two.pk, into=one.pk, by=room.lead, now=MONDAY)
    assert guidelines.listed(room.workshop) == [one, three]
    actions.merge_group_line(room.workshop, line=one.pk, into=three.pk, by=room.lead, now=MONDAY)
    assert set(three.merged.all()) == {one, two}


def test_what_is_not_there_and_who_does_not_lead(cast):
    room = playing(cast)
    one, two, _three = listing(room)
    with pytest.raises(PermissionDenied):
        actions.merge_group_line(room.workshop, line=two.pk, into=one.pk, by=Facilitator(cast.eve), now=MONDAY)
    for line, into in ((one.pk, one.pk), (one.pk, 10**8), (10**8, one.pk)):
        with pytest.raises(Refused):
            actions.merge_group_line(room.workshop, line=line, into=into, by=room.lead, now=MONDAY)
