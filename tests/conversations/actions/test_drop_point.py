"""How does a moment go away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.conversations.keeping import diary, note

from footpath.conversations.actions import drop_point
from footpath.conversations.models import ContactPoint


def test_its_row_is_gone(cast):
    log = diary(cast.ana)
    point, other = note(log), note(log)
    drop_point(point, by=cast.ana, now=MONDAY)
    assert list(ContactPoint.objects.all()) == [other]


def test_nobody_throws_away_that_of_another_one(cast):
    point = note(diary(cast.ana))
    with pytest.raises(PermissionDenied):
        drop_point(point, by=cast.eve, now=MONDAY)
