"""Where does every mark stand in the drawings of how dates have held?"""

from dataclasses import dataclass
from itertools import accumulate

from footpath.insight import promises_wording as words
from footpath.insight.promises import ENOUGH, FEWER, MORE, Held, Part, Promises
from footpath.insight.promises_given import Month
from footpath.insight.wording import interval, of, percent
from footpath.requests.promise_record import LEVELS
from footpath.ui.charts.interval import Interval, lay
from footpath.ui.charts.line import Line, Point, draw
from footpath.ui.measures import Kind

ENDS = (0.0, 1.0)
TALL = 220  # px
TONES = {MORE: "moss", FEWER: "clay"}


@dataclass(frozen=True)
class Level:
    """One level: what was said of it and what held, in words (`count` where the share does not say it), and both on a
    scale; `bar.before` is what was said.
    """

    held: Held
    said: str
    share: str
    count: str
    interval: str
    verdict: str
    tone: str
    bar: Interval


@dataclass(frozen=True)
class Row:
    """One part of the table below the drawing."""

    when: str
    n: int
    held: tuple[str, ...]
    chance: str
    verdict: str
    ahead: str


@dataclass(frozen=True)
class Chart:
    """What held at 17 in 20 with the field in which chance alone would put it, and quieter what held at half; `scale`
    is the heights that are named.
    """

    main: Line
    quiet: Line
    scale: tuple[tuple[float, str], ...]


def levels(promises: Promises) -> list[Level]:
    """What was said beside what held, for the newest dates."""
    return [_level(one) for one in promises.newest.held] if promises.newest else []


def _level(one: Held) -> Level:
    low, high = one.figure.low or 0.0, one.figure.high or 1.0
    return Level(
        held=one,
        said=words.said(one.said),
        share=percent(one.share) if one.n >= ENOUGH else of(one.count, one.n),
        count=of(one.count, one.n) if one.n >= ENOUGH else "",
        interval=interval(Kind.SHARE, one.figure),
        verdict=words.verdict(one),
        tone=words.TONES[one.code],
        bar=lay(one.share, low, high, before=one.said, ends=ENDS),
    )


def rows(promises: Promises) -> list[Row]:
    """The newest first."""
    return [
        Row(
            when=words.when(part, promises.unit),
            n=part.n,
            held=tuple(percent(one.share) for one in part.held),
            chance=words.chance_words(part.at_85),
            verdict=words.verdict(part.at_85),
            ahead=words.ahead(part, promises),
        )
        for part in reversed(promises.parts)
    ]


def chart(promises: Promises) -> Chart | None:
    """None for a single part: that is no course."""
    if len(promises.parts) < 2:
        return None
    firm = [_point(part, part.at_85, promises.unit, band=True) for part in promises.parts]
    main = draw(firm, LEVELS[1], ends=ENDS, tall=TALL)
    quiet = draw([_point(part, part.at_50, promises.unit) for part in promises.parts], LEVELS[0], ends=ENDS, tall=TALL)
    named = ((level, draw([], level, ends=ENDS, tall=TALL).limit or 0.0) for level in (*ENDS, *LEVELS[:2]))
    return Chart(main, quiet, tuple((height, percent(level)) for level, height in named))


def _point(part: Part, one: Held, unit: str, *, band: bool = False) -> Point:
    low, high = one.chance if band else (None, None)
    text = f"{words.when(part, unit)}: {words.held_words(one)}"
    tone = TONES.get(one.code, "") if band else ""
    return Point(words.begin(part, unit), one.share, text, low, high, tone)


@dataclass(frozen=True)
class Bar:
    """A piece of a bar, in percent of the width."""

    tone: str
    left: float
    width: float


@dataclass(frozen=True)
class Fallen:
    """The promises of one month, in numbers and as a bar: early, kept on their day, broken."""

    name: str
    month: Month
    bars: tuple[Bar, ...]


def given(promises: Promises) -> list[Fallen]:
    """The newest month first; the longest bar is the fullest month."""
    months = promises.given.months
    most = max((month.early + month.kept + month.broken for month in months), default=0) or 1
    return [Fallen(words.month_year(month.since), month, _bars(month, most)) for month in reversed(months)]


def _bars(month: Month, most: int) -> tuple[Bar, ...]:
    ends = list(accumulate((month.early, month.kept, month.broken), initial=0))
    places = [round(end / most * 100, 2) for end in ends]
    pieces = zip(("early", "moss", "clay"), places, places[1:], strict=False)
    return tuple(Bar(tone, left, round(right - left, 2)) for tone, left, right in pieces if right > left)
