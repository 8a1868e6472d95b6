"""When will a request be done, with which odds, and when must one ask for it?"""

import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np

from footpath.pure.cohort import ENOUGH_OF_ITS_OWN, Cohort, cohort_at, curve_at_creation
from footpath.pure.kaplan_meier import Bools, Floats
from footpath.pure.quote import (
    CANNOT_SAY,
    NO_SIMILAR,
    OLDER_THAN_ANY,
    PROVISIONAL,
    TOO_FAR,
    TOO_LATE,
    BadQuestion,
    Basis,
    LatestAsk,
    Quote,
)
from footpath.pure.recalibration import (
    LEVELS,
    P50,
    P85,
    P95,
    PROMISES_HEARD,
    Recalibration,
    recalibrate,
    share_on_grid,
    time_left,
)
from footpath.pure.request_history import History, Spans, cycle_spans, work_spans
from footpath.pure.working_time import Calendar

FARTHEST = 10 * 365 * 86_400.0  # working seconds ahead, beyond which no date is given
ENOUGH_WORK = 10  # finished pieces of work, from which on their length is known


@dataclass(frozen=True)
class Model:
    """A team's forecast as of `fitted_at`: it answers, and never changes. Picklable.

    cohort: the evidence on whole requests; work: on the work alone, from start to delivered.
    """

    calendar: Calendar
    fitted_at: float
    cohort: Cohort
    work: Cohort
    recalibration: Recalibration

    def quote(self, type_id: int, now: float, age: float = 0.0) -> Quote:
        """The odds of a request of this type that has been open for `age` working seconds (less pauses).

        `now` in seconds since 1970. The levels never cross. Raises BadQuestion.
        """
        now_work = self._question(now, age)
        curve = self.cohort.curve(type_id)
        flags = [PROVISIONAL] if self.cohort.outcomes < ENOUGH_OF_ITS_OWN else []
        flags += [] if self.cohort.similar(type_id) else [NO_SIMILAR]
        grid = base = np.zeros(0)
        if curve is None or self._older_than_any(age):
            flags += [OLDER_THAN_ANY] if curve else []
            flags.append(CANNOT_SAY)
        else:
            grid = time_left(curve, self.recalibration, LEVELS, age)
            begun = curve.share_by(age)
            base = np.maximum(curve.time_of(begun + LEVELS * (1.0 - begun)) - age, 0.0)
            if grid[P95] > FARTHEST:
                grid = base = np.zeros(0)
                flags += [TOO_FAR, CANNOT_SAY]
        p50 = p85 = p95 = None
        if grid.size:
            ends = self.calendar.to_wall(now_work + grid[[P50, P85, P95]])
            p50, p85, p95 = np.maximum(ends, now).tolist()
        return Quote(now, p50, p85, p95, tuple(grid.tolist()), tuple(base.tolist()), self._basis(type_id), tuple(flags))

    def chance(self, of: int | Quote, by: float, now: float, age: float = 0.0) -> float | None:
        """The chance that it is done by `by` (seconds since 1970); None when nothing can be said.

        `of` is a type, with `age` as in `quote`; or a quote given earlier, with `age` the working seconds (less
        pauses) since it was made.
        """
        now_work = self._question(now, age)
        within = self.chance_within(of, self._scale(by) - now_work, age)
        return 0.0 if within is not None and by < now else within

    def chance_within(self, of: int | Quote, left: float, age: float = 0.0) -> float | None:
        """The chance that it is done within `left` more working seconds; otherwise as `chance`."""
        if isinstance(of, Quote):
            if not of.grid:
                return None
            grid, times = np.array([of.grid] * 2), np.array([age, age + max(left, 0.0)])
            begun, then = share_on_grid(grid, times)
        else:
            curve = self.cohort.curve(of)
            if curve is None or self._older_than_any(age):
                return None
            begun, then = self.recalibration.share(curve.share_by(np.array([age, age + max(left, 0.0)])))
        return float(min(max((then - begun) / (1.0 - begun), 0.0), 1.0)) if begun < 1.0 else None

    def latest_ask(self, type_id: int, needed_by: float, now: float, level: float = 0.85) -> LatestAsk:
        """The latest moment, and the latest whole working day, to ask for it to be ready at these odds.

        needed_by: the end of the day on which it is needed, in seconds since 1970.
        """
        if not 0.0 < level < 1.0:
            raise BadQuestion("level", level)
        now_work = self._question(now, 0.0)
        curve = self.cohort.curve(type_id)
        takes = math.inf if curve is None else float(time_left(curve, self.recalibration, level))
        if takes > FARTHEST:
            return LatestAsk(None, None, (CANNOT_SAY,))
        latest = self._scale(needed_by) - takes
        if latest < now_work or needed_by < now:
            return LatestAsk(None, None, (TOO_LATE,))
        moment = round(max(float(self.calendar.to_wall(np.array([latest]))[0]), now))
        return LatestAsk(float(moment), self._whole_day(moment, now))

    def work_table(self, type_id: int, size: int) -> Floats | None:
        """(size,) working seconds, increasing: equally likely lengths of the work itself; None when unknown."""
        curve = self.work.curve(type_id) if self.work.outcomes >= ENOUGH_WORK else None
        return None if curve is None else curve.time_of((np.arange(size) + 0.5) / size)

    def _older_than_any(self, age: float) -> bool:
        return age > 0 and age >= self.cohort.longest

    def _basis(self, type_id: int) -> Basis:
        correction = self.recalibration
        return Basis(
            n_similar=self.cohort.similar(type_id),
            n_finished=self.cohort.outcomes,
            n_open=self.cohort.still_open,
            half_life=self.cohort.half_life,
            n_promises=correction.heard,
            kept_at_85=float(correction.share(0.85)),
            level_for_85=float(correction.level(correction.raised(0.85))),
        )

    def _question(self, now: float, age: float) -> float:
        """`now` on the calendar's scale, after a look at both."""
        if not (math.isfinite(age) and age >= 0):
            raise BadQuestion("age", age)
        return self._scale(now)

    def _scale(self, moment: float) -> float:
        if not math.isfinite(moment):
            raise BadQuestion("moment", moment)
        return float(self.calendar.to_work(np.array([moment]))[0])

    def _whole_day(self, moment: float, now: float) -> date | None:
        latest = datetime.fromtimestamp(moment, UTC)
        day = self.calendar.day_ending(latest)
        if self.calendar.day_end(day) > latest:
            day = self.calendar.day_ending(self.calendar.end_of_working_day(day - timedelta(days=1)))
        return day if self.calendar.day_end(day).timestamp() >= now else None


