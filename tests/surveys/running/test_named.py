"""Does whoever was announced as the reader of a survey with names read who said what, and nobody else?"""

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, anew, opened, waiting

from footpath.people.models import Person
from footpath.surveys import actions
from footpath.surveys.invitations import code_of
from footpath.surveys.running.named import people_of

pytestmark = pytest.mark.usefixtures("tuesday")


def answered(cast, mode):
    wave = opened(cast, people=6, mode=mode)
    for one in waiting(wave)[:5]:
        actions.answer(one, answers=GOOD | {"used": "no"}, now=MONDAY)
    return wave


def test_the_owner_reads_names_and_answers_once_it_is_closed_until_they_are_erased(cast, sign_in):
    wave = answered(cast, "identified")
    page, client = reverse("survey-named", args=[wave.pk]), sign_in(cast.cleo)
    assert client.get(page).status_code == 404  # while it is open nobody reads an answer
    assert "reads who said what in a list of names" in Client().get(f"/a/{code_of(waiting(wave)[0])}/").text
    actions.close_wave(anew(wave), by=None, now=MONDAY)
    assert f'href="{page}"' in client.get(reverse("wave", args=[wave.pk])).text
    shown = client.get(page).text
    assert all(text in shown for text in ("Ana Ferreira", "They answer fast", "Often", "Tell me when it is late."))
    assert len(people_of(wave)) == 5
    Person.objects.filter(pk=cast.dov.pk).update(champions=True)
    for other in (cast.ana, cast.dov, cast.eve, cast.max):
        assert sign_in(other).get(page).status_code == 404
    actions.archive(actions.release(anew(wave), by=None, now=MONDAY), by=cast.cleo, now=MONDAY)
    assert (client.get(page).status_code, people_of(anew(wave))) == (404, [])


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
def test_of_every_other_survey_there_is_no_such_page(cast, sign_in, mode):
    wave = answered(cast, mode)
    actions.close_wave(anew(wave), by=None, now=MONDAY)
    assert sign_in(cast.cleo).get(reverse("survey-named", args=[wave.pk])).status_code == 404
    assert people_of(anew(wave)) == []


def test_who_was_promised_more_later_is_read_by_nobody(cast, sign_in):
    wave = answered(cast, "identified")
    actions.set_mode(wave.instrument, mode="anonymous", by=cast.cleo, now=MONDAY)
    actions.close_wave(anew(wave), by=None, now=MONDAY)
    assert sign_in(cast.cleo).get(reverse("survey-named", args=[wave.pk])).status_code == 404
    assert people_of(wave) == []
