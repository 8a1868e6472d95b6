"""How does somebody new throw a note away?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.growth.welcoming import open_one

from footpath.growth.actions import drop_surprise, note_surprise
from footpath.growth.models import Surprise
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_it_is_gone_and_nobody_else_may(cast):
    it = open_one(cast)
    note = note_surprise(it, text="Nobody mends the form", by=it.hire, now=MONDAY)
    for who in (cast.ben, cast.cleo):
        with pytest.raises(PermissionDenied):
            drop_surprise(note, by=who, now=MONDAY)
    drop_surprise(Surprise.objects.get(), by=it.hire, now=MONDAY)
    assert not Surprise.objects.exists()
    with pytest.raises(Refused):
        drop_surprise(note, by=it.hire, now=MONDAY)
