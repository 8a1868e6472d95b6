"""When is something asked in the course of two years?"""

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from footpath.demo.cast import ZONE

WEEKDAYS = (1.25, 1.1, 1.05, 1.0, 0.85, 0.15, 0.1)  # Monday first; how busy
HOURS = (0, 0, 0, 0, 0.1, 0.4, 1, 3, 8, 11, 10, 7, 5, 8, 9, 8, 6, 3, 1.5, 1, 0.6, 0.3, 0.1, 0)  # of the local day
# What there is more of in summer, when everybody flies, and before Christmas: height of the two waves.
WAVES = {"": (0.35, 0.4), "summer": (0.8, 0.3), "winter": (0.1, 0.8), "yearend": (0.0, 0.9), "frost": (-1.0, 1.4)}
QUIET = 0.4  # how busy it is between Christmas and the first days of January
SUMMER, ADVENT = (7, 25, 32.0), (12, 4, 22.0)  # month and day in the middle of each wave, and its width in days


def busy(day: date, season: str) -> float:
    """How much is asked on a day, compared with an ordinary one of the year."""
    summer, winter = WAVES[season]
    height = 1 + summer * _wave(day, *SUMMER) + winter * _wave(day, *ADVENT)
    quiet = (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 2)
    return max(height, 0.0) * WEEKDAYS[day.weekday()] * (QUIET if quiet else 1.0)


def _wave(day: date, month: int, middle: int, width: float) -> float:
    apart = abs((day - date(day.year, month, middle)).days)
    return math.exp(-0.5 * (min(apart, 365 - apart) / width) ** 2)


def moments(
    chance: Random, *, weekly: float, growth: tuple[float, float], season: str, since: datetime, until: datetime
) -> Iterator[datetime]:
    """When something is asked of which there is so much a week, in order; `growth` is how it begins and ends."""
    zone = ZoneInfo(ZONE)
    day, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    usual, first, whole = weekly / sum(WEEKDAYS), day, max((last - day).days, 1)
    while day <= last:
        grown = growth[0] + (growth[1] - growth[0]) * (day - first).days / whole
        count = _poisson(chance, usual * grown * busy(day, season))
        for moment in sorted(_moment(chance, day, zone) for _ in range(count)):
            if since <= moment <= until:
                yield moment
        day += timedelta(days=1)


def _moment(chance: Random, day: date, zone: ZoneInfo) -> datetime:
    [hour] = chance.choices(range(24), HOURS)
    return datetime.combine(day, time(hour, chance.randrange(60), chance.randrange(60)), zone).astimezone(UTC)


def _poisson(chance: Random, mean: float) -> int:
    """How many, where on average there are `mean` (Knuth, The Art of Computer Programming 2, 3.4.1)."""
    most, found, product = math.exp(-mean), 0, chance.random()
    while product > most:
        found += 1
        product *= chance.random()
    return found
