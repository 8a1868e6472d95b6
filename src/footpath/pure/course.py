"""How does a queue go in each of many futures?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from footpath.pure.arrivals import Overtaking, overtaking
from footpath.pure.crew import Request, moments_of
from footpath.pure.in_between import absences, announced
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.kernel import Hands
from footpath.pure.pinned import Pinned
from footpath.pure.work_left import WorkLeft, resumed

if TYPE_CHECKING:
    from footpath.pure.queueing import Plan

Reals = npt.NDArray[np.floating[Any]]
BLOCK = 128  # rows at once, so that all of it stays in the cache
MOST_KEPT = 2**24  # futures of requests that are kept to compare with; a longer queue is worked off and forgotten
MOST_PINNED = 5_000  # absences, announced work and paused requests


@dataclass(frozen=True)
class Reading:
    """What one looks at in the futures. dates: (3, n) working seconds from now; kept: (n,) share in time, or nan."""

    dates: Floats
    kept: Floats


def read(finish: Reals, levels: Floats, left: Floats, withdrawn: Bools | None = None) -> Reading:
    """Quantiles at rising `levels`, and the share of the futures in which it is done within `left` (n,) seconds.

    levels: (k,), or (k, n) where each request has its own.
    Futures in which a request is withdrawn do not count for it: (n, S) True; nan where that is in all of them.
    """
    size, levels = finish.shape[1], levels.reshape(len(levels), -1)
    counts: Any = size
    if withdrawn is not None:
        counts = size - np.count_nonzero(withdrawn, axis=1)
        finish = np.where(withdrawn, np.inf, finish)
    position = levels * np.maximum(counts - 1, 0)
    below = position.astype(np.intp)
    above = np.minimum(below + 1, np.maximum(counts - 1, 0))
    ordered, rows = np.sort(finish, axis=1), np.arange(len(finish))
    low, high = ordered[rows, below].astype(np.float64), ordered[rows, above].astype(np.float64)
    if withdrawn is not None:
        low, high = np.where(counts > 0, low, np.nan), np.where(counts > 0, high, np.nan)
    dates = np.maximum.accumulate(low + (position - below) * (high - low), axis=0)
    in_time = finish <= left[:, None].astype(finish.dtype)
    kept = np.add.reduce(in_time.view(np.uint8), axis=1, dtype=np.uint32) / np.maximum(counts, 1)
    return Reading(dates, np.where(np.isnan(left) | (counts == 0), np.nan, kept))


class Course:
    """A plan's line, simulated once. Rows are those of `line`, and `at_work` and `paused` say which are what.

    finish: (m, S) of those at work, of the last ones alone when the queue is too long to keep all; hands: as they stood
    at the first row of each block, if kept; pinned: absences and paused requests as they were taken, None without any.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan, self.line = plan, plan.line
        self.paused = np.flatnonzero([one.paused is not None for one in self.line])
        self.at_work = np.flatnonzero([one.paused is None for one in self.line])
        self.begun, self.left = plan.from_now(moments_of(self.line)).reshape(2, -1)
        self.classes = np.array([-1 if one.started_at is not None else one.class_id for one in self.line])
        self.rows = WorkLeft.of(plan, [self.line[at] for at in self.at_work], self.begun[self.at_work])
        self._withdrawn: Bools | None = None
        self.pinned = self._things()
        self.hands: list[Hands] = []
        self._run()

    @property
    def is_kept(self) -> bool:
        """Whether the queue is short enough for its futures to be kept."""
        return len(self.line) * self.plan.S <= MOST_KEPT

    @property
    def finish_of_paused(self) -> Reals:
        """(p, S): when those are done that are paused now."""
        return self._of_paused(self.pinned)

    def withdrawn(self, at: Ints) -> Bools | None:
        """(k, S): in which futures these requests of the line are withdrawn; None when nobody withdraws anything."""
        if self._withdrawn is None:
            return None
        return self._withdrawn[at]

    def withdrawn_share(self, at: Ints) -> Floats:
        """(k,): the share of the futures in which these requests of the line are withdrawn."""
        gone = self.withdrawn(at)
        return np.zeros(len(at)) if gone is None else gone.mean(axis=1)

    def alone(self, at: int) -> Reals:
        """(k,): when a request of the line is done, in the futures in which it is not withdrawn."""
        finish, gone = self.plan.futures.finish[at], self.withdrawn(np.array([at]))
        return finish if gone is None else np.asarray(finish[~gone[0]])

    def with_one_more(self, request: Request, row: int) -> tuple[Reals, Reals, Reals]:
        """The same futures with one more request in line before the `row`-th of those at work.

        Returns when it is done (S,), those at work from that row on (m - row, S), and the paused (p, S). Nobody is
        earlier by it in any future: things taken at moments of their own are taken in the same order as without it.
        """
        after = np.empty((len(self.rows) - row, self.plan.S), dtype=np.float32)

        def note(low: int, finish: Reals) -> None:
            after[low - row : low - row + len(finish)] = finish

        done, paused = self.put_in(request, row, note)
        return done, after, paused

    def put_in(self, request: Request, row: int, look: Callable[[int, Reals], None]) -> tuple[Reals, Reals]:
        """The same, block by block: `look` sees the first row of each, and when its rows are done, until the next one.

        Returns when the request is done (S,), and the paused (p, S).
        """
        size, rows, urgent = self.plan.S, len(self.rows), bool(self.plan.team.urgent)
        pinned = None if self.pinned is None else self.pinned.again(row)
        hands, work = self._hands_before(row, pinned), np.empty((BLOCK, size), dtype=np.float32)
        newcomer = WorkLeft.of(self.plan, [request], np.full(1, np.nan), certain=True)
        newcomer.draw(0, 1, work[:1])
        done = np.empty((1, size), dtype=np.float32)
        start = np.empty_like(work) if urgent else None
        hands.serve(work[:1], done, start, pinned, row)
        self._hold_up(done, None if start is None else start[:1], np.array([request.class_id]))
        finish = np.empty_like(work)
        for low in range(row, rows, BLOCK):
            at = self.at_work[low : low + BLOCK]
            part = slice(0, len(at))
            self.rows.draw(low, low + len(at), work[part])
            hands.serve(work[part], finish[part], start, pinned, low + 1)
            self._hold_up(finish[part], None if start is None else start[part], self.classes[at])
            look(low, finish[part])
        if pinned is not None:
            pinned.rest(rows + 1, hands)
        return done[0], self._of_paused(pinned)

    def _hands_before(self, row: int, pinned: Pinned | None) -> Hands:
        """The hands as they stand when a row is taken up: from the last block kept on; with `pinned` from the first."""
        block = min(row // BLOCK, len(self.hands) - 1) if pinned is None else 0
        hands = self.hands[block].copy()
        work = np.empty((BLOCK, self.plan.S), dtype=np.float32)
        for low in range(block * BLOCK, row, BLOCK):
            ahead = work[: min(BLOCK, row - low)]
            self.rows.draw(low, low + len(ahead), ahead)
            hands.serve(ahead, ahead, None, pinned, low)
        return hands

    def _run(self) -> None:
        plan, rows = self.plan, len(self.rows)
        self.finish = np.empty((rows if self.is_kept else min(rows, BLOCK), plan.S), dtype=np.float32)
        room = np.empty((min(rows, BLOCK), plan.S), dtype=np.float32)
        hands = Hands(plan.hands(len(self.line) + plan.team.pinned + 1))
        dates, kept = np.empty((len(plan.levels), len(self.line))), np.empty(len(self.line))
        for low in range(0, max(rows, 1), BLOCK):
            if self.is_kept:
                self.hands.append(hands.copy())
            at = self.at_work[low : low + BLOCK]
            part = slice(low, low + len(at)) if self.is_kept else slice(0, len(at))
            work, finish = room[: len(at)], self.finish[part]
            withdrawn = self.rows.draw(low, low + len(at), work)
            if self.is_kept:
                self._note_withdrawn(at, withdrawn)
            start = np.empty_like(work) if plan.team.urgent else None
            hands.serve(work, finish, start, self.pinned, low)
            self._hold_up(finish, start, self.classes[at])
            reading = read(finish, plan.levels, self.left[at], withdrawn)
            dates[:, at], kept[at] = reading.dates, reading.kept
        if self.pinned is not None:
            self.pinned.rest(rows, hands)
            reading = read(self.finish_of_paused, plan.levels, self.left[self.paused], self.withdrawn(self.paused))
            dates[:, self.paused], kept[self.paused] = reading.dates, reading.kept
        self.end = hands
        self.reading = Reading(dates, kept)

    def _things(self) -> Pinned | None:
        """Absences and announced work first, then who is paused: each before the first row at work that stands behind
        them in line.
        """
        plan = self.plan
        (release, lengths), (begin, work_ahead) = absences(plan), announced(plan)
        release, lengths = np.hstack([release, begin]), np.hstack([lengths, work_ahead])
        if not (release.size or len(self.paused)):
            return None
        away = np.zeros(release.shape[1], dtype=np.int64)
        place = np.concatenate([away, np.searchsorted(self.at_work, self.paused)])
        if len(self.paused):
            assert plan.team.pauses is not None  # else they are not in line
            line = [self.line[at] for at in self.paused]
            # Being in hand stood still while it waited.
            begun = np.minimum(self.begun[self.paused] + [one.paused or 0.0 for one in line], 0.0)
            rows = WorkLeft.of(plan, line, begun)
            work = np.empty((len(line), plan.S), dtype=np.float32)
            self._note_withdrawn(self.paused, rows.draw(0, len(line), work))
            release = np.hstack([release, resumed(plan.team.pauses, line, plan.S, plan.seed).T])
            lengths = np.hstack([lengths, work.T])
        return Pinned(place, release.astype(np.float32), lengths.astype(np.float32))

    def _note_withdrawn(self, at: Ints, gone: Bools | None) -> None:
        if gone is None:
            return
        if self._withdrawn is None:
            self._withdrawn = np.zeros((len(self.line), self.plan.S), dtype=np.bool_)
        self._withdrawn[at] = gone

    def _of_paused(self, pinned: Pinned | None) -> Reals:
        if pinned is None or not len(self.paused):
            return np.empty((0, self.plan.S), dtype=np.float32)
        finish, start = (side[:, -len(self.paused) :].T.copy() for side in (pinned.finish, pinned.start))
        self._hold_up(finish, start, self.classes[self.paused])
        return finish

    def _hold_up(self, finish: Reals, start: Reals | None, classes: Ints) -> None:
        """Move back, in place, what is overtaken by urgent work to come."""
        if start is None:
            return
        for class_id in sorted(set(classes.tolist())):
            urgent = self._overtaking(class_id)
            if urgent is not None:
                rows = slice(None) if (classes == class_id).all() else classes == class_id
                finish[rows] += urgent.delays(start[rows])

    def _overtaking(self, class_id: int) -> Overtaking | None:
        plan = self.plan
        streams = tuple(stream for stream in plan.team.urgent if stream.class_id < class_id)
        if not streams:
            return None
        tables = [table for one in streams if (table := plan.work_table(one.type_id)) is not None]
        capacity = plan.team.at_once
        likely = 1.2 * self.rows.mean_work / capacity
        return overtaking(streams, tables, capacity, futures=plan.S, seed=plan.seed, likely=likely)