def fit(history: History, now: float, calendar: Calendar, prior: History | None = None) -> Model:
    """Learn from one team's history what is known just before `now` (seconds since 1970).

    prior: the history of the organization's other teams, for a team that has few outcomes of its own.
    What happened at `now` or later is not looked at. Raises BadQuestion for a `now` that is no moment.
    """
    if not math.isfinite(now):
        raise BadQuestion("now", now)
    now_work = float(calendar.to_work(np.array([now]))[0])
    spans = cycle_spans(history, calendar)
    others = None if prior is None else cycle_spans(prior, calendar)
    with np.errstate(invalid="ignore"):
        begun = history.select(history.started < now)
    return Model(
        calendar=calendar,
        fitted_at=now,
        cohort=cohort_at(spans, now, now_work, others, live=True),
        work=cohort_at(work_spans(begun, calendar), now, now_work, live=True),
        recalibration=recalibrate(*_past_promises(spans, now, now_work, others)),
    )


def _past_promises(spans: Spans, now: float, now_work: float, prior: Spans | None) -> tuple[Floats, Bools]:
    """What would have been promised to the last requests, and how it turned out: see `recalibrate`."""
    count = int(np.searchsorted(spans.created, now, side="left"))
    recent = range(max(0, count - PROMISES_HEARD), count)
    curves = {at: curve for at in recent if (curve := curve_at_creation(spans, at, prior)) is not None}
    said = np.array(list(curves), dtype=np.int64)
    grids = np.array([curve.time_of(LEVELS) for curve in curves.values()]).reshape(said.size, LEVELS.size)
    done, begin = spans.done[said], spans.begin[said]
    with np.errstate(invalid="ignore"):
        known = done < now
    pause = np.where(known | np.isnan(done), spans.paused[said], 0.0)
    lasted = np.maximum(np.where(known, spans.end[said], now_work) - begin - pause, 0.0)
    return share_on_grid(grids, lasted), known
