"""What does the card with the odds show, and the one that says when to ask?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from footpath.people.models import Team
from footpath.pure.odds import DOTS
from footpath.pure.quote import TOO_LATE
from footpath.pure.working_time import Calendar
from footpath.requests.promise import Odds
from footpath.requests.reasons import Reason, notes, reasons

SHOWN_AFTER = 5  # days after the promised one that are drawn at least; as many more as come before it


@dataclass(frozen=True)
class OddsPanel:
    """The odds for people to read; `by` is None where nothing honest can be said, and then there are no dots."""

    team: Team
    by: date | None
    half: date | None
    chance: float  # that it is done by the end of that day
    dots: Sequence[tuple[date, int]]  # how many of twenty outcomes fall on which working day
    axis: Sequence[date]
    until: date | None  # the last day worth drawing; what comes after it is "later"
    reasons: Sequence[Reason]
    notes: Sequence[str]


def odds_panel(odds: Odds, *, asking: bool = False) -> OddsPanel:
    """The card for odds as they stand; on a request's page, and where one is `asking`. One query."""
    team, codes, by = odds.team, odds.reasons(), odds.day(0.85)
    sentences = notes(codes, team.name)
    if by is None:
        return OddsPanel(team, None, None, 0.0, [], [], None, [], sentences)
    dots = odds.days()
    calendar = odds.model.calendar
    before = _working_days(min(by, dots[0][0]), by, calendar)
    until = _working_days(by, by + timedelta(days=SHOWN_AFTER + len(before)), calendar)[-1]
    return OddsPanel(
        team=team,
        by=by,
        half=odds.day(0.5),
        chance=sum(count for day, count in dots if day <= by) / DOTS,  # as the drawing says it
        dots=dots,
        axis=_working_days(before[0], min(until, dots[-1][0]), calendar),
        until=until,
        reasons=reasons(codes, team.name, team.hours.day_seconds, asking=asking),
        notes=sentences,
    )


def _working_days(first: date, last: date, calendar: Calendar) -> list[date]:
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [day for day in days if calendar.working_day(day)]


@dataclass(frozen=True)
class NeededBy:
    """When to ask for a day: by the end of `ask_by`, or today until `ask_until`; both None when it is too late or
    nothing can be said. `chance` is that of being ready on the day when asked right now.
    """

    day: date
    ask_by: date | None
    ask_until: datetime | None
    too_late: bool
    chance: float | None
    today: bool  # the last day to ask is today


def needed_by(odds: Odds, day: date) -> NeededBy:
    """When one must ask for it to be ready on that day, at 17 chances in 20."""
    latest = odds.latest_ask(day)
    end = odds.model.calendar.end_of_working_day(day)
    moment = None if latest.moment is None else datetime.fromtimestamp(latest.moment, UTC)
    return NeededBy(
        day=day,
        ask_by=latest.day,
        ask_until=moment,
        too_late=TOO_LATE in latest.flags,
        chance=odds.chance_by(end),
        today=latest.day == timezone.localdate(datetime.fromtimestamp(odds.quote.made_at, UTC)),
    )
