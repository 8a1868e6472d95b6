"""Of two who answer, close, move or remind at once, does one win, and is no answer lost or counted twice?"""

from datetime import timedelta
from functools import partial
from importlib import import_module

import pytest
from tests import race
from tests.cast import MONDAY
from tests.surveys.waves import GOOD, LATER, anew, answer_all, opened, planned, raw, waiting

from footpath.surveys import actions
from footpath.surveys.models import Invitation, Release
from footpath.surveys.models.answers import Spooled
from footpath.surveys.taking_in import in_spool, move_on

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
ANSWER, MOVE = import_module("footpath.surveys.actions.answer"), import_module("footpath.surveys.actions._move")
REMIND, TAKING_IN = import_module("footpath.surveys.actions.remind"), import_module("footpath.surveys.taking_in")


def first_of(wave):
    return waiting(wave)[0]


def send(invitation, _person):
    actions.answer(invitation, answers=GOOD, now=MONDAY)


@pytest.mark.parametrize("guarded", [True, False])
def test_d_an_11_two_devices_make_one_answer(cast, monkeypatch, guarded):
    """Without the guard, as a control, one person is counted twice."""
    monkeypatch.setattr(ANSWER, "GUARDED", guarded)
    wave = opened(cast)
    won, _told = race.at_once(partial(first_of, wave), (send, cast.ana), (send, cast.ana))
    assert (len(won), raw(wave)["Spooled"]) == ((1, 1) if guarded else (2, 2))
    assert Invitation.objects.filter(wave=wave, done=True).count() == 1


def test_an_11_answers_against_the_close_are_in_it_whole_or_not_at_all(cast):
    wave = opened(cast)
    own = iter(waiting(wave))

    def close(_seen, by):
        actions.close_wave(anew(wave), by=by, now=MONDAY)

    race.at_once(partial(next, own, None), *[(send, cast.ana)] * 5, (close, cast.cleo))
    done = Invitation.objects.filter(wave=wave, done=True).count()
    assert raw(wave) == {"Spooled": 0, "Response": done, "Sealed": 0}


@pytest.mark.parametrize("guarded", [True, False])
def test_an_11_no_answer_comes_after_the_close(cast, monkeypatch, guarded):
    """Without the guard, as a control, one that was read before the close is left in the spool of a closed wave."""
    monkeypatch.setattr(ANSWER, "GUARDED", guarded)
    wave = opened(cast)
    seen = first_of(wave)
    actions.close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    heard = race.at_once(lambda: seen, (send, cast.ana))
    assert (len(heard.won), raw(wave)["Spooled"]) == ((0, 0) if guarded else (1, 1))


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_workers_one_moves_the_spool(cast, monkeypatch, guarded):
    """Without the guard, as a control, each answer is there twice."""
    monkeypatch.setattr(TAKING_IN, "GUARDED", guarded)
    wave = opened(cast)
    answer_all(wave, 5)

    def move(rows, _person):
        return move_on(wave, rows) > 0

    won, _told = race.at_once(partial(in_spool, wave), (move, cast.ana), (move, cast.ben))
    assert (len(won), raw(wave)["Response"]) == ((1, 5) if guarded else (2, 10))


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_who_change_the_plan_one_is_told(cast, monkeypatch, guarded):
    """Without the guard, as a control, one of the two plans is lost."""
    monkeypatch.setattr(MOVE, "GUARDED", guarded)
    wave = planned(cast)

    def change(seen, by):
        facts = {"audience": wave.audience, "threshold": 6 if by == cast.cleo else 7, "opens_at": MONDAY}
        actions.replan_wave(seen, closes_at=LATER, by=cast.cleo, now=MONDAY, **facts)

    won, told = race.at_once(partial(anew, wave), (change, cast.cleo), (change, cast.max))
    assert (len(won), len(told)) == ((1, 1) if guarded else (2, 0))


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_workers_one_reminds(cast, monkeypatch, guarded):
    """Without the guard, as a control, everybody is reminded twice."""
    monkeypatch.setattr(REMIND, "GUARDED", guarded)
    wave = opened(cast)

    def remind(seen, _by):
        return actions.remind(seen, now=MONDAY + timedelta(days=3))

    won, _told = race.at_once(partial(anew, wave), (remind, cast.ana), (remind, cast.ben))
    assert len(won) == (1 if guarded else 2)


def test_d_an_03_two_waves_that_come_out_at_once_are_compared_all_the_same(cast):
    """Each alone tells its distribution; next to the other one, with one person less, it would tell of that person."""
    one = opened(cast, people=12)
    answer_all(one)
    people = [one.person_id for one in Invitation.objects.filter(wave=one)][1:]
    other = opened(cast, people=0, audience={"people": people})
    answer_all(other)
    for wave in (one, other):
        answers = [{"answers-fast": 2 + n % 3} for n in range(raw(wave)["Spooled"])]
        for row, said in zip(Spooled.objects.filter(wave=wave), answers, strict=True):
            Spooled.objects.filter(pk=row.pk).update(answers=said)
        actions.close_wave(anew(wave), by=cast.cleo, now=MONDAY)
    waves = iter((anew(one), anew(other)))

    def publish(seen, by):
        actions.release(seen, by=by, now=MONDAY)

    won, _told = race.at_once(partial(next, waves), (publish, cast.cleo), (publish, cast.cleo))
    assert len(won) == 2
    told = [release.figures["blocks"][0]["items"]["answers-fast"]["dist"] for release in Release.objects.all()]
    assert sorted(dist is None for dist in told) == [False, True]
