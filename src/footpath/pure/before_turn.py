"""Who waits longer when a request of the queue comes before its turn, and where would nobody's promise break?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np

from footpath.pure.course import Reading, Reals, read
from footpath.pure.crew import TOO_LONG, WORK_UNKNOWN, Request
from footpath.pure.displacement import calibrated, dates_at
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.outlook import corrected
from footpath.pure.queueing import Plan

Dates = tuple[float | None, float | None, float | None]  # seconds since 1970 at .5, .85 and .95
BREAKS = 0.1  # promises: with fewer, nine times in ten not one more is broken
TRIES = 3  # places that are looked at before it is said that each of them breaks something


@dataclass(frozen=True)
class Place:
    """One place in line: when the request is done there, and whom that makes wait, in the order of the line.

    after: the waiting request that still comes before it; None: it is the next one, but for those let in earlier.
    slip_mean, slip_p85: (n,) working seconds. keep_before, keep_after: (n,) chances on the calibrated scale, nan where
    nothing was promised or nothing can be said. broken: promises likely broken that were not.
    """

    after: int | None
    dates: Dates
    ids: tuple[int, ...]
    slip_mean: Floats
    slip_p85: Floats
    keep_before: Floats
    keep_after: Floats
    broken: float

    @property
    def breaks(self) -> bool:
        """Whether a promise likely breaks for it."""
        return self.broken >= BREAKS


@dataclass(frozen=True)
class BeforeTurn:
    """stay: when it is done at its turn; first: as the next one; gentle: the earliest place at which no promise likely
    breaks, None where every place before its own breaks one. All None where nothing can be said, and why.
    """

    stay: Dates = (None, None, None)
    first: Place | None = None
    gentle: Place | None = None
    cannot_say: str | None = None


def before_turn(plan: Plan, request: Request, let_in: Collection[int] = ()) -> BeforeTurn:
    """What it costs the others that `request` is taken up before its turn; it may be in the plan's queue, else its turn
    is the last one. Each of the others keeps its luck, so nobody is done earlier by it, in any future. Those of
    `let_in` that stand at the head of the line were let in before it and stay before it.

    Whoever stands behind its turn waits for it either way and is not moved. Nobody ever saw both futures: this cannot
    be tested on real cases.
    """
    others = replace(plan, queue=tuple(one for one in plan.queue if one.id != request.id))
    if cannot := _cannot_say(others, request):
        return BeforeTurn(cannot_say=cannot)
    line = _Line(others, replace(request, started_at=None, paused=None), _turn(plan, others, request.id), let_in)
    first = line.place(line.front)
    gentle = None if first.breaks else first
    return BeforeTurn(line.stay, first, gentle or line.gentle())


def _cannot_say(plan: Plan, request: Request) -> str | None:
    if plan.cannot_say is not None:
        return plan.cannot_say
    if plan.work_table(request.type_id) is None:
        return WORK_UNKNOWN
    return None if len(plan.line) * plan.S == 0 or plan.course.is_kept else TOO_LONG


def _turn(plan: Plan, others: Plan, key: int) -> int:
    """How many of those at work come before it where it stands, what is in hand included."""
    ids = [one.id for one in plan.line]
    if key not in ids:
        return len(others.course.rows)
    ahead = set(ids[: ids.index(key)])
    return max(others.in_hand, sum(one.id in ahead for one in others.line if one.paused is None))


class _Line:
    """The queue without the request, and with it at its turn."""

    def __init__(self, plan: Plan, request: Request, turn: int, let_in: Collection[int]) -> None:
        self.plan, self.request, self.turn = plan, request, turn
        self.course = course = plan.course
        waiting = [plan.line[at].id for at in course.at_work[plan.in_hand : turn]]
        self.front = plan.in_hand + next((at for at, key in enumerate(waiting) if key not in let_in), len(waiting))
        self.finish, self.paused = course.put_in(request, turn, lambda _low, _finish: None)
        self.stay = dates_at(plan, request, self.finish, self.finish)
        self.lost = np.zeros(turn)  # promises lost of each row when it comes first

    def place(self, row: int) -> Place:
        """The request before the `row`-th of those at work, compared with its turn."""
        course, plan = self.course, self.plan
        size = max(self.turn - row, 0)
        behind = np.concatenate([course.at_work[row : row + size], course.paused])
        mean, date, kept = np.zeros(len(behind)), np.zeros(len(behind)), np.full(len(behind), np.nan)

        def look(part: slice, before: Reals, after: Reals) -> None:
            at = behind[part]
            # Who is paused comes in at a moment of their own: there alone somebody may gain by another order.
            mean[part] = np.maximum((after - before).mean(axis=1), 0.0)
            reading = read(after, plan.levels[1:2], course.left[at], course.withdrawn(at))
            date[part], kept[part] = reading.dates[0], reading.kept

        def look_at_work(low: int, after: Reals) -> None:
            some = after[: max(self.turn - low, 0)]
            if len(some):
                look(slice(low - row, low - row + len(some)), course.finish[low : low + len(some)], some)

        finish, paused = course.put_in(self.request, row, look_at_work)
        look(slice(size, None), self.paused, paused)
        ahead = plan.line[course.at_work[row - 1]].id if row > self.front else None
        dates = dates_at(plan, self.request, finish, self.finish)
        return self._told(Place(ahead, dates, (), mean, date, kept, kept, 0.0), behind, row)

    def _told(self, place: Place, behind: Ints, row: int) -> Place:
        """The rows of those who wait longer, and what is lost in all."""
        course, plan, size = self.course, self.plan, max(self.turn - row, 0)
        before = self._before(behind, size)
        hit = np.flatnonzero(place.slip_mean > 0)
        hit = hit[np.argsort(behind[hit], kind="stable")]
        rows = behind[hit]
        asked = [plan.line[at] for at in rows.tolist()]
        moved = np.nan_to_num(np.maximum(place.slip_p85[hit] - before.dates[0, hit], 0.0))
        if plan.simulated is not None:
            pair = corrected(plan.simulated, np.array([before.kept[hit], place.keep_after[hit]]))
        else:
            pair = calibrated(plan, asked, np.array([course.left[rows], course.left[rows] - moved]))
        keep_before, keep_after = pair[0], np.minimum(pair[0], pair[1])
        lost = np.nan_to_num((keep_before - keep_after) * (1.0 - course.withdrawn_share(rows)))
        if row == self.front:
            self.lost[row + hit[hit < size]] = lost[hit < size]
        ids = tuple(one.id for one in asked)
        return Place(
            place.after, place.dates, ids, place.slip_mean[hit], moved, keep_before, keep_after, float(lost.sum())
        )

    def _before(self, behind: Ints, size: int) -> Reading:
        """How these stand with the request at its turn."""
        course, plan = self.course, self.plan
        at_work, paused = behind[:size], behind[size:]
        dates, kept = course.reading.dates[1:2, at_work], course.reading.kept[at_work]
        if not len(paused):
            return Reading(dates, kept)
        late = read(self.paused, plan.levels[1:2], course.left[paused], course.withdrawn(paused))
        return Reading(np.hstack([dates, late.dates]), np.concatenate([kept, late.kept]))

    def gentle(self) -> Place | None:
        """The earliest place at which no promise likely breaks: where so little is lost behind it, it is looked at."""
        behind = np.cumsum(self.lost[::-1])[::-1]  # lost by all from this row on, when it comes first
        least = self.front + 1
        for share in _shares():
            good = np.flatnonzero(behind < BREAKS * share)
            row = max(int(good[0]), least) if good.size else self.turn
            if row >= self.turn:
                return None
            place = self.place(row)
            if not place.breaks:
                return place
            least = row + 1
        return None


def _shares() -> Sequence[float]:
    return [0.5**at for at in range(TRIES)]
