"""Twenty dots, one for each chance in twenty: on which day does each lie?"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

HEAD = 24  # px above the dots, for the words at the line
FOOT = 24  # px below them, for the days
STACK = 132  # px that the highest stack may take
MOST_COLUMNS = 16


@dataclass(frozen=True)
class Dot:
    """A dot `aside` px beside x; `after` says that it lies later than the line."""

    x: float
    y: float
    after: bool
    aside: float = 0.0


@dataclass(frozen=True)
class Tick:
    """A day under the dots; a wide drawing names those that are `wide`, a narrow one those that are `narrow`."""

    x: float
    label: str
    wide: bool
    narrow: bool


@dataclass(frozen=True)
class Odds:
    """The drawing: x in percent of its width, y and r in px."""

    dots: list[Dot]
    ticks: list[Tick]
    line: float
    done: int
    radius: float
    height: int
    base: int

    @property
    def end_anchored(self) -> bool:
        """Do the words at the line stand to its left, because there is more room?"""
        return self.line > 52


def twenty_dots(
    outcomes: Sequence[tuple[date, int]],
    by: date,
    label: Callable[[date], str],
    axis: Sequence[date] | None = None,
    *,
    until: date | None = None,
    later: str = "",
) -> Odds:
    """Stack the dots that fall on each day; the line stands after `by`.

    `axis` are the days that get a column (default: Monday to Friday and every day that has a dot); more than
    MOST_COLUMNS are taken together by twos, threes …. Dots after `until` share a last column, named `later`.
    """
    counts = Counter(dict(outcomes))
    if not counts.total():
        raise ValueError("Odds need at least one dot.")
    near = {day: dots for day, dots in counts.items() if not until or day <= until}
    far = counts.total() - sum(near.values())
    days = _days(near, by, axis, until)
    place = _columns(days, by)
    names = {place[day]: label(day) for day in reversed(days)}
    count = place[days[-1]] + 1 + bool(far)
    stacks, after = Counter({count - 1: far} if far else {}), Counter({count - 1: far} if far else {})
    for day, dots in near.items():
        stacks[place[day]] += dots
        after[place[day]] += dots if day > by else 0
    abreast = 3 if count <= 4 else 2 if count <= 7 else 1
    highest = max(-(-max(stacks.values()) // abreast), 4)
    pitch = min(16.0, STACK / highest)
    base = round(HEAD + pitch * highest)
    return Odds(
        dots=_stack(stacks, after, count=count, abreast=abreast, pitch=pitch, base=base),
        ticks=_ticks(dict(sorted(names.items())), count, later if far else ""),
        line=min(round((place[by] + 1) / count * 100, 2), 99.5),
        done=sum(dots for day, dots in counts.items() if day <= by),
        radius=round(pitch * 0.42, 1),
        height=base + FOOT,
        base=base,
    )


def _columns(days: Sequence[date], by: date) -> dict[date, int]:
    """The column of each day; one column ends with `by`, so that no dot stands on both sides of the line."""
    step = -(-len(days) // MOST_COLUMNS)
    ahead = -(days.index(by) + 1) % step
    return {day: (index + ahead) // step for index, day in enumerate(days)}


def _days(near: Collection[date], by: date, axis: Sequence[date] | None, until: date | None) -> list[date]:
    """Every day that has a place on the axis, in order."""
    shown = axis or _weekdays(min(*near, by), max(*near, by))
    return sorted({day for day in shown if not until or day <= until} | set(near) | {by})


def _ticks(labels: dict[int, str], count: int, later: str) -> list[Tick]:
    """The names under the columns, so few that none touches its neighbor; the last is `later` where there is one."""
    wide, narrow = -(-count // 7), -(-count // 5)
    room = count - 1 if later else count + max(wide, narrow)
    ticks = [
        Tick(
            _middle(at, count),
            text,
            wide=at % wide == 0 and room - at >= wide,
            narrow=at % narrow == 0 and room - at >= narrow,
        )
        for at, text in labels.items()
    ]
    return [*ticks, Tick(_middle(count - 1, count), later, wide=True, narrow=True)] if later else ticks


def _stack(
    stacks: Counter[int], after: Counter[int], *, count: int, abreast: int, pitch: float, base: int
) -> list[Dot]:
    """The dots of each column from the ground up, `abreast` beside each other; those after the line on top."""
    return [
        Dot(
            x=_middle(column, count),
            y=round(base - pitch * (number // abreast + 0.56), 1),
            after=number >= high - after[column],
            aside=round(pitch * (number % abreast - (min(high, abreast) - 1) / 2), 1),
        )
        for column, high in sorted(stacks.items())
        for number in range(high)
    ]


def _weekdays(first: date, last: date) -> list[date]:
    """Monday to Friday from one day to another, both included."""
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [day for day in days if day.weekday() < 5]


def _middle(column: int, count: int) -> float:
    """The middle of a column in percent."""
    return round((column + 0.5) / count * 100, 2)
