"""Of two coworkers who answer at once, does one win, and does the other hear who it was?"""

from collections.abc import Callable
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import MONDAY

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _word
from footpath.requests.models import Promise, Word
from footpath.requests.refusals import SomebodyWasFaster

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
Act = Callable[[Word, Person], object]
MOMENTS = {"Ben Okafor": MONDAY + timedelta(hours=2), "Cleo Marin": MONDAY + timedelta(hours=4)}


def at_once(word: Word, people: list[Person], act: Act) -> dict[str, str]:
    """Everybody sees the word as it stands, then all act in the same instant; what each one heard."""
    heard: dict[str, str] = {}
    ready = Barrier(len(people), timeout=20)

    def one(person: Person) -> None:
        mine = Word.objects.select_related("team").get(pk=word.pk)
        ready.wait()
        try:
            act(mine, person)
            heard[person.name] = "done"
        except SomebodyWasFaster as error:
            heard[person.name] = str(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(heard) == len(people)
    return heard


def yes(word: Word, person: Person) -> object:
    return actions.answer_yes(word, by=person, now=MONDAY)


def offer(word: Word, person: Person) -> object:
    return actions.offer_moment(word, moment=MOMENTS[person.name], by=person, now=MONDAY)


def done(word: Word, person: Person) -> object:
    return actions.finish(word, by=person, now=MONDAY)


@pytest.mark.parametrize("act", [yes, offer, done])
def test_one_of_the_team_wins_and_the_other_hears_who(cast, team_word, act):
    heard = at_once(team_word, [cast.ben, cast.cleo], act)
    team_word.refresh_from_db()
    assert heard[team_word.helper.name] == "done"
    [(_, lost)] = [(name, text) for name, text in heard.items() if name != team_word.helper.name]
    assert f"{team_word.helper.name} was faster" in lost
    assert Event.objects.filter(subject_kind="word", subject_id=team_word.pk).count() == 2


def test_without_the_guard_both_believe_that_they_have_it(cast, team_word, monkeypatch):
    """The control: the first moment is lost, and nobody hears of it."""
    monkeypatch.setattr(_word, "GUARDED", False)
    assert set(at_once(team_word, [cast.ben, cast.cleo], offer).values()) == {"done"}
    assert Event.objects.filter(subject_kind="word", subject_id=team_word.pk).count() == 3


def test_two_who_promise_at_once_leave_one_promise(cast, team_word):
    at_once(team_word, [cast.ben, cast.cleo], yes)
    team_word.refresh_from_db()
    assert Promise.objects.get().made_by == team_word.helper


def test_the_asker_takes_back_what_the_helper_answers(cast, word):
    def act(mine: Word, person: Person) -> object:
        if person == cast.ana:
            return actions.withdraw_word(mine, by=person, now=MONDAY)
        return actions.answer_yes(mine, by=person, now=MONDAY)

    heard = at_once(word, [cast.ana, cast.ben], act)
    assert sorted(text == "done" for text in heard.values()) == [False, True]
