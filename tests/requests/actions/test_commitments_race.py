"""Of people who change or end one outside commitment at once, does exactly one win?"""

import pytest
from tests.cast import MONDAY
from tests.race import Act, at_once
from tests.requests.outside import flight, kinds_of

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.requests import actions
from footpath.requests.actions import _commitment
from footpath.requests.models import Commitment

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def change(one: Commitment, by: Person) -> object:
    return actions.change_commitment(one, facts={"note": f"Says {by}"}, by=by, now=MONDAY, edits=0)


def meet(one: Commitment, by: Person) -> object:
    return actions.meet_commitment(one, by=by, now=MONDAY, edits=0)


def drop(one: Commitment, by: Person) -> object:
    return actions.drop_commitment(one, by=by, now=MONDAY, edits=0)


@pytest.mark.parametrize("acts", [(change, change), (meet, drop), (change, meet)], ids=lambda acts: acts[0].__name__)
def test_one_wins_and_the_other_hears_who_it_was(cast: Cast, acts: tuple[Act, Act]) -> None:
    flight(cast)
    won, told = at_once(Commitment.objects.get, (acts[0], cast.ana), (acts[1], cast.max))
    assert (len(won), len(told)) == (1, 1)
    assert "Somebody was faster: " in told[0]
    done = acts[0] if won == [cast.ana] else acts[1]
    assert kinds_of(Commitment.objects.get()) == ["added", {change: "changed", meet: "met", drop: "dropped"}[done]]


def test_without_the_guard_both_win(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_commitment, "GUARDED", False)
    flight(cast)
    won, _told = at_once(Commitment.objects.get, (change, cast.ana), (change, cast.max))
    assert len(won) == 2
