"""Can it be said what was done?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, opened

from footpath.history.models import Event
from footpath.surveys.actions import close_wave, mark_acted, release
from footpath.surveys.refusals import Refused, Unclear


def test_after_the_results_and_again_and_by_who_runs_it(cast):
    wave = opened(cast)
    with pytest.raises(Refused):
        mark_acted(wave, text="We did.", by=cast.cleo, now=MONDAY)
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    with pytest.raises(PermissionDenied):
        mark_acted(wave, text="We did.", by=cast.ana, now=MONDAY)
    with pytest.raises(Unclear):
        mark_acted(wave, text="x" * 5000, by=cast.cleo, now=MONDAY)
    mark_acted(wave, text="You said late answers. We call by noon.", by=cast.cleo, now=MONDAY)
    mark_acted(wave, text="And we do.", by=cast.cleo, now=MONDAY)
    assert (anew(wave).state, anew(wave).acted) == ("acted", "And we do.")
    assert Event.objects.filter(kind="wave.acted", facts={}).count() == 2
