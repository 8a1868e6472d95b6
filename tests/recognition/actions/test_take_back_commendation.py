"""How does a note for the review go away again?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.rewarding import note

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import keep_commendation, take_back_commendation

pytestmark = pytest.mark.django_db


def test_by_whoever_wrote_it_before_there_is_an_answer(cast):
    it = take_back_commendation(note(cast), by=cast.cleo, now=MONDAY)
    assert (it.state, it.locked) == ("taken_back", "")
    assert Event.objects.filter(kind="commendation.taken_back", actor_id=cast.cleo.pk).count() == 1


def test_by_the_person_at_any_time_after_their_yes(cast):
    kept = keep_commendation(note(cast), by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        take_back_commendation(kept, by=cast.cleo, now=MONDAY)
    assert take_back_commendation(kept, by=cast.ben, now=MONDAY).locked == ""


def test_by_nobody_else(cast):
    it = note(cast)
    with pytest.raises(PermissionDenied):
        take_back_commendation(it, by=cast.max, now=MONDAY)
    with pytest.raises(Refused):
        take_back_commendation(it, by=cast.ben, now=MONDAY)
