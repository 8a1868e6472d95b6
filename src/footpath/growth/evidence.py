"""Where did the figure of a plan stand at the start, where does it stand now, and has it reached its target?"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from footpath.growth.figures import About, is_open, scope_of
from footpath.growth.locked import lock
from footpath.growth.models import Evidence
from footpath.people.models import Person
from footpath.pure import aims
from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import (
    Interval,
    clear,
    difference_of_means,
    difference_of_shares,
    together,
)
from footpath.ui.measures import Kind, Measure, Whose, measures

STANDARD, APPRAISED = "standard_kept", "seen_by_others"


@dataclass(frozen=True)
class Standing:
    """The figure at the start, since then, and what may be said of it. Before the start `now` is as empty."""

    measure: Measure
    start: Figure
    now: Figure
    target: float
    is_reached: bool
    change: Interval | None  # now less the start, where both have enough cases
    verdict: str  # of the change: pure.intervals.BETTER, WORSE, UNCLEAR

    @property
    def way(self) -> float:
        """How much of the way lies behind, within 0 and 1."""
        if self.start.value is None or self.now.value is None or self.now.n < fewest_of(self.measure):
            return 0.0
        return 1.0 if self.is_reached else aims.share_of_way(self.start.value, self.now.value, self.target)


def measure_of(evidence: Evidence) -> Measure | None:
    """The figure; None where this installation has it no more."""
    return measures().get(evidence.key)


def weeks_of(measure: Measure) -> int:
    """How many weeks are taken together; surveys come a few times a year, looks at a standard a few times a month."""
    return 104 if measure.each_alone else 52 if measure.whose is Whose.VOICES else aims.WEEKS


def fewest_of(measure: Measure) -> int:
    """From how many cases on something is said; each look at a standard is at a stretch of weeks already."""
    return 3 if measure.key == STANDARD else measure.fewest or aims.FEWEST


def counted(evidence: Evidence, stretch: aims.Stretch, reader: Person, now: datetime) -> dict[date, Tally]:
    """The weeks of a stretch that have cases, by their Monday, as known at `now`, for the eyes of `reader`; nothing
    where the figure is not open to them any more.
    """
    measure, about = measures()[evidence.key], About.from_json(evidence.about)
    if not is_open(about, reader, now):
        return {}
    scope = scope_of(about, measure, question=evidence.question, reader=reader)
    return dict(measure.source.tallies([measure.key], scope, stretch.since, stretch.until, now)[measure.key])


def at_start(evidence: Evidence, reader: Person, now: datetime) -> tuple[date, Tally]:
    """The Monday from which weeks count as after a start at `now`, and the weeks before together."""
    measure, turn = measures()[evidence.key], aims.turn_of(now.date())
    stretch = aims.before(turn, weeks_of(measure))
    weeks = counted(evidence, stretch, reader, now)
    return turn, together(aims.counted(weeks, stretch, newest_alone=measure.each_alone))


def since_start(evidence: Evidence, reader: Person, now: datetime) -> Tally:
    """The weeks since the start together; without a case before its first whole week."""
    measure = measure_of(evidence)
    if evidence.turn is None or measure is None:
        return Tally(0, 0, 0)
    stretch = aims.since(evidence.turn, now.date(), weeks_of(measure))
    weeks = counted(evidence, stretch, reader, now)
    return together(aims.counted(weeks, stretch, newest_alone=measure.each_alone))


def standing(evidence: Evidence, start: Tally, latest: Tally) -> Standing | None:
    """What two stretches say; None where the figure is there no more."""
    measure = measure_of(evidence)
    if measure is None:
        return None
    figures = measure.figure([start]), measure.figure([latest])
    fewest = fewest_of(measure)
    both = aims.enough([start], fewest) and aims.enough([latest], fewest)
    apart = measure.apart or (difference_of_shares if measure.kind is Kind.SHARE else difference_of_means)
    change = apart(latest, start) if both else None
    better = measure.more_is_better
    return Standing(
        measure=measure,
        start=figures[0],
        now=figures[1],
        target=evidence.target,
        is_reached=aims.is_reached(figures[1], evidence.target, more_is_better=better, fewest=fewest),
        change=change,
        verdict=clear(change, more_is_better=better) if both else "",
    )


def as_kept(evidence: Evidence) -> Standing | None:
    """As it stood when it was last looked at."""
    start = evidence.before or Tally(0, 0, 0)
    return standing(evidence, start, evidence.since or Tally(0, 0, 0))


def kept(tally: Tally, key: str = "") -> dict[str, Any]:
    """As a tally is kept; locked what is read from locked reports."""
    return {"locked": lock({"tally": asdict(tally)})} if key == APPRAISED else asdict(tally)


def all_reached(evidences: Sequence[Evidence]) -> bool:
    """Whether every figure of a plan has reached its target; of none, no."""
    return bool(evidences) and all(one.reached_on for one in evidences)
