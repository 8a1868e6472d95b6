"""Does a talk come about by everybody's consent, and does nobody find out who did not want to?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import with_small_team

from footpath.history.models import Event
from footpath.surveys.actions import offer_talk, say_to_talk
from footpath.surveys.models import Consent
from footpath.surveys.refusals import Refused


@pytest.mark.parametrize(("wants", "state"), [(True, "agreed"), (False, "ended")])
def test_the_last_one_settles_it_for_all(cast, wants, state):
    talk = offer_talk(with_small_team(cast), by=cast.ben, now=MONDAY)
    say_to_talk(talk, wants=False, by=cast.ben, now=MONDAY)
    say_to_talk(talk, wants=True, by=cast.ben, now=MONDAY)
    assert talk.state == "asked"
    say_to_talk(talk, wants=wants, by=cast.cleo, now=MONDAY)
    talk.refresh_from_db()
    assert talk.state == state
    assert set(Consent.objects.values_list("wants", flat=True)) == {None}
    last = Event.objects.latest("id")
    assert (last.kind, last.actor_id, last.facts) == ("talk.settled", None, {"comes_about": wants})
    with pytest.raises(Refused):
        say_to_talk(talk, wants=True, by=cast.cleo, now=MONDAY)


def test_strangers_say_nothing(cast):
    talk = offer_talk(with_small_team(cast), by=cast.ben, now=MONDAY)
    with pytest.raises(PermissionDenied):
        say_to_talk(talk, wants=True, by=cast.max, now=MONDAY)
