"""How does somebody write down what a play has shown them?"""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.cast import MONDAY
from tests.growth.rehearsing import played

from footpath.growth.actions import note_play
from footpath.people.refusals import Refused

pytestmark = pytest.mark.django_db


def test_a_line_for_themself_once_it_has_ended(cast):
    with pytest.raises(Refused):
        note_play(played(cast.ben, ("a",)), text="More time", by=cast.ben, now=MONDAY)
    play = played(cast.ben)
    kept = note_play(play, text="A question first", by=cast.ben, now=MONDAY)
    assert (kept.texts["needed"], kept.path) == ("A question first", play.path)
    assert "question" not in kept.locked
    with pytest.raises(ValidationError):
        note_play(play, text="x" * 601, by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        note_play(play, text="Hello", by=cast.eve, now=MONDAY)
