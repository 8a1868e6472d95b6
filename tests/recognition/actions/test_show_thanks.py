"""How does somebody show a thank-you note again?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, note

from footpath.history.models import Event
from footpath.recognition.actions import hide_thanks, show_thanks
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db


def test_it_is_read_again_once_nobody_hides_it(cast):
    it = note(cast.ana, cast.ben, cast.max, seen="public")
    for one in (cast.ben, cast.max):
        hide_thanks(it, by=one, now=MONDAY)
    show_thanks(it, by=cast.ben, now=MONDAY)
    assert it not in visible_notes(cast.dov, TODAY)
    show_thanks(it, by=cast.max, now=MONDAY)
    assert it in visible_notes(cast.dov, TODAY)
    assert Event.objects.latest("id").kind == "thanks.shown"


def test_of_a_team_whoever_leads_it(cast):
    it = note(cast.ana, team=cast.facilities, seen="public")
    hide_thanks(it, by=cast.cleo, now=MONDAY)
    show_thanks(it, by=cast.cleo, now=MONDAY)
    assert it in visible_notes(cast.dov, TODAY)


def test_nobody_else_shows_it(cast):
    it = hide_thanks(note(cast.ana, cast.ben, seen="public"), by=cast.ben, now=MONDAY)
    for one in (cast.ana, cast.dov, cast.cleo):
        with pytest.raises(PermissionDenied):
            show_thanks(it, by=one, now=MONDAY)


def test_what_is_shown_stays_so_without_a_word(cast):
    it = note(cast.ana, cast.ben, seen="public")
    show_thanks(it, by=cast.ben, now=MONDAY)
    assert not Event.objects.filter(kind="thanks.shown").exists()
