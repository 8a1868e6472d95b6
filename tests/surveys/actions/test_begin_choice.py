"""Who begins to ask whether people would choose a team again, and only once?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY

from footpath.people.models import Person
from footpath.surveys import actions
from footpath.surveys.models import Instrument, Mode, WaveState
from footpath.surveys.refusals import Refused


def test_a_champion_opens_a_wave_without_an_end(cast):
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    cast.dov.refresh_from_db()
    wave = actions.begin_choice(by=cast.dov, now=MONDAY)
    assert (wave.state, wave.always_on, wave.closes_at, wave.mode) == (WaveState.OPEN, True, None, Mode.ANONYMOUS)
    with pytest.raises(Refused, match="already"):
        actions.begin_choice(by=cast.dov, now=MONDAY)
    assert Instrument.objects.count() == 1


@pytest.mark.parametrize("role", ["ana", "cleo", "max", "eve"])
def test_nobody_else_does(cast, role):
    with pytest.raises(PermissionDenied):
        actions.begin_choice(by=getattr(cast, role), now=MONDAY)
