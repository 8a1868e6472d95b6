"""Is what a team takes from its talk kept for those who talked?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import with_small_team

from footpath.surveys.actions import note_talk, offer_talk, say_to_talk
from footpath.surveys.refusals import Refused, SomebodyWasFaster, Unclear


def test_it_is_kept_and_of_two_who_write_one_is_told(cast):
    talk = offer_talk(with_small_team(cast), by=cast.ben, now=MONDAY)
    with pytest.raises(Refused):
        note_talk(talk, outcome="We call by noon.", edits=0, by=cast.ben, now=MONDAY)
    talk = say_to_talk(talk, wants=True, by=cast.cleo, now=MONDAY)
    note_talk(talk, outcome="We call by noon.", edits=0, by=cast.ben, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        note_talk(talk, outcome="We call at four.", edits=0, by=cast.cleo, now=MONDAY)
    with pytest.raises(Unclear):
        note_talk(talk, outcome="", edits=1, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        note_talk(talk, outcome="Mine.", edits=1, by=cast.eve, now=MONDAY)
    talk.refresh_from_db()
    assert talk.outcome == "We call by noon."
