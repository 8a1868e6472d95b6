"""Do figures come out once, after the close?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, opened

from footpath.history.models import Event
from footpath.surveys.actions import close_wave, release
from footpath.surveys.models.answers import Response
from footpath.surveys.refusals import Refused


def test_it_comes_out_after_the_close_alone_and_once(cast):
    wave = opened(cast)
    answer_all(wave)
    with pytest.raises(Refused):
        release(wave, by=cast.cleo, now=MONDAY)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    with pytest.raises(PermissionDenied):
        release(wave, by=cast.eve, now=MONDAY)
    release(wave, by=cast.cleo, now=MONDAY)
    assert (anew(wave).state, anew(wave).released_at) == ("released", MONDAY)
    assert Event.objects.latest("id").kind == "wave.released"
    with pytest.raises(Refused):
        release(wave, by=cast.cleo, now=MONDAY)


def test_an_02_once_figures_are_out_no_answer_says_where_it_was_given(cast):
    """Whoever was asked alone with these values, or alone has answered among them, could be matched with the answer."""
    wave = opened(cast)
    answer_all(wave)
    close_wave(wave, by=cast.cleo, now=MONDAY)
    assert all(Response.objects.values_list("cells", flat=True))
    release(wave, by=cast.cleo, now=MONDAY)
    assert list(Response.objects.values_list("cells", flat=True)) == [{}] * 6
