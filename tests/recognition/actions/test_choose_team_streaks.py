"""How does a lead choose whether the team shows its runs of good work?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.recognition.actions import choose_team_streaks
from footpath.recognition.models import TeamStreaks

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("somebody", ["cleo", "max"])
def test_by_those_who_lead_it(cast, somebody):
    choose_team_streaks(cast.facilities, is_shown=True, by=getattr(cast, somebody), now=MONDAY)
    assert TeamStreaks.objects.get(team=cast.facilities).is_shown
    assert Event.objects.filter(kind="team.streaks_chosen", subject_id=cast.facilities.pk).count() == 1


@pytest.mark.parametrize("somebody", ["ben", "ana", "eve"])
def test_by_nobody_else(cast, somebody):
    with pytest.raises(PermissionDenied):
        choose_team_streaks(cast.facilities, is_shown=True, by=getattr(cast, somebody), now=MONDAY)
