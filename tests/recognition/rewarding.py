"""How do budgets, rewards and notes for the review come about in the tests?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.cast import MONDAY

from footpath.demo.cast import Cast
from footpath.people.models import Person, Team
from footpath.recognition import actions
from footpath.recognition.models import Commendation, Reward, RewardBudget, RewardKind
from footpath.recognition.rewards.budgets import open_budgets

FIRST = MONDAY.date().replace(month=10, day=1)  # of the quarter
WHY = "Stayed until the last desk stood"
FACT, EFFECT = "Moved six desks in one night", "Sales could call at eight"
COFFEE, LUNCH = 400, 1500
WORDS = {"reason": "It was Dov", "fact": FACT, "effect": EFFECT, "on": "2026-11-20"}


def budget_of(team: Team, *, now: datetime = MONDAY, **facts: Any) -> RewardBudget:
    """Facilities may give 100 euros a quarter: 50 a month each, and up to 10 alone."""
    given = {"unit": "money", "period": "quarter", "amount": 10_000, "allowance": 5_000, "alone": 1_000, **facts}
    made = actions.save_reward_budget(team=team, **given, by=None, now=now)
    return open_budgets().get(pk=made.pk)


def kind(name: str = "A coffee") -> RewardKind:
    """Something on the list that every house begins with."""
    return RewardKind.objects.get(name=name)


def coffee(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Reward:
    """Ben gives Ana a coffee: small enough for him alone."""
    given: dict[str, Any] = {"by": cast.ben, "kind": kind(), "why": WHY, **facts}
    return actions.give_reward(given.pop("recipient", cast.ana), **given, now=now)


def lunch(cast: Cast, *, now: datetime = MONDAY, **facts: Any) -> Reward:
    """Ben would like to give Ana a lunch: somebody else has a second look."""
    return coffee(cast, now=now, **{"kind": kind("A lunch"), **facts})


def agreed(cast: Cast, now: datetime = MONDAY, **facts: Any) -> Reward:
    """Cleo has agreed to it."""
    return actions.approve_reward(lunch(cast, now=now, **facts), by=cast.cleo, now=now)


def again(reward: Reward) -> Reward:
    """The reward as it is now."""
    return Reward.objects.get(pk=reward.pk)


def left(budget: RewardBudget) -> int:
    """What is left of it, added up from all rows of the quarter."""
    rows = list(budget.rows.filter(period=FIRST))
    assert [one.nth for one in rows] == list(range(1, len(rows) + 1))
    assert all(one.left == sum(before.amount for before in rows[: at + 1]) for at, one in enumerate(rows))
    return sum(one.amount for one in rows) if rows else budget.amount


def note(cast: Cast, *, now: datetime = MONDAY, by: Person | None = None) -> Commendation:
    """Cleo asks Ben whether she may keep a note for his review."""
    return actions.commend(cast.ben, fact=FACT, effect=EFFECT, on=now.date(), by=by or cast.cleo, now=now)


@dataclass(frozen=True)
class Small:
    """One of each, for the tables of all pages."""

    budget: RewardBudget
    coffee: Reward
    waits: Reward
    note: Commendation
    kept: Commendation

    def at(self, route: str) -> Any:
        """What the number in an address stands for; a person where a note is written."""
        if "/notes/" in route:
            return self.kept if route.endswith(".pdf") else self.note
        if "/budgets/" in route:
            return self.budget
        if "/list/" in route:
            return kind()
        return self.waits if route.endswith(("/approve/", "/refuse/")) else self.coffee


def small(cast: Cast, now: datetime) -> Small:
    """Facilities has a budget; Ben has given Ana a coffee, Cleo looks at a lunch, and asks Ben about a note."""
    budget = budget_of(cast.facilities, now=now)
    kept = actions.keep_commendation(note(cast, now=now), by=cast.ben, now=now)
    return Small(budget, coffee(cast, now=now), lunch(cast, now=now), note(cast, now=now), kept)
