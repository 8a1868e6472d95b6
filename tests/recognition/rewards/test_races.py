"""Of two who draw on the last of a budget at once, does one win, and is the other one told?"""

from datetime import date
from functools import partial
from threading import local

import pytest
from tests import race
from tests.cast import MONDAY
from tests.recognition.rewarding import FIRST, budget_of, coffee, kind, left, lunch

from footpath.people.refusals import Refused
from footpath.recognition.actions import approve_reward, decline_reward, give_reward, refuse_reward
from footpath.recognition.models import LedgerRow, Reward
from footpath.recognition.rewards import budgets

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def two_lunches(cast):
    """Two wait for a second look, and there is enough for one of them."""
    budget = budget_of(cast.facilities, amount=2_000, allowance=2_000)
    return budget, lunch(cast), lunch(cast, by=cast.max, recipient=cast.dov)


def agree(which, seen, by):
    return approve_reward(seen[which], by=by, now=MONDAY)


def test_two_who_agree_at_once_on_the_last_money(cast):
    """Max agrees to what Ben gives, Cleo to what Max gives; fifteen of the last twenty euros each."""
    budget, one, other = two_lunches(cast)
    see = partial(lambda pks: [Reward.objects.get(pk=pk) for pk in pks], (one.pk, other.pk))
    won, told = race.at_once(see, (partial(agree, 0), cast.max), (partial(agree, 1), cast.cleo))
    assert (len(won), len(told)) == (1, 1)
    assert "€5.00" in told[0]
    assert left(budget) == 500
    assert sorted(Reward.objects.values_list("state", flat=True)) == ["approved", "asked"]


class Early(local):
    """What each of the two saw of the ledger, too early."""

    tail: LedgerRow | None = None
    is_set = False


@pytest.mark.parametrize("guarded", [True, False])
def test_the_chain_of_rows_keeps_one_even_if_both_saw_the_same_tail(cast, monkeypatch, guarded):
    """Whatever the code reads too early, the database keeps one row in a place; without that, as a control, both are
    kept, and more is given than there is.
    """
    budget, one, other = two_lunches(cast)
    early, tail = Early(), budgets.tail

    def see() -> list[Reward]:
        early.tail, early.is_set = tail(budget, FIRST), True
        return [Reward.objects.get(pk=pk) for pk in (one.pk, other.pk)]

    def seen_early(of: object, period: date) -> LedgerRow | None:
        return early.tail if early.is_set else tail(of, period)  # type: ignore[arg-type]

    monkeypatch.setattr(budgets, "tail", seen_early)
    acts = ((partial(agree, 0), cast.max), (partial(agree, 1), cast.cleo))
    if guarded:
        won, told = race.at_once(see, *acts)
        assert (len(won), len(told)) == (1, 1)
        assert "drew on the same budget" in told[0]
        assert left(budget) == 500
        return
    with race.without("one_row_a_place", LedgerRow):
        won, told = race.at_once(see, *acts)
        assert (len(won), len(told)) == (2, 0)
        assert sum(LedgerRow.objects.filter(what="approved").values_list("amount", flat=True)) == -3_000


def test_of_two_who_decide_about_the_same_one_the_slower_is_told(cast):
    _budget, one, _other = two_lunches(cast)

    def refuse(seen, by):
        return refuse_reward(seen[0], reason="No", by=by, now=MONDAY)

    won, told = race.at_once(
        lambda: [Reward.objects.get(pk=one.pk)], (partial(agree, 0), cast.max), (refuse, cast.cleo)
    )
    assert (len(won), len(told)) == (1, 1)
    assert "Somebody was faster" in told[0]


def test_somebody_who_gives_twice_at_once_stays_within_the_allowance(cast):
    budget = budget_of(cast.facilities, allowance=700)

    def give(_seen, by):
        try:
            give_reward(cast.ana, kind=kind(), why="Twice", by=by, now=MONDAY)
        except Exception as error:
            raise Refused(str(error)) from None

    won, told = race.at_once(lambda: None, (give, cast.ben), (give, cast.ben))
    assert (len(won), len(told)) == (1, 1)
    assert left(budget) == 9_600


def test_no_thanks_at_once_gives_it_back_once(cast):

    budget = budget_of(cast.facilities)
    reward = coffee(cast)

    def no(seen, by):
        decline_reward(seen, by=by, now=MONDAY)

    won, told = race.at_once(lambda: Reward.objects.get(pk=reward.pk), (no, cast.ana), (no, cast.ana))
    assert (len(won), len(told)) == (1, 1)
    assert left(budget) == 10_000
