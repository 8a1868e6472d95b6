"""Can a plan be changed until it opens, and not by whoever saw an older one?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import LATER, anew, opened, planned

from footpath.history.models import Event
from footpath.surveys.actions import replan_wave
from footpath.surveys.refusals import Refused, SomebodyWasFaster


def again(cast, wave, by=None, **facts):
    facts = {"audience": {"teams": [cast.flight_operations.pk]}, "closes_at": LATER} | facts
    return replan_wave(wave, opens_at=MONDAY, by=by or cast.cleo, now=MONDAY, **facts)


def test_all_of_it_can_change(cast):
    wave = again(cast, planned(cast), cuts=["site"], threshold=6, audience={"teams": [cast.sales.pk]})
    wave = anew(wave)
    assert (wave.threshold, wave.audience) == (6, {"teams": [cast.sales.pk]})
    assert [cut.key for cut in wave.cuts.all()] == ["site"]
    assert Event.objects.latest("id").kind == "wave.replanned"


def test_of_two_who_change_it_the_slower_is_told_and_strangers_change_nothing(cast):
    wave = planned(cast)
    stale = anew(wave)
    again(cast, wave, threshold=7)
    with pytest.raises(SomebodyWasFaster, match="Cleo Marin changed the plan"):
        again(cast, stale, threshold=8)
    with pytest.raises(PermissionDenied):
        again(cast, wave, by=cast.ana)
    assert anew(wave).threshold == 7


def test_d_an_08_nothing_of_an_open_wave_can_be_changed(cast):
    wave = opened(cast)
    for change in ({"threshold": 6}, {"cuts": ["site"]}, {"audience": {"teams": [cast.northfield.pk]}}):
        with pytest.raises(Refused):
            again(cast, wave, **change)
    assert anew(wave).threshold == 5
    assert [cut.key for cut in wave.cuts.all()] == ["team"]
