"""What did Facilities and IT do in the last year? (A real desk's log, dealt out over a year that ends now.)

The log holds thirteen dense weeks. Each week becomes four: its requests are dealt out in turn, on the same weekday and
at the same time of day, and take as long as they took. So a year comes of it in which the load rises and falls, at a
quarter of the real desk's pace, with queues that a team of four can have.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from footpath.demo.cast import ZONE
from footpath.demo.organization import Northfield, address
from footpath.demo.work import Lots
from footpath.people.models import Membership
from footpath.pure.history_cells import Row
from footpath.pure.history_file import read_history

LOG = Path(__file__).with_name("history") / "incidents_two_teams.csv"
DENSE, FOLD = 13, 4  # weeks of the log, weeks that come of each
TEAMS = {"team-1": "IT", "team-2": "Facilities"}
KINDS = {  # what the log calls service-15 takes long: devices are ordered, events are asked for early
    "IT": {
        "computer": {"service-34", "service-31", "service-26"},
        "access": {"service-30", "service-4"},
        "device": {"service-8", "service-15", "service-17"},
        "anything": set(),
    },
    "Facilities": {
        "move": {"service-8", "service-10", "service-20"},
        "keys": {"service-26"},
        "event": {"service-15", "service-4", "service-31"},
        "repair": set(),
    },
}
ASKS_MORE = {"ana": 3, "viktor": 3, "hanna": 3, "luis": 3, "greta": 2, "dov": 2, "paul": 2}  # than the others


@dataclass(frozen=True)
class Past:
    """A request of the log as it would have been here: `row` holds its moments, not yet its words."""

    row: Row
    service: str  # by key
    customer: str  # by the first part of the address

    @property
    def opened_at(self) -> datetime:
        """When it was asked."""
        return self.row.opened_at

    @property
    def closed_at(self) -> datetime:
        """When it was, or will be, delivered; every request of the log was."""
        return self.row.closed_at or self.row.opened_at


def past_year(northfield: Northfield, lots: Lots, now: datetime) -> list[Past]:
    """The requests of the last year in the order of the log; what was not opened by `now` is left out."""
    rows = read_history(LOG.read_bytes()).rows
    monday = _monday(now.astimezone(ZoneInfo(ZONE)).date())
    first = _monday(min(row.opened_at for row in rows).date())
    customers = _customers()
    found = []
    for turn, row in enumerate(rows):
        week = (row.opened_at.date() - first).days // 7
        dealt = (week % DENSE) * FOLD + turn % FOLD
        shift = timedelta(weeks=dealt - week + (monday - first).days // 7 - (DENSE * FOLD - 1))
        team = TEAMS[row.team]
        asking = [one for one in customers if northfield.teams[team].pk != customers[one]]
        who = lots.one([name for name in asking for _ in range(ASKS_MORE.get(name, 1))], row.id, "customer")
        moved = _moved(row, shift)
        if moved.opened_at <= now:
            found.append(Past(replace(moved, team=team), _kind(team, row.service), who))
    return found


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _moved(row: Row, shift: timedelta) -> Row:
    """The row in another week: opened at the same time of day on the clocks here, and lasting as long."""
    wall = row.opened_at.replace(tzinfo=ZoneInfo(ZONE))
    opened = (wall + shift).astimezone(UTC)
    by = opened - row.opened_at
    return replace(
        row,
        opened_at=opened,
        started_at=row.started_at + by if row.started_at else None,
        closed_at=row.closed_at + by if row.closed_at else None,
    )


def _kind(team: str, service: str) -> str:
    kinds = KINDS[team]
    return next((kind for kind, services in kinds.items() if service in services), list(kinds)[-1])


def _customers() -> dict[str, int]:
    """Everybody who asks, with their team."""
    memberships = Membership.objects.select_related("person").order_by("pk")
    return {address(one.person): one.team_id for one in memberships}
