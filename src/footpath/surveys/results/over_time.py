"""How did answers move from wave to wave, and does anything stand out?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.control import ABOVE, LEAST, RUN_ABOVE, SETTLED
from footpath.pure.individuals import Individuals, individuals
from footpath.surveys.results import said
from footpath.surveys.results.questions import SCALED, Line, line
from footpath.surveys.results.waves import Out, as_before
from footpath.ui.charts import line as drawn


@dataclass(frozen=True)
class Moment:
    """A question in one wave; no line where it was not told there, or was worded otherwise."""

    out: Out
    when: str
    line: Line | None
    signal: str = ""


@dataclass(frozen=True)
class Course:
    """A question over all waves in which it was the same: as a drawing, and what may be said of its course."""

    key: str
    text: str
    voice: str
    moments: tuple[Moment, ...]
    points: tuple[drawn.Point, ...]
    usual: float | None
    change: str
    tone: str
    note: str

    @property
    def now(self) -> Moment:
        """The newest wave."""
        return self.moments[-1]

    @property
    def signals(self) -> list[Moment]:
        """Those that stand out."""
        return [moment for moment in self.moments if moment.signal]


def courses(outs: Sequence[Out], block: str) -> list[Course]:
    """Every question with a scale of the newest wave, in one group, in the order in which they were asked."""
    newest = outs[-1].figures.items
    return [
        found
        for key, item in newest.items()
        if item["kind"] in SCALED and (found := _course(outs, key, item, block)) is not None
    ]


def _course(outs: Sequence[Out], key: str, item: Mapping[str, Any], block: str) -> Course | None:
    moments = [
        Moment(out, said.wave_name(out.wave), line(key, item, figure) if figure else None)
        for out, figure in as_before(outs, key, item["print"], block)
    ]
    told = [moment.line for moment in moments if moment.line and moment.line.tally]
    if not told or moments[-1].line is None:
        return None
    values = [one.tally.total / one.tally.n for one in told if one.tally]
    chart = individuals(values)
    signals = iter(chart.signals if chart else [""] * len(values))
    marked = tuple(
        Moment(one.out, one.when, one.line, next(signals) if one.line and one.line.tally else "") for one in moments
    )
    change, tone = _change(told)
    return Course(
        key, item["text"], said.voice(item), marked, tuple(_point(one, chart) for one in marked),
        chart.center if chart else None, change, tone, _note(len(values), chart),
    )  # fmt: skip


def _change(told: Sequence[Line]) -> tuple[str, str]:
    """The newest against the one before."""
    if len(told) < 2 or told[-1].tally is None or told[-2].tally is None:
        return "", "plain"
    return said.change(told[-1].tally, told[-2].tally), said.tone(told[-1].tally, told[-2].tally)


def _note(waves: int, chart: Individuals | None) -> str:
    """What the drawing may be trusted with."""
    if chart is None:
        return _("%(n)d waves so far: from %(least)d on, it is said what lies outside the usual ups and downs.") % {
            "n": waves,
            "least": LEAST,
        }
    if chart.shifted:
        return _("Too long on one side for chance: something has moved.")
    if chart.provisional:
        return _("The limits are provisional until there are %(settled)d waves.") % {"settled": SETTLED}
    return ""


def _point(moment: Moment, chart: Individuals | None) -> drawn.Point:
    """With six waves and more between its natural limits, before that with the interval of each wave."""
    one = moment.line
    if one is None or one.tally is None or one.bar is None:
        return drawn.Point(moment.when, None)
    ends = (chart.low, chart.high) if chart else (one.bar.left / 100, (one.bar.left + one.bar.width) / 100)
    text = f"{one.share}, {one.likely}, {said.answers(one.n)}"
    tone = "" if not moment.signal else "moss" if moment.signal in (ABOVE, RUN_ABOVE) else "clay"
    return drawn.Point(moment.when, one.tally.total / one.tally.n, text, max(0.0, ends[0]), min(1.0, ends[1]), tone)
