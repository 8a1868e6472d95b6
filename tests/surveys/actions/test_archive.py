"""Do raw answers go, and figures stay?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, opened, raw

from footpath.surveys.actions import archive, close_wave, release
from footpath.surveys.models import Release
from footpath.surveys.refusals import Refused


def test_an_21_erasing_the_raw_rows_changes_no_figure(cast):
    wave = opened(cast)
    answer_all(wave)
    close_wave(wave, by=None, now=MONDAY)
    with pytest.raises(Refused):
        archive(wave, by=cast.cleo, now=MONDAY)
    release(wave, by=None, now=MONDAY)
    before = list(Release.objects.filter(wave=wave).values_list("figures", "audit", "hash"))
    with pytest.raises(PermissionDenied):
        archive(wave, by=cast.max, now=MONDAY)
    archive(wave, by=cast.cleo, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 0, "Sealed": 0}
    assert anew(wave).state == "archived"
    assert list(Release.objects.filter(wave=wave).values_list("figures", "audit", "hash")) == before
