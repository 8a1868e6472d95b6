"""Of people who change or end one outside commitment at once, does exactly one win?"""

from collections.abc import Callable, Sequence
from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import MONDAY
from tests.requests.outside import flight, kinds_of

from footpath.demo.cast import Cast
from footpath.people.models import Person
from footpath.people.refusals import SomebodyWasFaster
from footpath.requests import actions
from footpath.requests.actions import _commitment
from footpath.requests.models import Commitment

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
Act = Callable[[Commitment, Person], object]


def change(one: Commitment, by: Person) -> object:
    return actions.change_commitment(one, facts={"note": f"Says {by}"}, by=by, now=MONDAY, edits=0)


def meet(one: Commitment, by: Person) -> object:
    return actions.meet_commitment(one, by=by, now=MONDAY, edits=0)


def drop(one: Commitment, by: Person) -> object:
    return actions.drop_commitment(one, by=by, now=MONDAY, edits=0)


def at_once(acts: Sequence[tuple[Act, Person]]) -> tuple[list[str], list[str]]:
    """Everybody has it open, and then they act in one instant, each on a connection: who won, what the others heard."""
    won: list[str] = []
    told: list[str] = []
    broken: list[Exception] = []
    ready = Barrier(len(acts), timeout=20)

    def one(act: Act, person: Person) -> None:
        try:
            mine = Commitment.objects.get()
            ready.wait()
            act(mine, person)
            won.append(act.__name__)
        except SomebodyWasFaster as slower:
            told.append(str(slower))
        except Exception as error:
            broken.append(error)
        finally:
            connection.close()

    threads = [Thread(target=one, args=pair) for pair in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert broken == []
    return won, told


@pytest.mark.parametrize("acts", [(change, change), (meet, drop), (change, meet)], ids=lambda acts: acts[0].__name__)
def test_one_wins_and_the_other_hears_who_it_was(cast: Cast, acts: tuple[Act, Act]) -> None:
    flight(cast)
    won, told = at_once([(acts[0], cast.ana), (acts[1], cast.max)])
    assert (len(won), len(told)) == (1, 1)
    assert "Somebody was faster: " in told[0]
    assert kinds_of(Commitment.objects.get()) == [
        "added",
        {"change": "changed", "meet": "met", "drop": "dropped"}[won[0]],
    ]


def test_without_the_guard_both_win(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_commitment, "GUARDED", False)
    flight(cast)
    won, _told = at_once([(change, cast.ana), (change, cast.max)])
    assert won == ["change", "change"]
