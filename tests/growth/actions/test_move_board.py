"""How does a board go on to the vote, and back?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import listed, voting

from footpath.growth.actions import merge_guideline, move_board, vote_for_guideline
from footpath.growth.models import GuidelineVote
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_by_whoever_leads_and_votes_are_gone_on_the_way_back(cast):
    first, _second = voting(cast)
    vote_for_guideline(cast.facilities, line=first, wants=True, by=cast.ben, now=MONDAY)
    assert move_board(cast.facilities, to="listing", by=cast.cleo, now=MONDAY).state == "listing"
    assert not GuidelineVote.objects.exists()


def test_not_by_others_not_anywhere_and_not_with_one_line(cast):
    first, second = listed(cast)
    with pytest.raises(PermissionDenied):
        move_board(cast.facilities, to="voting", by=cast.ben, now=MONDAY)
    with pytest.raises(ValidationError):
        move_board(cast.facilities, to="kept", by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        move_board(cast.facilities, to="listing", by=cast.cleo, now=MONDAY)
    merge_guideline(cast.facilities, line=second, into=first, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        move_board(cast.facilities, to="voting", by=cast.cleo, now=MONDAY)
