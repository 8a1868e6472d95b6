"""How many people left and were absent in two years, as a personnel system would count it?"""

from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal

from footpath.demo.lots import Lots
from footpath.demo.organization import Northfield
from footpath.people.actions import take_in_staffing
from footpath.people.staffing.file import SaidMonth

MONTHS = 24
LEAVE = 0.011  # of a team a month, two years ago;
CALMER = 0.5  # what is left of it now: handovers have become calm
ABSENT = 0.9  # days a month each, more in winter
WINTER = {11: 1.2, 12: 1.3, 1: 1.6, 2: 1.5, 3: 1.2}


def count_staffing(northfield: Northfield, now: datetime, lots: Lots) -> None:
    """Counts of every team for two years, brought in once a year by the champion."""
    homes = Counter(team.pk for team in northfield.homes().values())
    teams = [team for team in northfield.teams.values() if homes[team.pk]]
    by = northfield.people["anke"]
    first = (now.date().replace(day=1) - timedelta(days=1)).replace(day=1)
    months = [_earlier(first, n) for n in range(MONTHS)][::-1]
    for since in range(0, MONTHS, 12):
        rows = []
        for month in months[since : since + 12]:
            ago = (first - month).days / 730
            for team in teams:
                luck, people = lots.many("staffing", team.name, month), homes[team.pk]
                left = sum(luck.random() < LEAVE * (CALMER + (1 - CALMER) * ago) for _one in range(people))
                days = sum(luck.expovariate(1 / (ABSENT * WINTER.get(month.month, 0.8))) for _one in range(people))
                rows.append(SaidMonth(0, team, month, people, left, Decimal(round(days, 1)).quantize(Decimal("0.1"))))
        moment = min(now, now - timedelta(days=max(0, (first - months[min(since + 11, MONTHS - 1)]).days - 20)))
        take_in_staffing(rows, by=by, now=moment)


def _earlier(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 - months, 12)
    return date(year, month + 1, 1)
