"""Does nothing stay of what was called off?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, anew, answer_all, opened, planned, raw, waiting

from footpath.history.models import Event
from footpath.people.models import Draw, Organization
from footpath.surveys.actions import answer, call_off, close_wave
from footpath.surveys.refusals import NotTaken, Refused, Unclear


def test_answers_are_erased_and_no_more_come(cast):
    wave = opened(cast)
    invitation = waiting(wave)[-1]
    answer_all(wave, 5)
    call_off(wave, reason="The wrong week.", by=cast.cleo, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 0, "Sealed": 0}
    assert (anew(wave).state, anew(wave).reason) == ("called_off", "The wrong week.")
    with pytest.raises(NotTaken):
        answer(invitation, answers=GOOD, now=MONDAY)
    assert Event.objects.latest("id").kind == "wave.called_off"


def test_what_waited_in_budgets_waits_no_more(cast):
    Organization.objects.update_or_create(pk=1, defaults={"question_minutes": 0})
    wave = opened(cast)
    assert Draw.objects.filter(month=None).count() == 6
    call_off(wave, reason="Not now.", by=cast.cleo, now=MONDAY)
    assert not Draw.objects.filter(month=None).exists()


def test_it_needs_a_reason_a_right_and_a_wave_that_is_not_closed(cast):
    wave = planned(cast)
    with pytest.raises(PermissionDenied):
        call_off(wave, reason="No.", by=cast.ana, now=MONDAY)
    with pytest.raises(Unclear):
        call_off(wave, reason=" ", by=cast.cleo, now=MONDAY)
    closed = opened(cast, people=0)
    close_wave(closed, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        call_off(closed, reason="I do not like it.", by=cast.cleo, now=MONDAY)
