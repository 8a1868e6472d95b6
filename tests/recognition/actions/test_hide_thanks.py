"""How does somebody keep a thank-you note to themself?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.recognition.thanking import TODAY, note

from footpath.history.models import Event
from footpath.people.refusals import Refused
from footpath.recognition.actions import hide_thanks, take_back_thanks
from footpath.recognition.permissions import visible_notes

pytestmark = pytest.mark.django_db


def test_only_the_two_sides_read_it_from_then_on(cast):
    it = note(cast.ana, cast.ben, cast.max, seen="public")
    assert it in visible_notes(cast.dov, TODAY)
    hide_thanks(it, by=cast.ben, now=MONDAY)
    readers = [
        one for one in (cast.ana, cast.ben, cast.cleo, cast.dov, cast.eve, cast.max) if it in visible_notes(one, TODAY)
    ]
    assert readers == [cast.ana, cast.ben, cast.max]
    event = Event.objects.latest("id")
    assert (event.kind, event.actor_id) == ("thanks.hidden", cast.ben.pk)


def test_hidden_already_it_stays_so_and_that_is_said_once(cast):
    it = note(cast.ana, cast.ben, seen="public")
    hide_thanks(it, by=cast.ben, now=MONDAY)
    hide_thanks(it, by=cast.ben, now=MONDAY)
    assert Event.objects.filter(kind="thanks.hidden").count() == 1


def test_of_a_team_whoever_leads_it_hides_it(cast):
    it = note(cast.ana, team=cast.facilities, seen="public")
    with pytest.raises(PermissionDenied):
        hide_thanks(it, by=cast.ben, now=MONDAY)
    hide_thanks(it, by=cast.cleo, now=MONDAY)
    assert it not in visible_notes(cast.dov, TODAY)
    assert it in visible_notes(cast.ben, TODAY)


@pytest.mark.parametrize("name", ["ana", "dov", "eve", "cleo"])
def test_nobody_else_hides_it(cast, name):
    it = note(cast.ana, cast.ben, seen="public")
    with pytest.raises(PermissionDenied):
        hide_thanks(it, by=getattr(cast, name), now=MONDAY)


def test_what_was_taken_back_cannot_be_hidden(cast):
    it = note(cast.ana, cast.ben)
    take_back_thanks(it, by=cast.ana, now=MONDAY)
    with pytest.raises(Refused, match="took it back"):
        hide_thanks(it, by=cast.ben, now=MONDAY)
