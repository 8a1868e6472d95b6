"""Does the page of a wave say what may be known while it runs, and nothing else?"""

from datetime import timedelta

import pytest
from tests.cast import MONDAY
from tests.surveys.waves import anew, answer_all, crowd, opened, planned

from footpath.surveys.actions import close_wave
from footpath.surveys.models import Instrument, Invitation
from footpath.surveys.running.page import running


def test_whoever_runs_it_reads_a_rounded_rate_and_nobodys_name(cast, sign_in, tuesday):
    wave = opened(cast, people=12)
    answer_all(wave, 4)
    page = sign_in(cast.cleo).get(f"/surveys/{wave.pk}/").content.decode()
    assert "About 30% have answered." in page
    names = Invitation.objects.filter(wave=wave).values_list("person__name", flat=True)
    assert [name for name in names if name in page] == []


def test_reminders_stand_on_working_days(cast):
    friday = MONDAY + timedelta(days=4)
    messages = running(planned(cast, opens_at=friday, closes_at=friday + timedelta(days=14)), MONDAY).messages
    assert [one.at.strftime("%A") for one in messages] == ["Friday", "Monday", "Wednesday"]
    near = planned(cast, people=0, opens_at=MONDAY, closes_at=MONDAY + timedelta(days=6))
    assert len(running(near, MONDAY).messages) == 2  # the second would reach nobody before it closes


def test_it_opens_closes_publishes_and_archives(cast, sign_in, tuesday):
    wave, client = planned(cast), sign_in(cast.cleo)
    assert "asks 6 people" in client.get(f"/surveys/{wave.pk}/").content.decode()
    for act, state in (("open", "open"), ("close", "closed"), ("publish", "released"), ("archive", "archived")):
        if act == "close":
            answer_all(anew(wave))
        assert client.post(f"/surveys/{wave.pk}/{act}/").status_code == 302
        assert anew(wave).state == state
        assert client.get(f"/surveys/{wave.pk}/").status_code == 200
        assert client.post(f"/surveys/{wave.pk}/{act}/").status_code == 409


def test_it_is_called_off_with_a_reason_that_those_who_were_asked_read(cast, sign_in, tuesday):
    wave, client = opened(cast), sign_in(cast.cleo)
    page = client.post(f"/surveys/{wave.pk}/call-off/", {"reason": ""})
    assert page.status_code == 422
    assert client.post(f"/surveys/{wave.pk}/call-off/", {"reason": "The wrong week."}).status_code == 302
    assert "The wrong week." in client.get(f"/surveys/{wave.pk}/").content.decode()
    assert "The wrong week." in sign_in(cast.ana).get(f"/surveys/{wave.pk}/").content.decode()
    assert client.post(f"/surveys/{wave.pk}/call-off/", {"reason": "Again"}).status_code == 409


def test_teams_with_too_few_people_are_named_before_it_opens(cast, sign_in, tuesday):
    crowd(cast.sales, 1, "Seller")
    wave = planned(cast, audience={"teams": [cast.flight_operations.pk, cast.sales.pk]})
    page = sign_in(cast.cleo).get(f"/surveys/{wave.pk}/").content.decode()
    assert "Too few to be seen for themselves" in page
    assert "Sales, 2 people" in page


def test_what_cannot_open_says_why(cast, sign_in, tuesday):
    wave, client = planned(cast, people=3), sign_in(cast.cleo)
    page = client.get(f"/surveys/{wave.pk}/").content.decode()
    assert "It cannot open like this." in page
    assert client.post(f"/surveys/{wave.pk}/open/").status_code == 409
    Instrument.objects.update(retired_at=MONDAY)
    assert "retired" in client.get(f"/surveys/{wave.pk}/").content.decode()


@pytest.mark.parametrize("act", ["", "open/", "close/", "publish/", "archive/", "call-off/"])
def test_to_others_there_is_no_such_page(cast, sign_in, tuesday, act):
    wave = planned(cast)
    for stranger in (cast.ana, cast.ben, cast.eve):
        client = sign_in(stranger)
        answer = client.post(f"/surveys/{wave.pk}/{act}") if act else client.get(f"/surveys/{wave.pk}/")
        assert answer.status_code == 404


def test_whoever_is_asked_is_led_to_the_questions(cast, sign_in, tuesday):
    wave = opened(cast)
    answer = sign_in(cast.ana).get(f"/surveys/{wave.pk}/")
    assert answer["Location"] == f"/surveys/{wave.pk}/answer/"
    close_wave(wave, by=None, now=MONDAY)
    assert sign_in(cast.ana).get(f"/surveys/{wave.pk}/").status_code == 302
