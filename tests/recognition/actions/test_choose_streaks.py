"""How does somebody choose whether coworkers see their runs of good work?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.recognition.actions import choose_streaks
from footpath.recognition.models import StreakChoice

pytestmark = pytest.mark.django_db


def test_shown_and_not_any_more(cast):
    choose_streaks(is_shown=True, by=cast.ben, now=MONDAY)
    assert StreakChoice.objects.get(person=cast.ben).is_shown
    choose_streaks(is_shown=False, by=cast.ben, now=MONDAY)
    assert not StreakChoice.objects.get(person=cast.ben).is_shown
    assert Event.objects.filter(kind="person.streaks_chosen", actor_id=cast.ben.pk).count() == 2


def test_not_by_somebody_who_left(cast):
    cast.ben.is_active = False
    with pytest.raises(PermissionDenied):
        choose_streaks(is_shown=True, by=cast.ben, now=MONDAY)
