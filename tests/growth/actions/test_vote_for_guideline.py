"""How does somebody vote on a team's board?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import board, listed, voting

from footpath.growth.actions import add_guideline, move_board, vote_for_guideline
from footpath.growth.cooperation.boards import tally_of
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_three_at_most_each_can_be_taken_back_and_no_event_names_anybody(cast):
    lines = [*listed(cast), *(add_guideline(cast.facilities, text=f"Line {n}", by=cast.ben, now=MONDAY) for n in "ab")]
    move_board(cast.facilities, to="voting", by=cast.cleo, now=MONDAY)
    for line in lines[:3]:
        vote_for_guideline(cast.facilities, line=line, wants=True, by=cast.ben, now=MONDAY)
        vote_for_guideline(cast.facilities, line=line, wants=True, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        vote_for_guideline(cast.facilities, line=lines[3], wants=True, by=cast.ben, now=MONDAY)
    vote_for_guideline(cast.facilities, line=lines[0], wants=False, by=cast.ben, now=MONDAY)
    vote_for_guideline(cast.facilities, line=lines[3], wants=True, by=cast.ben, now=MONDAY)
    assert [votes for _line, votes in tally_of(board(cast))] == [1, 1, 1, 0]
    assert {one.actor_id for one in Event.objects.filter(kind="guideline_board.voted")} == {None}


def test_not_before_the_vote_not_by_others_not_for_other_lines(cast):
    first, _second = listed(cast)
    with pytest.raises(Refused):
        vote_for_guideline(cast.facilities, line=first, wants=True, by=cast.ben, now=MONDAY)
    move_board(cast.facilities, to="voting", by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        vote_for_guideline(cast.facilities, line=first, wants=True, by=cast.ana, now=MONDAY)
    other = add_guideline(cast.sales, text="Ours", by=cast.dov, now=MONDAY)
    with pytest.raises(ValidationError):
        vote_for_guideline(cast.facilities, line=other, wants=True, by=cast.ben, now=MONDAY)


def test_the_cast_votes(cast):
    first, second = voting(cast)
    for who in (cast.ben, cast.cleo, cast.max):
        vote_for_guideline(cast.facilities, line=second, wants=True, by=who, now=MONDAY)
    assert tally_of(board(cast)) == [(second, 3), (first, 0)]
