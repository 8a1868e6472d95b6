"""How does somebody say that they do not want to hear the coach while they write?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.growth.actions import hush_coach
from footpath.growth.models import CoachQuiet
from footpath.history.models import Event

pytestmark = pytest.mark.django_db


def test_it_is_silent_for_them_until_they_want_it_back(cast):
    before = Event.objects.count()
    for _ in range(2):
        hush_coach(cast.ben, hushed=True, by=cast.ben, now=MONDAY)
    assert CoachQuiet.objects.get().person == cast.ben
    hush_coach(cast.ben, hushed=False, by=cast.ben, now=MONDAY)
    assert not CoachQuiet.objects.exists()
    assert Event.objects.count() == before + 2


def test_only_for_oneself(cast):
    with pytest.raises(PermissionDenied):
        hush_coach(cast.ben, hushed=True, by=cast.cleo, now=MONDAY)
