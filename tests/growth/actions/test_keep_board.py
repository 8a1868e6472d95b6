"""How does what a team voted for become its guideline?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.rehearsing import DAY, board, listed, voting

from footpath.growth.actions import keep_board, vote_for_guideline
from footpath.growth.cooperation.boards import proposed, tally_of
from footpath.growth.models import GuidelineVote
from footpath.people.refusals import Refused, SomebodyWasFaster
from footpath.recovery.actions import keep_guideline
from footpath.recovery.models import Guideline

pytestmark = pytest.mark.django_db


def test_the_text_stands_and_only_numbers_stay(cast):
    _first, second = voting(cast)
    for who in (cast.ben, cast.max):
        vote_for_guideline(cast.facilities, line=second, wants=True, by=who, now=MONDAY)
    assert proposed(board(cast)) == f"1. {DAY}"
    kept = keep_board(cast.facilities, text=proposed(board(cast)), edits=0, by=cast.cleo, now=MONDAY)
    assert (kept.state, Guideline.objects.get(team=cast.facilities).text) == ("kept", f"1. {DAY}")
    assert [votes for _line, votes in tally_of(kept)] == [2, 0]
    assert not GuidelineVote.objects.exists()


def test_only_by_whoever_leads_after_a_vote_and_not_over_another_one(cast):
    listed(cast)
    with pytest.raises(Refused):
        keep_board(cast.facilities, text=DAY, edits=0, by=cast.cleo, now=MONDAY)


def test_not_by_the_team_nor_over_words_that_somebody_kept_meanwhile(cast):
    voting(cast)
    with pytest.raises(PermissionDenied):
        keep_board(cast.facilities, text=DAY, edits=0, by=cast.ben, now=MONDAY)
    keep_guideline(cast.facilities, text="Other", edits=0, by=cast.max, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        keep_board(cast.facilities, text=DAY, edits=0, by=cast.cleo, now=MONDAY)
    assert board(cast).state == "voting"
