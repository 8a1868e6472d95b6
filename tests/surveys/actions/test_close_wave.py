"""Does nothing come after the close, and tells nothing one answer from another?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, opened, planned, raw

from footpath.history.models import Event
from footpath.surveys.actions import close_wave
from footpath.surveys.models import Invitation
from footpath.surveys.models.answers import Response, Sealed
from footpath.surveys.refusals import Refused, SomebodyWasFaster
from footpath.surveys.taking_in import move


def test_all_answers_are_moved_and_nothing_is_open(cast):
    wave = opened(cast)
    answer_all(wave, 3)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 3, "Sealed": 0}
    assert not Invitation.objects.filter(wave=wave, is_open=True).exists()
    assert (anew(wave).state, anew(wave).closed_at) == ("closed", MONDAY)
    assert Event.objects.latest("id").kind == "wave.closed"


def test_sealed_links_follow_their_answers(cast):
    wave = opened(cast, people=7, mode="confidential")
    answer_all(wave, 5)
    assert move(wave) == 5
    answer_all(wave, 1)
    close_wave(wave, by=None, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 6, "Sealed": 6}
    assert set(Sealed.objects.values_list("answer", flat=True)) == set(Response.objects.values_list("pk", flat=True))


def test_strangers_do_not_close_and_nothing_is_closed_twice(cast):
    wave = opened(cast)
    stale = anew(wave)
    with pytest.raises(PermissionDenied):
        close_wave(wave, by=cast.ana, now=MONDAY)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    with pytest.raises(SomebodyWasFaster):
        close_wave(stale, by=cast.cleo, now=MONDAY)
    with pytest.raises(Refused):
        close_wave(planned(cast, people=0), by=cast.cleo, now=MONDAY)
