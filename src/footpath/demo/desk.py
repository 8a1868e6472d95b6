"""What did Facilities and IT do in the last two years? (A real desk's log, dealt out over two years that end now.)

The log holds thirteen dense weeks. Each week becomes eight: its requests are dealt out in turn, on the same weekday and
at the same time of day, and take as long as they took. So two years come of it in which the load rises and falls, at an
eighth of the real desk's pace, with queues that two teams of an airport can have.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from footpath.demo.cast import ZONE
from footpath.pure.history_cells import Row
from footpath.pure.history_file import read_history

LOG = Path(__file__).with_name("history") / "incidents_two_teams.csv"
DENSE, FOLD = 13, 8  # weeks of the log, weeks that come of each
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


@dataclass(frozen=True)
class Past:
    """A request of the log as it would have been here: `row` holds its moments, not yet its words."""

    row: Row
    service: str  # by key

    @property
    def team(self) -> str:
        """Whose it was."""
        return self.row.team

    @property
    def opened_at(self) -> datetime:
        """When it was asked."""
        return self.row.opened_at

    @property
    def closed_at(self) -> datetime:
        """When it was, or will be, delivered; every request of the log was."""
        return self.row.closed_at or self.row.opened_at


def past(now: datetime) -> list[Past]:
    """The requests of the last two years in the order of the log; what was not opened by `now` is left out."""
    rows = read_history(LOG.read_bytes()).rows
    monday = _monday(now.astimezone(ZoneInfo(ZONE)).date())
    first = _monday(min(row.opened_at for row in rows).date())
    found = []
    for turn, row in enumerate(rows):
        week = (row.opened_at.date() - first).days // 7
        dealt = (week % DENSE) * FOLD + turn % FOLD
        shift = timedelta(weeks=dealt - week + (monday - first).days // 7 - (DENSE * FOLD - 1))
        team = TEAMS[row.team]
        moved = _moved(row, shift)
        if moved.opened_at <= now:
            found.append(Past(replace(moved, team=team), _kind(team, row.service)))
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
