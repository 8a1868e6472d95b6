"""What does the card with the odds show, and the one that says when to ask?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.people.models import Team
from footpath.pure.odds import DOTS
from footpath.pure.quote import TOO_LATE
from footpath.pure.recalibration import P50, P85, P95
from footpath.pure.working_time import Calendar
from footpath.requests.grounds import sentences
from footpath.requests.promise import Odds
from footpath.requests.reasons import Codes, Reason, chain_words, notes, reasons
from footpath.ui.charts.strip import Stretch

SHOWN_AFTER = 5  # days after the promised one that are drawn at least; as many more as come before it
LINES = 4  # reasons that stand on the card; the others are folded


@dataclass(frozen=True)
class OddsPanel:
    """The odds for people to read; `by` is None where nothing honest can be said, and then there are no dots."""

    team: Team
    codes: Codes  # what it rests on, as codes and numbers
    by: date | None = None
    half: date | None = None
    chance: float = 0.0  # that it is done by the end of that day
    dots: Sequence[tuple[date, int]] = ()  # how many of twenty outcomes fall on which working day
    axis: Sequence[date] = ()
    until: date | None = None  # the last day worth drawing; what comes after it is "later"
    reasons: Sequence[Reason] = ()
    more: Sequence[Reason] = ()  # reasons that are folded
    rests_on: Sequence[str] = ()  # all that the date rests on, in sentences
    notes: Sequence[str] = ()
    stretches: Sequence[Stretch] = ()  # until half, 17 in 20, 19 in 20
    table: Sequence[tuple[date, int]] = ()  # by the end of which day how many of the twenty are done

    @property
    def needs_note(self) -> str:
        """What it needs first, and the earliest day with that; empty where it needs nothing."""
        return chain_words(self.codes["needs"], self.codes["earliest"]) if self.codes.get("needs") else ""

    @property
    def learned(self) -> datetime | None:
        """How old what was learned of the team is."""
        as_of = self.codes.get("as_of")
        return None if as_of is None else datetime.fromtimestamp(as_of, UTC)


def odds_panel(odds: Odds, *, asking: bool = False, waiting: bool = False) -> OddsPanel:
    """The card for odds as they stand; on a request's page, and where one is `asking`; `waiting`: its clock stands
    still, so the date supposes that it goes on now. As many queries as Odds.reasons.
    """
    team, codes, by = odds.team, odds.reasons(), odds.day(0.85)
    if by is None:
        return OddsPanel(team, codes, notes=notes(codes, team.name))
    dots = odds.days()
    calendar = odds.model.calendar
    before = _working_days(min(by, dots[0][0]), by, calendar)
    until = _working_days(by, by + timedelta(days=SHOWN_AFTER + len(before)), calendar)[-1]
    table = _done_by(dots)
    lines = reasons(codes, team.name, team.hours.day_seconds, asking=asking)
    made_at = datetime.fromtimestamp(odds.quote.made_at, UTC)
    return OddsPanel(
        team=team,
        codes=codes,
        by=by,
        half=odds.day(0.5),
        chance=max(done for day, done in table if day <= by) / DOTS,  # as the drawing says it
        dots=dots,
        axis=_working_days(before[0], min(until, dots[-1][0]), calendar),
        until=until,
        reasons=lines[:LINES],
        more=lines[LINES:],
        rests_on=sentences(codes, team, made_at, odds.day(0.95)),
        notes=[
            *([_("It is waiting: these days count as if it went on now.")] if waiting else []),
            *notes(codes, team.name),
        ],
        stretches=_stretches(odds),
        table=table,
    )


def _working_days(first: date, last: date, calendar: Calendar) -> list[date]:
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [day for day in days if calendar.working_day(day)]


def _done_by(dots: Sequence[tuple[date, int]]) -> list[tuple[date, int]]:
    """How many of the twenty are done by the end of each day on which one falls."""
    return [(day, sum(count for other, count in dots if other <= day)) for day, _count in dots]


def _stretches(odds: Odds) -> list[Stretch]:
    """How far it is to half, to 17 in 20 and to 19 in 20 of the outcomes, with the day of each."""
    words = {0.5: _("Half of them by"), 0.85: _("17 in 20 by"), 0.95: _("19 in 20 by")}
    ends = (odds.quote.grid[level] for level in (P50, P85, P95))
    days = (odds.day(level) for level in words)
    return [Stretch(label, end, day) for label, end, day in zip(words.values(), ends, days, strict=True) if day]


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
