"""Which months lie before and after a day?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

LENGTHS = (3, 6, 12)


@dataclass(frozen=True)
class Span:
    """Whole months around a day: the month in which it lies belongs to neither side."""

    day: date
    before: tuple[date, ...]  # first days of months
    after: tuple[date, ...]  # of those that are over

    @classmethod
    def around(cls, day: date, months: int, today: date) -> "Span":
        """`months` months on each side; fewer after it where they are not over yet."""
        here = day.replace(day=1)
        before = tuple(reversed([_moved(here, -n) for n in range(1, months + 1)]))
        after = tuple(one for n in range(1, months + 1) if _moved(one := _moved(here, n), 1) <= today)
        return cls(day, before, after)

    @property
    def since(self) -> date:
        """The first day of all of it."""
        return self.before[0]

    @property
    def until(self) -> date:
        """The day after the last."""
        return _moved(self.after[-1] if self.after else self.day.replace(day=1), 1)

    @property
    def months(self) -> Iterator[date]:
        """All of them, with the one between."""
        yield from self.before
        yield self.day.replace(day=1)
        yield from self.after


def _moved(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def month_of(day: date) -> date:
    """The first day of its month."""
    return day - timedelta(days=day.day - 1)
