"""Does the promise engine keep the laws that it must keep exactly, and are its draws worth their while?"""

import heapq
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from desk import CALENDAR, learned, plan
from promise_table import Row, row

from footpath.pure.forecast import fit
from footpath.pure.kaplan_meier import Floats
from footpath.pure.kernel import serve
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.request_history import History
from footpath.pure.working_time import Calendar

DAY = 86_400.0


def laws(history: History, calendar: Calendar, cases: int) -> list[Row]:
    """P1 to P4, with so many cases each."""
    return [leaks(history, calendar, cases), nobody_earlier(cases), equals_a_heap(cases), moves(cases)]


def leaks(history: History, calendar: Calendar, cases: int) -> Row:
    """P1: forecasts and corrected promises before and after everything later is changed; and a leak, to see one."""
    changed, seen = 0, 0
    moments = np.linspace(0.3, 0.95, cases) * (history.created[-1] - history.created[0]) + history.created[0]
    lots = np.random.default_rng(6)
    for now in moments.tolist():
        usual = _told(history, now, calendar)
        changed += _told(_another_future(history, now, lots), now, calendar) != usual
        seen += _told(_another_past(history, now), now, calendar) != usual
    text = f"{changed} of {cases}; when something before it changes, {seen} of {cases}"
    return row("P1", text, changed == 0 and seen == cases, changed=changed, cases=cases, control=seen)


def _told(history: History, now: float, calendar: Calendar) -> list[object]:
    """Everything that is told at this moment: promises of three kinds, at two ages, and a queue in 64 futures."""
    model = fit(history, now, calendar)
    kinds = np.unique(history.type_id[history.created < now])[:3].tolist()
    quotes = [model.quote(kind, now, age) for kind in kinds for age in (0.0, DAY)]
    queue = [Request(at, kinds[at % len(kinds)], promised_at=now + DAY) for at in range(5)]
    queued = Plan(Team(2, calendar), queue, model, S=64).forecast()
    return [quotes, *(values.tobytes() for values in (queued.p50, queued.p85, queued.p95, queued.keep_prob))]


def _another_future(history: History, now: float, lots: np.random.Generator) -> History:
    """The same past: other starts and ends from now on, other requests, of other kinds, or none of them at all."""
    known = history.select(history.created < now)
    with np.errstate(invalid="ignore"):
        started = np.where(known.started < now, known.started, np.nan)
        done = np.where(known.done < now, known.done, now + lots.random(len(known)) * 90 * DAY)
    paused = np.where(done < now, known.paused, 0.0)
    more = int(lots.integers(0, 200))
    created = now + np.sort(lots.random(more)) * 90 * DAY
    return History.from_arrays(
        np.append(known.created, created),
        np.append(started, created),
        np.append(done, created + lots.random(more) * DAY),
        np.append(known.type_id, np.full(more, 1)),
        paused=np.append(paused, np.full(more, 60.0)),
    )


def _another_past(history: History, now: float) -> History:
    """The request that was done last before now was done at once."""
    with np.errstate(invalid="ignore"):
        last = int(np.argmax(np.where(history.done < now, history.done, -np.inf)))
    done, started = history.done.copy(), history.started.copy()
    done[last] = started[last] = history.created[last]
    return replace(history, done=done, started=started)


def nobody_earlier(cases: int) -> Row:
    """P2: in every future of many queues; and behind a long queue, where nobody idles."""
    earliest = 0.0
    for work, free, lots in _queues(cases):
        at = int(lots.integers(len(work) + 1))
        longer = np.insert(work, at, lots.lognormal(8.0, 1.0, work.shape[1]), axis=0)
        slips = np.delete(serve(longer, free).finish, at, axis=0) - serve(work, free).finish
        earliest = min(earliest, float(slips.min(initial=0.0)))
    model, people, off = learned(), 3, 0.0
    for seed in range(3):
        deep = replace(plan(model, 300, people), seed=seed)
        table = model.work_table(0, deep.S)
        slips = deep.displace(Request(10**6, 0), 0)
        off = max(off, abs(float(slips.slip_mean[-1]) / (float(table.mean()) / people) - 1))
    text = f"earliest {earliest:.0f} s in {cases} queues; {off:.2%} off"
    return row("P2", text, earliest >= 0 and off <= 0.02, earliest=earliest, off=off)


