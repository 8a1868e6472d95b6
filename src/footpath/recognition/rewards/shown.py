"""How does a small reward stand on a page, and what can its reader do with it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from footpath.people.models import Person
from footpath.recognition.models import LedgerRow, Reward
from footpath.recognition.rewards import rights, states
from footpath.recognition.rewards.amounts import said_amount


@dataclass(frozen=True)
class Line:
    """A reward in a list."""

    it: Reward
    worth: str


def lines(rewards: Iterable[Reward], currency: str) -> list[Line]:
    """Rewards as a list shows them."""
    return [Line(one, said_amount(one.amount, one.unit, currency)) for one in rewards]


def may(reward: Reward, person: Person, now: datetime) -> set[str]:
    """What somebody can do with it, by the names of the doors."""
    gives, gets = person.pk == reward.asked_by_id, person.pk == reward.recipient_id
    found = set()
    if rights.can_decide(person, reward, now):
        found |= {"approve", "refuse"}
    if gives and reward.state == states.APPROVED:
        found.add("tell")
    if gives and reward.state in states.OPEN:
        found.add("take-back")
    if (gives or gets) and reward.state == states.GIVEN:
        found.add("handed-over")
    if gets and reward.state == states.GIVEN:
        found.add("no-thanks")
    return found


def reads_why(reward: Reward, person: Person, may: set[str]) -> bool:
    """Whoever gives it, whoever gets it, and whoever has a second look."""
    return "approve" in may or person.pk in {
        reward.asked_by_id, reward.recipient_id, reward.decided_by_id, reward.approver_id,
    }  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A row of a ledger."""

    it: LedgerRow
    amount: str
    left: str
    to: str  # to whom; nobody learns here of what they were not told yet


def ledger(rows: Iterable[LedgerRow], reader: Person, currency: str) -> list[Row]:
    """The rows as the page shows them."""
    return [
        Row(
            one,
            said_amount(one.amount, one.budget.unit, currency),
            said_amount(one.left, one.budget.unit, currency),
            told_to(one.reward, reader),
        )
        for one in rows
    ]


def told_to(reward: Reward | None, reader: Person) -> str:
    """Whom it is for, unless that is the reader and they do not know it yet."""
    if reward is None or (reward.recipient_id == reader.pk and reward.given_at is None):
        return ""
    return str(reward.recipient.name)
