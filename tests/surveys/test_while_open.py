"""What can be known of a wave while it is open, and by whom? (AN-11, AN-13, AN-19, AN-23)"""

import pytest
from django.urls import reverse
from tests.cast import MONDAY
from tests.requests.stages import TUESDAY, working
from tests.surveys.waves import answer_all, opened, waiting

from footpath.requests.models import Presence
from footpath.requests.presence import look_in
from footpath.surveys.actions import answer, close_wave
from footpath.surveys.hiding import hidden_now
from footpath.surveys.models import Invitation
from footpath.surveys.participation import rate

RESULTS = (
    "survey-results",
    "survey-results-details",
    "survey-results-csv",
    "survey-results-pdf",
    "survey-results-sides",
)
ROLES = ("ana", "ben", "cleo", "dov", "eve", "max")


def test_an_11_no_results_for_any_role_while_it_is_open(cast, sign_in, tuesday):
    wave = opened(cast, people=12)
    answer_all(wave, 11)
    for role in ROLES:
        client = sign_in(getattr(cast, role))
        found = {name: client.get(reverse(name, args=[wave.pk])).status_code for name in RESULTS}
        assert found == dict.fromkeys(RESULTS, 404), role
    close_wave(wave, by=None, now=MONDAY)
    assert sign_in(cast.cleo).get(reverse("survey-results", args=[wave.pk])).status_code == 404


def test_an_11_the_rate_is_of_all_rounded_to_ten_and_from_the_threshold_on(cast):
    wave = opened(cast, people=12)
    assert [rate(wave)] + [answer_all(wave, 1) or rate(wave) for _n in range(4)] == [0, 10, 20, 20, 30]
    Invitation.objects.filter(pk__in=[one.pk for one in waiting(wave)]).update(waits=True)
    assert rate(wave) is None  # four are asked


@pytest.mark.parametrize("role", ["cleo", "max", "eve", "ben"])
def test_an_13_no_page_names_who_has_not_answered(cast, sign_in, tuesday, role):
    wave = opened(cast, people=12)
    answer_all(wave, 9)
    missing = [one.person for one in waiting(wave)]
    client = sign_in(getattr(cast, role))
    for address in ("/surveys/", f"/surveys/{wave.pk}/", "/outbox/", "/", "/notices/"):
        page = client.get(address).content.decode()
        assert [one.name for one in missing if one.name in page or one.email in page] == []


def test_an_19_who_is_asked_is_nowhere_present_before_and_after_they_answer(cast):
    request = working(cast)
    look_in(request.pk, cast.ben, serves=True, writes=False, now=TUESDAY)
    wave = opened(cast, audience={"teams": [cast.facilities.pk, cast.flight_operations.pk]})
    assert hidden_now({cast.ben.pk, cast.cleo.pk, cast.dov.pk}) == {cast.ben.pk, cast.cleo.pk}
    mine = next(one for one in waiting(wave) if one.person_id == cast.ben.pk)
    answer(mine, answers={"answers-fast": 3}, now=MONDAY)
    assert hidden_now({cast.ben.pk}) == {cast.ben.pk}
    assert look_in(request.pk, cast.cleo, serves=True, writes=False, now=TUESDAY) == []
    assert not Presence.objects.filter(person=cast.cleo).exists()
    close_wave(wave, by=None, now=MONDAY)
    assert hidden_now({cast.ben.pk}) == set()
    [other] = look_in(request.pk, cast.cleo, serves=True, writes=False, now=TUESDAY)
    assert other.name == "Ben Okafor"


def test_an_19_a_confidential_one_hides_nobody(cast):
    opened(cast, mode="confidential")
    assert hidden_now({cast.ana.pk}) == set()
