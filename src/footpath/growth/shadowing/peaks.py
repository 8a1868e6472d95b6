"""Which weeks ahead are heavy for a team, so that nobody comes to look on?

By what is forecast to be done in the week, what is announced for it, and how much was asked in the same week of last
year; held against what the team usually gets done in a week.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import UTC, date, datetime, timedelta
from math import sqrt
from statistics import median

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncWeek

from footpath.growth.models import VisitPlace
from footpath.requests.announced import OPEN, left, with_left
from footpath.requests.models import HeadsUp, ServiceRequest
from footpath.requests.states import IN_QUEUE

WEEK, YEAR = timedelta(weeks=1), timedelta(weeks=52)
LOOKED_BACK = 26  # weeks
MORE = 1.3  # times the usual
FEWEST = 3  # pieces of work, below which no week is heavy

Weeks = dict[int, dict[date, int]]  # by team, by the Monday of the week


def heavy_weeks(teams: Collection[int], now: datetime) -> dict[int, set[date]]:
    """The Mondays of the heavy weeks of each team, half a year ahead."""
    monday = now.date() - timedelta(days=now.weekday())
    ahead = [monday + number * WEEK for number in range(LOOKED_BACK + 1)]
    due, told, last = _due(teams), _announced(teams, now), _asked(teams, monday - YEAR, ahead[-1] - YEAR + WEEK)
    usual = _usual(_delivered(teams, monday - LOOKED_BACK * WEEK, monday))
    before = _usual(_asked(teams, monday - YEAR - WEEK * LOOKED_BACK, monday - YEAR + WEEK * LOOKED_BACK))
    return {
        team: {
            week
            for week in ahead
            if _is_heavy(due[team].get(week, 0) + told[team].get(week, 0), usual.get(team, 0.0))
            or _stood_out(last[team].get(week - YEAR, 0), before.get(team, 0.0))
        }
        for team in teams
    }


def is_heavy(day: date, weeks: Collection[date]) -> bool:
    """Whether a day lies in one of these weeks."""
    return day - timedelta(days=day.weekday()) in weeks


def heavy_days(place: VisitPlace, now: datetime) -> set[date]:
    """Of the days of a place, those in heavy weeks."""
    weeks = heavy_weeks([place.team_id], now)[place.team_id]
    return {day for day in place.dates if is_heavy(day, weeks)}


def _is_heavy(expected: int, usual: float) -> bool:
    return expected >= FEWEST and expected > MORE * usual


def _stood_out(asked: int, usual: float) -> bool:
    """More than the usual, and more than chance makes of the usual (two standard deviations of Poisson)."""
    return asked >= FEWEST and usual > 0 and asked > max(MORE * usual, usual + 2 * sqrt(usual))


def _due(teams: Collection[int]) -> Weeks:
    open_now = ServiceRequest.objects.filter(team__in=teams, state__in=IN_QUEUE, forecast_p50_at__isnull=False)
    return _by_week(open_now, "forecast_p50_at")


def _delivered(teams: Collection[int], since: date, until: date) -> Weeks:
    found = ServiceRequest.objects.filter(team__in=teams, delivered_at__gte=_at(since), delivered_at__lt=_at(until))
    return _by_week(found, "delivered_at")


def _asked(teams: Collection[int], since: date, until: date) -> Weeks:
    found = ServiceRequest.objects.filter(team__in=teams, submitted_at__gte=_at(since), submitted_at__lt=_at(until))
    return _by_week(found, "submitted_at")


def _announced(teams: Collection[int], now: datetime) -> Weeks:
    found: Weeks = defaultdict(dict)
    for one in with_left(HeadsUp.objects.filter(team__in=teams, state__in=OPEN, last__gte=now.date())):
        week = max(one.first, now.date())
        week -= timedelta(days=week.weekday())
        found[one.team_id][week] = found[one.team_id].get(week, 0) + left(one)
    return found


def _by_week(found: QuerySet[ServiceRequest], moment: str) -> Weeks:
    weeks: Weeks = defaultdict(dict)
    rows = found.order_by().annotate(week=TruncWeek(moment, tzinfo=UTC)).values("team", "week").annotate(n=Count("pk"))
    for row in rows:
        weeks[row["team"]][row["week"].date()] = row["n"]
    return weeks


def _usual(weeks: Weeks) -> dict[int, float]:
    return {team: float(median(found.values())) for team, found in weeks.items() if found}


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
