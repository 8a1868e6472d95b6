"""How does somebody say no to a note for their review?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.actions.test_keep_commendation import readers
from tests.recognition.rewarding import note

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import keep_commendation, refuse_commendation

pytestmark = pytest.mark.django_db


def test_its_words_are_gone_and_only_the_two_see_that_there_was_one(cast):
    it = refuse_commendation(note(cast), by=cast.ben, now=MONDAY)
    assert (it.state, it.locked) == ("refused", "")
    assert readers(cast) == [cast.ben, cast.cleo]
    assert Event.objects.filter(kind="commendation.refused", actor_id=cast.ben.pk).count() == 1


def test_by_them_alone_and_not_after_a_yes(cast):
    it = note(cast)
    with pytest.raises(PermissionDenied):
        refuse_commendation(it, by=cast.cleo, now=MONDAY)
    keep_commendation(it, by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        refuse_commendation(it, by=cast.ben, now=MONDAY)
