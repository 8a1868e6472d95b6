"""How is a lesson taken back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.conversations.actions import share_lesson, take_back_lesson
from footpath.conversations.models import Lesson


def test_whoever_wrote_it_takes_it_back_and_nobody_else(cast):
    told = share_lesson(text="Say by when you come.", team=cast.facilities, by=cast.ben, now=MONDAY)
    for who in (cast.cleo, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            take_back_lesson(told, by=who, now=MONDAY)
    take_back_lesson(told, by=cast.ben, now=MONDAY)
    assert not Lesson.objects.exists()
