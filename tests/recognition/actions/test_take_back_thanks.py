"""How does somebody take a thank-you note back?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, note

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import take_back_thanks
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db


def test_nobody_reads_it_any_more_and_nothing_is_left_of_it(cast):
    it = take_back_thanks(note(cast.ana, cast.ben, seen="public"), by=cast.ana, now=MONDAY)
    assert it.locked == ""
    assert not any(visible_notes(one, TODAY) for one in (cast.ana, cast.ben, cast.dov))
    assert Event.objects.latest("id").kind == "thanks.taken_back"


def test_nobody_else_takes_it_back(cast):
    it = note(cast.ana, cast.ben)
    for one in (cast.ben, cast.eve, cast.max):
        with pytest.raises(PermissionDenied):
            take_back_thanks(it, by=one, now=MONDAY)


def test_the_second_time_it_is_gone_already(cast):
    it = note(cast.ana, cast.ben)
    take_back_thanks(it, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="took it back"):
        take_back_thanks(it, by=cast.ana, now=MONDAY)
