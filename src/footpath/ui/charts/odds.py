"""Twenty dots, one for each chance in twenty: on which day does each lie?"""

from collections import Counter
from collections.abc import Callable, Sequence
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
) -> Odds:
    """Stack the dots that fall on each day; the line stands after `by`.

    `axis` are the days that get a column (default: Monday to Friday and every day that has a dot); more than
    MOST_COLUMNS are taken together by twos, threes …
    """
    counts = Counter(dict(outcomes))
    if not counts.total():
        raise ValueError("Odds need at least one dot.")
    columns = sorted(set(axis or _weekdays(min(*counts, by), max(*counts, by))) | set(counts) | {by})
    step = -(-len(columns) // MOST_COLUMNS)
    place = {day: index // step for index, day in enumerate(columns)}
    count = -(-len(columns) // step)
    stacks, later = Counter[int](), Counter[int]()
    for day, dots in counts.items():
        stacks[place[day]] += dots
        later[place[day]] += dots if day > by else 0
    abreast = 3 if count <= 4 else 2 if count <= 7 else 1
    highest = max(-(-max(stacks.values()) // abreast), 4)
    pitch = min(16.0, STACK / highest)
    base = round(HEAD + pitch * highest)
    wide, narrow = -(-count // 7), -(-count // 5)
    return Odds(
        dots=_stack(stacks, later, count=count, abreast=abreast, pitch=pitch, base=base),
        ticks=[
            Tick(_middle(place[day], count), label(day), place[day] % wide == 0, place[day] % narrow == 0)
            for day in columns[::step]
        ],
        line=min(round((place[by] + 1) / count * 100, 2), 99.5),
        done=sum(dots for day, dots in counts.items() if day <= by),
        radius=round(pitch * 0.42, 1),
        height=base + FOOT,
        base=base,
    )


def _stack(
    stacks: Counter[int], later: Counter[int], *, count: int, abreast: int, pitch: float, base: int
) -> list[Dot]:
    """The dots of each column from the ground up, `abreast` beside each other; those after the line on top."""
    return [
        Dot(
            x=_middle(column, count),
            y=round(base - pitch * (number // abreast + 0.56), 1),
            after=number >= high - later[column],
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