def equals_a_heap(cases: int) -> Row:
    """P3: any number of people and requests, people who are free later, and pieces that take the same."""
    off = 0.0
    for work, free, lots in _queues(cases):
        work[lots.random(work.shape) < 0.2] = 3_600.0
        off = max(off, float(np.abs(serve(work, free).finish - heap(work, free)).max(initial=0.0)))
    return row("P3", f"{off:g} in {cases} queues", off == 0, difference=off)


def heap(work: Floats, free: Floats) -> Floats:
    """The plainest possible: whoever is free first takes the next piece, future by future."""
    finish = np.empty_like(work)
    for future in range(work.shape[1]):
        hands = free[:, future].tolist()
        heapq.heapify(hands)
        for at in range(len(work)):
            finish[at, future] = heapq.heappop(hands) + work[at, future]
            heapq.heappush(hands, finish[at, future])
    return finish


def moves(cases: int) -> Row:
    """P4: by id, in every future."""
    model, changed, lots = learned(500), 0, np.random.default_rng(8)
    for _ in range(cases):
        size = int(lots.integers(2, 40))
        usual = replace(plan(model, size, int(lots.integers(1, 5)), urgent=bool(lots.random() < 0.5)), S=64)
        moved, at = lots.integers(size, size=2).tolist()
        ids = [one for one in range(size) if one != moved]
        ids.insert(at, moved)
        other = usual.reorder(ids)
        before, after = (
            {one.id: finish for one, finish in zip(of.futures.line, of.futures.finish, strict=True)}
            for of in (usual, other)
        )
        changed += sum(not np.array_equal(before[one], after[one]) for one in range(min(moved, at)))
    return row("P4", f"{changed} in {cases} moves", changed == 0, changed=changed)


def spread(seeds: int) -> Row:
    """Q7: how much the 85 % date of the sixth in line depends on the luck that was drawn."""
    model, ratios = learned(), {}
    for futures in (256, 512):
        usual = replace(plan(model, 6), S=futures)
        ours = [replace(usual, seed=seed).forecast().p85[-1] for seed in range(seeds)]
        tables = np.array([model.work_table(one.type_id, 20_000) for one in usual.queue])
        theirs = [_by_independent_draws(tables, futures, seed) for seed in range(seeds)]
        ratios[futures] = float(np.std(CALENDAR.to_work(np.array(ours)))) / float(np.std(theirs))
    text = ", ".join(f"{ratio:.2f} ({futures} futures)" for futures, ratio in ratios.items())
    return row("Q7", text, max(ratios.values()) <= 0.7, **{f"ratio_{key}": value for key, value in ratios.items()})


def _by_independent_draws(tables: Floats, futures: int, seed: int) -> float:
    """The same queue and team, where each future of each piece is drawn by itself."""
    drawn = np.random.default_rng([9, seed]).integers(tables.shape[1], size=(len(tables), futures))
    work = np.take_along_axis(tables, drawn, axis=1)
    return float(np.quantile(serve(work, np.zeros((3, futures))).finish[-1], 0.85))


def _queues(cases: int) -> Iterator[tuple[Floats, Floats, np.random.Generator]]:
    for case in range(cases):
        lots = np.random.default_rng([7, case])
        rows, hands = int(lots.integers(1, 120)), int(lots.integers(1, 12))
        yield lots.lognormal(8.0, 1.0, (rows, 32)), lots.random((hands, 32)) * 20_000, lots
