"""When several people say displaced promises anew at once, does exactly one win, and is nothing said twice?"""

import pytest
from tests.cast import MONDAY, ask
from tests.requests.overtaken import overtake
from tests.requests.stages import HOUR, TUESDAY, anew, day, kinds
from tests.requests.test_races import at_once

from footpath.requests import actions
from footpath.requests.actions import _move
from footpath.requests.models import Displacement, Emergency, Habit, Promise

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def request_behind(cast):
    """Ana's request is promised for Friday; on Tuesday an emergency overtakes it."""
    request = ask(cast, MONDAY)
    actions.promise(request, by_day=day(4), by=cast.ben, now=MONDAY + HOUR)
    overtake(cast, request, now=TUESDAY)
    return anew(request)


def moves(_it, by):
    return again(by, day(8))


def stands(_it, by):
    return again(by, day(4))


def again(by, by_day):
    row = Displacement.objects.get()
    return actions.promise_again(Emergency.objects.get(), days={row.pk: by_day}, by=by, now=TUESDAY + HOUR)


def by_hand(it, by):
    earlier = Promise.objects.filter(request=it, superseded_by=None).get()
    facts = {"by_day": day(9), "reason": "Two are ill.", "wish": "provider", "instead_of": earlier}
    return actions.promise(it, **facts, by=by, now=TUESDAY + HOUR)


@pytest.mark.parametrize(("one", "other"), [(moves, moves), (moves, stands), (moves, by_hand)])
def test_of_two_who_say_it_anew_one_wins_and_the_other_hears_who(cast, request_behind, one, other):
    heard = at_once(request_behind, [(one, cast.ben), (other, cast.cleo)])
    [winner] = heard.won
    assert len(heard.told) == 1
    assert winner.name in heard.told[0]
    assert kinds(request_behind).count("promised") + kinds(request_behind).count("promise_stands") == 2


def test_without_the_guard_both_believe_that_they_won(cast, request_behind, monkeypatch):
    """The control: it shows that the test above would see the mistake."""
    monkeypatch.setattr(_move, "GUARDED", False)
    heard = at_once(request_behind, [(stands, cast.ben), (stands, cast.cleo)])
    assert len(heard.won) == 2
    assert kinds(request_behind).count("promise_stands") == 2


def test_two_workers_open_one_talk(cast, request_behind):
    def look(_it, _by):
        facts = {"customer_team": cast.sales, "facts": {}, "now": TUESDAY}
        return actions.raise_habit(cast.facilities, **facts) or False

    assert len(at_once(request_behind, [(look, cast.eve)] * 4).won) == 1
    assert Habit.objects.count() == 1
