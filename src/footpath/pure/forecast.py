"""When will a request be done, with which odds, and when must one ask for it?"""

import math
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any

import numpy as np

from footpath.pure.cohort import ENOUGH_OF_ITS_OWN, Cohort, cohort_at
from footpath.pure.hindsight import Drift, look_back
from footpath.pure.kaplan_meier import Curve, Floats, Ints
from footpath.pure.quote import (
    CANNOT_SAY,
    DRIFT,
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
from footpath.pure.recalibration import LEVELS, P50, P85, P95, Recalibration, share_on_grid, time_left
from footpath.pure.request_history import History, cycle_spans, work_spans
from footpath.pure.working_time import Calendar, CalendarError

FARTHEST = 10 * 365 * 86_400.0  # seconds ahead, working or not, beyond which no date is given
ENOUGH_WORK = 10  # finished pieces of work, from which on their length is known


@dataclass(frozen=True)
class Model:
    """A team's forecast as of `fitted_at`: it answers, and never changes. Picklable.

    cohort: the evidence on whole requests; work: on the work alone, from start to delivered. drift: what has lately
    changed, where that is more than chance.
    """

    calendar: Calendar
    fitted_at: float
    cohort: Cohort
    work: Cohort
    recalibration: Recalibration
    drift: Drift | None = None

    def quote(self, type_id: int, now: float, age: float = 0.0) -> Quote:
        """The odds of a request of this type that has been open for `age` working seconds (less pauses).

        `now` in seconds since 1970. The levels never cross. Raises BadQuestion.
        """
        now_work, curve = self._question(now, age), self.curve(type_id)
        flags = [PROVISIONAL] if self.cohort.outcomes < ENOUGH_OF_ITS_OWN else []
        flags += [] if self._similar.get(type_id) else [NO_SIMILAR]
        flags += [DRIFT] if self.drift else []
        grid = base = np.zeros(0)
        ends: Floats | None = None
        if curve is None or self._older_than_any(age):
            flags += [OLDER_THAN_ANY, CANNOT_SAY] if curve else [CANNOT_SAY]
        else:
            grid = time_left(curve, self.recalibration, LEVELS, age)
            begun = curve.share_before(age)
            base = np.maximum(curve.time_of(begun + LEVELS * (1.0 - begun)) - age, 0.0)
            ends = self._dates(grid[[P50, P85, P95]], now, now_work)
            if ends is None:
                grid = base = np.zeros(0)
                flags += [TOO_FAR, CANNOT_SAY]
            grid, base = np.minimum(grid, FARTHEST), np.minimum(base, FARTHEST)
        p50, p85, p95 = (None, None, None) if ends is None else ends.tolist()
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
        _check_ages(np.array([age]))
        if isinstance(of, Quote):
            if not of.grid:
                return None
            begun, then = share_on_grid(np.array([of.grid] * 2), np.array([age, age + max(left, 0.0)]))
            begun = begun if age > 0 else 0.0
            return float(np.clip((then - begun) / (1.0 - begun), 0.0, 1.0)) if begun < 1.0 else None
        chance = float(self._chances(of, np.array([left]), np.array([age]))[0])
        return None if math.isnan(chance) else chance

    def chances_within(self, type_ids: Ints, left: Floats, ages: Floats) -> Floats:
        """(n,): the same for many requests at once; nan where nothing can be said."""
        _check_ages(ages)
        chances = np.empty(type_ids.size)
        for type_id in set(type_ids.tolist()):  # np.unique loads numpy.ma, which takes longer than the forecast
            mine = type_ids == type_id
            chances[mine] = self._chances(type_id, left[mine], ages[mine])
        return chances

    def _chances(self, type_id: int, left: Floats, ages: Floats) -> Floats:
        curve = self.curve(type_id)
        if curve is None:
            return np.full(left.size, np.nan)
        begun = self.recalibration.share(curve.share_before(ages))
        then = self.recalibration.share(curve.share_by(ages + np.maximum(left, 0.0)))
        known = (begun < 1.0) & ~((ages > 0) & (ages >= self.cohort.longest))
        chances = np.divide(then - begun, 1.0 - begun, out=np.full(left.size, np.nan), where=known)
        return np.asarray(np.clip(chances, 0.0, 1.0))

    def latest_ask(self, of: int | Quote, needed_by: float, now: float, level: float = 0.85) -> LatestAsk:
        """The latest moment, and the latest whole working day, to ask for it to be ready at these odds.

        `of` is a type, or a quote whose odds hold then as well. needed_by: the end of the day on which it is needed,
        in seconds since 1970.
        """
        if not 0.0 < level < 1.0:
            raise BadQuestion("level", level)
        now_work = self._question(now, 0.0)
        takes = self._takes(of, level)
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

    def curve(self, type_id: int) -> Curve | None:
        """How long a new request of this type takes, before the correction; None when nothing like it has finished."""
        key = type_id if type_id in self._similar else None  # all types never seen share one
        if key not in self._curves:
            self._curves[key] = self.cohort.curve(type_id)
        return self._curves[key]

    def __getstate__(self) -> dict[str, Any]:
        """What is stored: not what was remembered while answering."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @cached_property
    def _curves(self) -> dict[int | None, Curve | None]:
        return {}

    @cached_property
    def _similar(self) -> dict[int, int]:
        """How many requests of each type have finished here; 0 for those that are only open."""
        own = self.cohort.own
        types, counts = np.unique(self.cohort.type_id[own & self.cohort.finished], return_counts=True)
        seen = dict.fromkeys(self.cohort.type_id[own].tolist(), 0)
        return seen | dict(zip(types.tolist(), counts.tolist(), strict=True))

    def _takes(self, of: int | Quote, level: float) -> float:
        """Working seconds by which it is done at that level; infinite when nothing can be said."""
        if isinstance(of, Quote):
            return float(np.interp(level, LEVELS, of.grid)) if of.grid else math.inf
        curve = self.curve(of)
        return math.inf if curve is None else float(time_left(curve, self.recalibration, level))

    def _older_than_any(self, age: float) -> bool:
        return age > 0 and age >= self.cohort.longest

    def _basis(self, type_id: int) -> Basis:
        correction = self.recalibration
        return Basis(
            n_similar=self._similar.get(type_id, 0),
            n_finished=self.cohort.outcomes,
            n_open=self.cohort.still_open,
            half_life=self.cohort.half_life,
            n_promises=correction.heard,
            kept_at_85=float(correction.share(0.85)),
            level_for_85=float(correction.level(correction.raised(0.85))),
            drift_since=self.drift.since if self.drift else None,
            drift_fewer=self.drift is not None and self.drift.fewer,
        )

    def _question(self, now: float, age: float) -> float:
        """`now` on the calendar's scale, after a look at both."""
        _check_ages(np.array([age]))
        return self._scale(now)

    def _scale(self, moment: float) -> float:
        return _on_scale(moment, self.calendar, "moment")

    def _dates(self, left: Floats, now: float, now_work: float) -> Floats | None:
        """Moments after so many working seconds; None when the last lies further ahead than anybody can mean."""
        if not left[-1] <= FARTHEST:
            return None
        try:
            ends = np.maximum(self.calendar.to_wall(now_work + left), now)
        except CalendarError:  # the calendar never gets that far
            return None
        return ends if ends[-1] <= now + FARTHEST else None

    def _whole_day(self, moment: float, now: float) -> date | None:
        latest = datetime.fromtimestamp(moment, UTC)
        day = self.calendar.day_ending(latest)
        if self.calendar.day_end(day) > latest:
            day = self.calendar.day_ending(self.calendar.end_of_working_day(day - timedelta(days=1)))
        return day if self.calendar.day_end(day).timestamp() >= now else None


def fit(history: History, now: float, calendar: Calendar, prior: History | None = None) -> Model:
    """Learn from one team's history what is known at `now` (seconds since 1970): what was created before it, and what
    has begun or ended by it.

    prior: the history of the organization's other teams, for a team that has few outcomes of its own; its `team_id`
    says which of them are as new, for those learn from their past promises together.
    What happened later is not looked at. Raises BadQuestion for a `now` that is no moment.
    """
    now_work = _on_scale(now, calendar, "now")
    spans = cycle_spans(history, calendar)
    others = None if prior is None else cycle_spans(prior, calendar)
    with np.errstate(invalid="ignore"):
        begun = history.select(history.started <= now)
    seen = look_back(spans, now, now_work, others, None if prior is None else prior.team_id)
    return Model(
        calendar=calendar,
        fitted_at=now,
        cohort=cohort_at(spans, now, now_work, others, live=True),
        work=cohort_at(work_spans(begun, calendar), now, now_work, live=True),
        recalibration=seen.recalibration,
        drift=seen.drift,
    )


def _on_scale(moment: float, calendar: Calendar, field: str) -> float:
    """A moment (seconds since 1970) in working seconds. Raises BadQuestion for one that no calendar knows."""
    if not math.isfinite(moment):
        raise BadQuestion(field, moment)
    try:
        return float(calendar.to_work(np.array([moment]))[0])
    except CalendarError:
        raise BadQuestion(field, moment) from None


def _check_ages(ages: Floats) -> None:
    if not (np.isfinite(ages) & (ages >= 0)).all():
        raise BadQuestion("age", ages[~(np.isfinite(ages) & (ages >= 0))][0])
