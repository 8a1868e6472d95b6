"""What is left of surveys when somebody is erased?"""

from tests.cast import MONDAY
from tests.surveys.waves import GOOD, answer_all, opened, raw, waiting

from footpath.people.actions import erase_person
from footpath.surveys.actions import answer, close_wave, release
from footpath.surveys.models import Invitation, Release


def test_an_21_their_answer_goes_and_a_release_stays_as_it_was(cast):
    wave = opened(cast, mode="confidential", people=7)
    answer_all(wave)
    release(close_wave(wave, by=None, now=MONDAY), by=None, now=MONDAY)
    before = list(Release.objects.values_list("hash", "figures"))
    erase_person(cast.ana, by=cast.eve, now=MONDAY)
    assert raw(wave) == {"Spooled": 0, "Response": 6, "Sealed": 6}
    assert list(Release.objects.values_list("hash", "figures")) == before


def test_while_it_is_open_they_are_asked_no_more_and_counted_all_the_same(cast):
    wave = opened(cast, mode="confidential")
    asked = Invitation.objects.filter(wave=wave).count()
    answer(next(one for one in waiting(wave) if one.person_id == cast.ana.pk), answers=GOOD, now=MONDAY)
    erase_person(cast.ana, by=cast.eve, now=MONDAY)
    assert raw(wave)["Spooled"] == 0
    theirs = Invitation.objects.get(wave=wave, person=cast.ana)
    assert (theirs.is_open, theirs.code_hash, Invitation.objects.filter(wave=wave).count()) == (False, "", asked)
