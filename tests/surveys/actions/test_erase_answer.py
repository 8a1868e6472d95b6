"""Can somebody have their answer erased, where it can be found?"""

import pytest
from django.core.exceptions import PermissionDenied
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, answer_all, opened, raw, waiting

from footpath.history.models import Event
from footpath.surveys.actions import answer, close_wave, erase_answer, release
from footpath.surveys.models import Invitation, Release
from footpath.surveys.models.answers import Sealed
from footpath.surveys.refusals import NotTaken, Refused


def test_an_21_the_row_goes_and_a_release_stays_as_it_was(cast):
    wave = opened(cast, mode="confidential", people=7)
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    before = list(Release.objects.values_list("hash", "figures"))
    mine = Invitation.objects.select_related("wave").get(wave=wave, person=cast.ana)
    events = Event.objects.count()
    erase_answer(mine, by=cast.ana, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 6, "Sealed": 6}
    assert not Sealed.objects.filter(person=cast.ana).exists()
    assert list(Release.objects.values_list("hash", "figures")) == before
    assert Event.objects.count() == events
    with pytest.raises(Refused):
        erase_answer(mine, by=cast.ana, now=MONDAY)


def test_nobody_answers_again_after_it_and_nobody_erases_for_others(cast):
    wave = opened(cast, mode="confidential")
    mine = next(one for one in waiting(wave) if one.person_id == cast.ana.pk)
    answer(mine, answers=GOOD, now=MONDAY)
    with pytest.raises(PermissionDenied):
        erase_answer(mine, by=cast.cleo, now=MONDAY)
    erase_answer(mine, by=cast.ana, now=MONDAY)
    assert raw(wave)["Spooled"] == 0
    with pytest.raises(NotTaken):
        answer(mine, answers=GOOD, now=MONDAY)


def test_an_anonymous_one_cannot_be_found(cast):
    wave = opened(cast)
    mine = next(one for one in waiting(wave) if one.person_id == cast.ana.pk)
    answer(mine, answers=GOOD, now=MONDAY)
    with pytest.raises(Refused, match="Nobody can tell which answer is yours"):
        erase_answer(mine, by=cast.ana, now=MONDAY)
    assert raw(wave)["Spooled"] == 1
