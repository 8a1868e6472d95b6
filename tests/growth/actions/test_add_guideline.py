"""How does a line get onto a team's board?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import DAY, FIND, board, listed, voting

from footpath.growth.actions import add_guideline
from footpath.growth.models import GuidelineLine
from footpath.history.models import Event
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_by_the_team_and_nothing_says_of_whom_it_is(cast):
    listed(cast)
    assert [one.text for one in board(cast).lines.all()] == [FIND, DAY]
    assert {one.actor_id for one in Event.objects.filter(kind="guideline_board.changed")} == {None}


def test_not_by_others_not_twice_not_without_end_not_during_the_vote(cast):
    listed(cast)
    for who in (cast.ana, cast.eve):
        with pytest.raises(PermissionDenied):
            add_guideline(cast.facilities, text="Ask", by=who, now=MONDAY)
    for text in ("", FIND.upper(), "x" * 201):
        with pytest.raises(ValidationError):
            add_guideline(cast.facilities, text=text, by=cast.ben, now=MONDAY)
    GuidelineLine.objects.bulk_create(GuidelineLine(board=board(cast), text=str(n)) for n in range(58))
    with pytest.raises(Refused):
        add_guideline(cast.facilities, text="One more", by=cast.ben, now=MONDAY)


def test_not_while_the_team_votes(cast):
    voting(cast)
    with pytest.raises(Refused):
        add_guideline(cast.facilities, text="One more", by=cast.ben, now=MONDAY)
