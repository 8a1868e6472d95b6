"""How does somebody leave their work out of what a team shows, or put it back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.recognition.actions import choose_streak_part
from footpath.recognition.models import PartLeftOut

pytestmark = pytest.mark.django_db


def test_out_and_in_again_and_of_which_team_stands_in_no_event(cast):
    for _twice in range(2):
        choose_streak_part(cast.facilities, is_in=False, by=cast.ben, now=MONDAY)
    assert PartLeftOut.objects.get().person == cast.ben
    choose_streak_part(cast.facilities, is_in=True, by=cast.ben, now=MONDAY)
    assert not PartLeftOut.objects.exists()
    events = Event.objects.filter(kind="person.streak_part_chosen")
    assert {(one.subject_id, str(one.facts)) for one in events} == {(cast.ben.pk, "{}")}


def test_of_teams_that_one_is_in(cast):
    with pytest.raises(PermissionDenied):
        choose_streak_part(cast.facilities, is_in=False, by=cast.ana, now=MONDAY)
