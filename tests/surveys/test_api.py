"""Do programs read no more of a survey than people, and lower no promise?"""

import pytest
from tests.cast import MONDAY
from tests.programs import program
from tests.surveys.waves import anew, answer_all, opened

from footpath.surveys.actions import release
from footpath.surveys.models import Instrument


def test_an_01_a_promise_is_not_lowered_by_a_program(cast, tuesday):
    wave = opened(cast)
    answer_all(wave, 1)
    answer = program(cast.cleo).patch(
        f"/api/v1/surveys/{wave.pk}", {"mode": "identified"}, content_type="application/json"
    )
    assert answer.status_code == 409
    assert (anew(wave).mode, Instrument.objects.get().mode) == ("anonymous", "anonymous")


@pytest.mark.parametrize("role", ["ana", "cleo", "eve", "max"])
def test_an_11_no_figures_while_it_is_open_and_a_rounded_rate_for_whoever_runs_it(cast, tuesday, role):
    wave = opened(cast, people=12)
    answer_all(wave, 7)
    client = program(getattr(cast, role))
    assert client.get(f"/api/v1/surveys/{wave.pk}/figures").status_code == 404
    rows = client.get("/api/v1/surveys").json()["items"]
    assert [row["rate"] for row in rows] == {"cleo": [60], "ana": [None]}.get(role, [])


def test_it_is_closed_and_read(cast, tuesday):
    wave = opened(cast, people=12)
    answer_all(wave)
    client = program(cast.cleo)
    assert client.post(f"/api/v1/surveys/{wave.pk}/close").json()["state"] == "closed"
    assert client.post(f"/api/v1/surveys/{wave.pk}/close").status_code == 409
    release(anew(wave), by=None, now=MONDAY)
    figures = client.get(f"/api/v1/surveys/{wave.pk}/figures").json()["figures"]
    assert figures["n"] == 12


def test_it_is_called_off_with_a_reason(cast, tuesday):
    wave, client = opened(cast), program(cast.cleo)
    address = f"/api/v1/surveys/{wave.pk}/call-off"
    assert client.post(address, {"reason": " "}, content_type="application/json").status_code == 422
    assert client.post(address, {"reason": "The wrong week."}, content_type="application/json").status_code == 200
    assert anew(wave).state == "called_off"
    stranger = program(cast.ben).post(address, {"reason": "Mine"}, content_type="application/json")
    assert stranger.status_code == 404
