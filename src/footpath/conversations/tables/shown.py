"""What does the board of a round table show, and when is the next date?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from footpath.conversations.models import IssueState, RoundTable, TableDate, TableIssue
from footpath.conversations.tables import states
from footpath.conversations.tables.chairs import has_people
from footpath.people.models import Team

SHOWN = 40  # of what is over


@dataclass(frozen=True)
class Column:
    """A state of the board, and what is in it, each with whether it is late."""

    key: str
    label: str
    issues: list[tuple[TableIssue, bool]]


@dataclass(frozen=True)
class SideLine:
    """A customer team, and whether anybody works there any more."""

    team: Team
    is_there: bool


def board(table: RoundTable, today: date) -> list[Column]:
    """The issues by their state; what is over, the latest first."""
    found = table.issues.filter(state__in=states.BOARD).select_related("raised_by", "raised_for", "owner")
    by_state: dict[str, list[TableIssue]] = {state: [] for state in states.BOARD}
    for one in found.order_by("-pk"):
        by_state[one.state].append(one)
    return [
        Column(state, str(IssueState(state).label), [(one, one.is_late(today)) for one in by_state[state][:SHOWN]])
        for state in states.BOARD
    ]


def carried_over(table: RoundTable, today: date) -> list[tuple[TableIssue, bool]]:
    """What earlier dates left open, each with whether it is late: first what waits to be confirmed, then by day."""
    found = table.issues.filter(state__in=(*states.IN_HAND, states.DONE)).select_related(
        "owner", "raised_for", "raised_by"
    )
    order = sorted(found, key=lambda one: (one.state != states.DONE, one.due or today, one.pk))
    return [(one, one.is_late(today)) for one in order]


def following(held: TableDate) -> TableDate | None:
    """The next date that is planned after one that was held."""
    ahead = TableDate.objects.filter(table=held.table_id, state=states.PLANNED, on__gt=held.on)
    return ahead.select_related("chair").order_by("on").first()


def side_lines(table: RoundTable, now: datetime) -> list[SideLine]:
    """The customer teams in their order."""
    sides = table.sides.select_related("team")
    return [SideLine(one.team, has_people(one.team_id, now.date())) for one in sides]


def next_day(table: RoundTable, dates: Sequence[TableDate], today: date) -> date:
    """So many weeks after the last date, and not before tomorrow."""
    last = max((one.on for one in dates), default=today)
    return max(last + timedelta(weeks=table.weeks), today + timedelta(days=1))
