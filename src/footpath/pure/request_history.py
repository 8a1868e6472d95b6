"""What is known about past requests, and what was known at an earlier moment?"""

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from functools import cached_property

import numpy as np
import numpy.typing as npt

from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.opening import FIRST_YEAR, LAST_YEAR
from footpath.pure.working_time import Calendar

EARLIEST, LATEST = (datetime(year, 1, 1, tzinfo=UTC).timestamp() for year in (FIRST_YEAR, LAST_YEAR + 1))


class BadHistory(ValueError):
    """Dates that cannot be true. `code` says what, `rows` the places (0-based) in the arrays given.

    Codes: not_numbers, bad_id (no whole number of 64 bits), lengths_differ, created_unknown, not_finite, out_of_range
    (before 1900 or after 2199), done_before_created, started_outside, paused_negative, in_future.
    """

    def __init__(self, code: str, rows: list[int]) -> None:
        super().__init__(f"{code}: rows {rows[:5]}")
        self.code = code
        self.rows = rows


@dataclass(frozen=True)
class History:
    """Past requests in the order of their creation; every array is (n,).

    created, started, done: seconds since 1970 (UTC); nan = not (yet).
    type_id, class_id, team_id: small integers of the caller's own choice.
    paused: working seconds spent waiting for the customer; for an open request those up to the moment at
    which the history was taken.
    """

    created: Floats
    started: Floats
    done: Floats
    type_id: Ints
    class_id: Ints
    team_id: Ints
    paused: Floats

    @classmethod
    def from_arrays(  # noqa: PLR0917 - the six columns, in the order in which everybody has them
        cls,
        created: npt.ArrayLike,
        started: npt.ArrayLike | None = None,
        done: npt.ArrayLike | None = None,
        type_id: npt.ArrayLike | None = None,
        class_id: npt.ArrayLike | None = None,
        paused: npt.ArrayLike | None = None,
        *,
        team_id: npt.ArrayLike | None = None,
        now: float | None = None,
    ) -> "History":
        """Check the arrays and put them in the order of creation; a missing one is nan, or 0 for ids and pauses.

        With `now` (seconds since 1970) a date after it is refused. Raises BadHistory.
        """
        opened = _floats(created)
        n = opened.size

        def floats(values: npt.ArrayLike | None, default: float) -> Floats:
            return np.full(n, default) if values is None else _floats(values)

        def ints(values: npt.ArrayLike | None) -> Ints:
            return np.zeros(n, np.int64) if values is None else _ints(values)

        history = cls(
            created=opened,
            started=floats(started, np.nan),
            done=floats(done, np.nan),
            type_id=ints(type_id),
            class_id=ints(class_id),
            team_id=ints(team_id),
            paused=floats(paused, 0.0),
        )
        _check(history, now)
        return history.select(np.argsort(history.created, kind="stable"))

    def __len__(self) -> int:
        return int(self.created.size)

    def select(self, which: Bools | Ints) -> "History":
        """The requests chosen by a mask or by positions, in that order."""
        return History(**{field.name: getattr(self, field.name)[which] for field in fields(self)})

    def known_at(self, now: float) -> "History":
        """What was known at `now`: requests of then or later are gone, later starts and ends are open again.

        How long an open request had been paused by then is not in the data, so its pause counts as 0.
        """
        past = self.select(self.created < now)
        with np.errstate(invalid="ignore"):
            was_done, was_started = past.done <= now, past.started <= now
        return replace(
            past,
            done=np.where(was_done, past.done, np.nan),
            started=np.where(was_started, past.started, np.nan),
            paused=np.where(was_done, past.paused, 0.0),
        )


def _floats(values: npt.ArrayLike) -> Floats:
    try:
        given = np.asarray(values)
        if given.dtype.kind in "biufO":  # numpy would take days and texts for numbers
            return given.astype(np.float64).reshape(-1)
    except (TypeError, ValueError, OverflowError):
        pass
    raise BadHistory("not_numbers", [])


