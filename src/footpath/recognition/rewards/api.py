"""How do programs read small rewards, and the ledger of a budget?"""

from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from ninja import Field, Query, Router, Schema

from footpath.people.api.shapes import Named
from footpath.people.middleware import reader
from footpath.people.programs.pages import Page, Which, page_of
from footpath.recognition.models import (
    CountedIn,
    Entry,
    LedgerRow,
    Period,
    Reward,
    RewardBudget,
    RewardRules,
    RewardState,
)
from footpath.recognition.rewards import budgets, rights
from footpath.recognition.rewards.shown import reads_why

router = Router(tags=["Rewards"])


class RewardRead(Schema):
    """A small reward that you gave or got."""

    id: int
    asked_by: Named = Field(description="Who gives it.")
    recipient: Named
    what: str
    unit: CountedIn
    amount: int = Field(description="In the smallest coins of the currency, or in minutes.")
    currency: str | None = Field(description="Null where it is counted in minutes.")
    state: RewardState
    asked_at: datetime
    given_at: datetime | None
    why: str


class RewardBudgetRead(Schema):
    """A budget that you answer for."""

    id: int
    team: Named
    unit: CountedIn
    period: Period
    amount: int = Field(description="In the smallest coins of the currency, or in minutes.")
    currency: str | None = Field(description="Null where it is counted in minutes.")
    left: int = Field(description="Of this month or quarter.")
    ended_at: datetime | None


class LedgerRowRead(Schema):
    """A row of the ledger: added, never changed."""

    id: int
    period: date = Field(description="The first day of the month or quarter.")
    nth: int
    what: Entry
    amount: int = Field(description="Below nothing: it went out.")
    left: int
    reward: int | None
    recipient: Named | None = Field(description="Null where it is you, and you were not told yet.")
    by: Named | None
    at: datetime


def _currencies() -> dict[str, str | None]:
    return {CountedIn.MONEY: RewardRules.here().currency, CountedIn.MINUTES: None}


@router.get("/rewards", response=Page[RewardRead], operation_id="list_rewards", summary="List your small rewards")
def list_rewards(request: HttpRequest, which: Annotated[Which, Query(...)]) -> object:
    """What you gave, or wanted to give, and what you got; the newest first."""
    me, now = reader(request), timezone.now()
    seen = rights.visible_rewards(me, now.date())
    mine, currencies = seen.filter(asked_by=me) | seen.filter(recipient=me), _currencies()

    def told(one: Reward) -> dict[str, Any]:
        plain = [name for name in RewardRead.model_fields if hasattr(one, name)]
        why = str(one.texts.get("why", "")) if reads_why(one, me, set()) else ""
        return {**{name: getattr(one, name) for name in plain}, "why": why, "currency": currencies[one.unit]}

    return page_of(request, mine, which, told, newest_first=True)


@router.get(
    "/reward-budgets", response=Page[RewardBudgetRead], operation_id="list_reward_budgets",
    summary="List the budgets for small rewards that you answer for",
)  # fmt: skip
def list_reward_budgets(request: HttpRequest, which: Annotated[Which, Query(...)]) -> object:
    """As their owner, as lead of the team, or of one above it."""
    me, now, currencies = reader(request), timezone.now(), _currencies()

    def told(one: RewardBudget) -> dict[str, Any]:
        plain = [name for name in RewardBudgetRead.model_fields if hasattr(one, name)]
        left = budgets.left_of(one, budgets.period_of(one, now))
        return {**{name: getattr(one, name) for name in plain}, "left": left, "currency": currencies[one.unit]}

    return page_of(request, rights.visible_budgets(me, now.date()), which, told)


@router.get(
    "/reward-budgets/{int:id}/ledger", response=Page[LedgerRowRead], operation_id="read_reward_ledger",
    summary="Read the ledger of a budget",
)  # fmt: skip
def read_reward_ledger(request: HttpRequest, id: int, which: Annotated[Which, Query(...)]) -> object:
    """Where every bit of it went; the newest first."""
    me = reader(request)
    budget = get_object_or_404(rights.visible_budgets(me, timezone.now().date()), pk=id)
    rows = LedgerRow.objects.filter(budget=budget).select_related("by", "reward__recipient")

    def told(row: LedgerRow) -> dict[str, Any]:
        plain = {name: getattr(row, name) for name in ("id", "period", "nth", "what", "amount", "left", "by", "at")}
        to = row.reward.recipient if row.reward else None
        hidden = row.reward is not None and to == me and row.reward.given_at is None
        return {**plain, "reward": row.reward_id, "recipient": None if hidden else to}

    return page_of(request, rows, which, told, newest_first=True)
