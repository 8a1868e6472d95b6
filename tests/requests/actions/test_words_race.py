"""Of two coworkers who answer at once, does one win, and does the other hear who it was?"""

from datetime import timedelta

import pytest
from tests import race
from tests.cast import MONDAY
from tests.race import Act, Heard

from footpath.history.models import Event
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _word
from footpath.requests.models import Promise, Word

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
MOMENTS = {"Ben Okafor": MONDAY + timedelta(hours=2), "Cleo Marin": MONDAY + timedelta(hours=4)}


def at_once(word: Word, *acts: tuple[Act, Person]) -> Heard:
    """Everybody sees the word as it stands, then all act in the same instant."""
    return race.at_once(lambda: Word.objects.select_related("team").get(pk=word.pk), *acts)


def yes(word: Word, person: Person) -> object:
    return actions.answer_yes(word, by=person, now=MONDAY)


def offer(word: Word, person: Person) -> object:
    return actions.offer_moment(word, moment=MOMENTS[person.name], by=person, now=MONDAY)


def done(word: Word, person: Person) -> object:
    return actions.finish(word, by=person, now=MONDAY)


@pytest.mark.parametrize("act", [yes, offer, done])
def test_one_of_the_team_wins_and_the_other_hears_who(cast, team_word, act):
    won, told = at_once(team_word, (act, cast.ben), (act, cast.cleo))
    team_word.refresh_from_db()
    assert won == [team_word.helper]
    assert [f"{team_word.helper.name} was faster" in text for text in told] == [True]
    assert Event.objects.filter(subject_kind="word", subject_id=team_word.pk).count() == 2


def test_without_the_guard_both_believe_that_they_have_it(cast, team_word, monkeypatch):
    """The control: the first moment is lost, and nobody hears of it."""
    monkeypatch.setattr(_word, "GUARDED", False)
    assert len(at_once(team_word, (offer, cast.ben), (offer, cast.cleo)).won) == 2
    assert Event.objects.filter(subject_kind="word", subject_id=team_word.pk).count() == 3


def test_two_who_promise_at_once_leave_one_promise(cast, team_word):
    at_once(team_word, (yes, cast.ben), (yes, cast.cleo))
    team_word.refresh_from_db()
    assert Promise.objects.get().made_by == team_word.helper


def test_the_asker_takes_back_what_the_helper_answers(cast, word):
    def take_back(mine: Word, person: Person) -> object:
        return actions.withdraw_word(mine, by=person, now=MONDAY)

    won, told = at_once(word, (take_back, cast.ana), (yes, cast.ben))
    assert (len(won), len(told)) == (1, 1)