def _ints(values: npt.ArrayLike) -> Ints:
    try:
        given = np.asarray(values).reshape(-1)
    except ValueError:
        raise BadHistory("bad_id", []) from None
    if given.size and given.dtype.kind not in "biuf":
        raise BadHistory("bad_id", [])
    low, high = np.iinfo(np.int64).min, np.iinfo(np.int64).max
    if given.dtype.kind == "f":
        with np.errstate(invalid="ignore"):
            wrong = ~((given >= low) & (given < high) & (given == np.floor(given)))
    else:
        wrong = np.asarray(given > high)
    if wrong.any():
        raise BadHistory("bad_id", np.flatnonzero(wrong).tolist())
    return given.astype(np.int64)


def _check(history: History, now: float | None) -> None:
    n = len(history)
    if any(getattr(history, field.name).size != n for field in fields(history)):
        raise BadHistory("lengths_differ", [])
    created, started, done, paused = history.created, history.started, history.done, history.paused
    moments = (created, started, done)
    with np.errstate(invalid="ignore"):
        wrong: dict[str, Bools] = {
            "created_unknown": np.isnan(created),
            "not_finite": np.isinf(created) | np.isinf(started) | np.isinf(done) | ~np.isfinite(paused),
            "out_of_range": np.any([(moment < EARLIEST) | (moment >= LATEST) for moment in moments], axis=0),
            "done_before_created": done < created,
            "started_outside": (started < created) | (started > done),
            "paused_negative": paused < 0,
        }
        if now is not None:
            wrong["in_future"] = (created > now) | (started > now) | (done > now)
    for code, mask in wrong.items():
        if mask.any():
            raise BadHistory(code, np.flatnonzero(mask).tolist())


@dataclass(frozen=True)
class Spans:
    """Stretches of working time, in the order of creation: from when to when did each one run?

    created, done: seconds since 1970, for what was known when (done is nan while open).
    begin, end: the same stretch on the calendar's scale of working seconds; end is nan while open.
    """

    created: Floats
    done: Floats
    begin: Floats
    end: Floats
    paused: Floats
    type_id: Ints

    @cached_property
    def took(self) -> Floats:
        """(n,) working seconds from begin to end, less pauses; nan while open. See `rounded`."""
        return rounded(np.maximum(self.end - self.begin - self.paused, 0.0))

    @cached_property
    def known_from(self) -> Floats:
        """(n,) from which moment on each end is known (nan while open): its own, but after the creation.

        For of what is created at a moment nothing is known at that moment, not even where it took no time at all.
        """
        return np.where(self.done > self.created, self.done, np.nextafter(self.done, np.inf))

    def select(self, which: Bools | Ints) -> "Spans":
        """The stretches chosen by a mask or by positions, in that order."""
        return Spans(**{field.name: getattr(self, field.name)[which] for field in fields(self)})


def rounded(durations: Floats) -> Floats:
    """To what float32 can hold: a forecast learned from it and stored in half the space answers the same to the bit."""
    return durations.astype(np.float32).astype(np.float64)


def on_scale(moments: Floats, calendar: Calendar) -> Floats:
    """Seconds since 1970 as working seconds; nan stays nan."""
    known = ~np.isnan(moments)
    scale = np.full(moments.shape, np.nan)
    scale[known] = calendar.to_work(moments[known])
    return scale


def cycle_spans(history: History, calendar: Calendar) -> Spans:
    """From asked to delivered, of every request."""
    return Spans(
        history.created,
        history.done,
        on_scale(history.created, calendar),
        on_scale(history.done, calendar),
        history.paused,
        history.type_id,
    )


def work_spans(history: History, calendar: Calendar) -> Spans:
    """From the start of the work to delivered, of the requests whose start is known."""
    begun = history.select(~np.isnan(history.started))
    spans = cycle_spans(begun, calendar)
    return replace(spans, begin=on_scale(begun.started, calendar))
