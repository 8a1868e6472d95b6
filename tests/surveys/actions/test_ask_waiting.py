"""Is somebody asked as soon as their budget has room?"""

from tests.cast import MONDAY
from tests.surveys.waves import anew, opened

from footpath.history.models import Event
from footpath.people.models import Organization
from footpath.surveys.actions import ask_waiting, close_wave
from footpath.surveys.models import Invitation


def test_who_waited_is_asked_and_counted_once(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    wave = opened(cast)
    assert ask_waiting(wave, now=MONDAY) == []
    Organization.objects.update(question_minutes=20)
    asked = ask_waiting(anew(wave), now=MONDAY)
    assert len(asked) == 6
    assert set(Invitation.objects.values_list("waits", "is_open", "messages")) == {(False, True, 1)}
    last = Event.objects.latest("id")
    assert (last.kind, last.facts) == ("wave.asked", {"people": sorted(asked)})
    assert ask_waiting(wave, now=MONDAY) == []


def test_not_after_the_close(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    wave = opened(cast)
    close_wave(wave, by=None, now=MONDAY)
    Organization.objects.update(question_minutes=20)
    assert ask_waiting(wave, now=MONDAY) == []
