"""How fast is the promise engine, beside what a machine needs for the bare numbers and beside SimPy and Ciw?"""

import gc
import pickle
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import peers
from desk import S, learned, plan
from promise_table import Row, row

from footpath.pure.kernel import serve
from footpath.pure.lanes import forecast_many
from footpath.pure.queueing import Plan, Request

EMERGENCY = Request(9_999_999, 0, class_id=0)
COLD_STARTS = 7


def speed(repeats: int, size: int) -> list[Row]:
    """S1 to S7 with a queue of `size` requests; the targets are those for 1,000."""
    model = learned()
    usual = plan(model, size)
    return [
        _kernel(repeats, size),
        _beside_peers(repeats, usual),
        _displacement(repeats, usual),
        _urgent(repeats, plan(model, size, urgent=True), usual),
        _long(repeats, plan(model, size * 10, people=8), plan(model, size, people=8)),
        _teams(repeats, size),
        _cold(plan(learned.__wrapped__(), size), COLD_STARTS if repeats > 1 else 1),
    ]


def side_by_side(calls: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, float]:
    """Processor seconds of this process, the best of each, taken in turns: what else the machine does counts little."""
    best = dict.fromkeys(calls, float("inf"))
    for call in calls.values():
        call()  # what is kept from then on is kept for all
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            for name, call in calls.items():
                began = time.process_time()
                call()
                best[name] = min(best[name], time.process_time() - began)
    finally:
        gc.enable()
    return best


def fresh(one: Plan) -> Plan:
    """The same plan, in which nothing has been computed yet; the luck of its requests is kept by the engine."""
    return replace(one)


def _kernel(repeats: int, size: int) -> Row:
    lots = np.random.Generator(np.random.SFC64(1))
    work = lots.standard_exponential((size, S), dtype=np.float32)
    free = np.zeros((3, S), dtype=np.float32)
    took = side_by_side(
        {"ours": lambda: serve(work, free), "draw": lambda: lots.random(size * S, dtype=np.float32)}, repeats * 4
    )
    ratio = took["ours"] / took["draw"]
    text = f"{ratio:.1f} ({took['ours'] * 1e3:.1f} / {took['draw'] * 1e3:.1f} ms)"
    return row("S1", text, ratio <= 4, ratio=ratio, **_ms(took))


def _beside_peers(repeats: int, usual: Plan) -> Row:
    if not peers.there():
        return row("S2", peers.HOW_TO_GET, None)
    others = {"simpy": peers.by_simpy, "with_classes": partial(peers.by_simpy, classes=True), "ciw": peers.by_ciw}
    work = np.random.default_rng(2).lognormal(9.0, 1.0, (len(usual.queue), 2))
    ours = serve(work, np.zeros((3, 2))).finish
    columns = [column.tolist() for column in work.T]
    theirs = np.array([[other(column, 3) for column in columns] for other in others.values()])
    off = float(np.abs(theirs - ours.T).max())
    calls = {name: partial(other, columns[0], 3) for name, other in others.items()}
    took = side_by_side({"forecast": lambda: fresh(usual).forecast(), **calls}, repeats)
    times = {name: took[name] * S / took["forecast"] for name in others}
    text = (
        f"SimPy {times['simpy']:,.0f} ({took['simpy'] * 1e3:.1f} ms a future; by its priority queue "
        f"{times['with_classes']:,.0f}), Ciw {times['ciw']:,.0f} ({took['ciw'] * 1e3:.0f} ms); "
        f"largest difference of a date {off:g} s"
    )
    holds = times["simpy"] >= 1_000 and times["ciw"] >= 2_500 and off <= 1e-12 * float(ours.max())
    return row("S2", text, holds, **times, difference=off, **_ms(took))


def _displacement(repeats: int, usual: Plan) -> Row:
    """As in the product: the forecast of the queue is there, and its futures are used again."""
    known = fresh(usual)
    known.forecast()
    took = side_by_side(
        {
            "forecast": lambda: fresh(usual).forecast(),
            "displacement": lambda: known.displace(EMERGENCY, 0),
            "both anew": lambda: fresh(usual).displace(EMERGENCY, 0),
        },
        repeats * 2,
    )
    ratio, anew = took["displacement"] / took["forecast"], took["both anew"] / took["forecast"]
    text = f"{ratio:.2f} ({took['displacement'] * 1e3:.1f} / {took['forecast'] * 1e3:.1f} ms; both anew {anew:.2f})"
    return row("S3", text, ratio <= 1.3, ratio=ratio, without_forecast=anew, **_ms(took))


def _urgent(repeats: int, with_urgent: Plan, without: Plan) -> Row:
    took = side_by_side(
        {"with": lambda: fresh(with_urgent).forecast(), "without": lambda: fresh(without).forecast()}, repeats * 2
    )
    ratio = took["with"] / took["without"]
    text = f"{ratio:.2f} ({took['with'] * 1e3:.1f} / {took['without'] * 1e3:.1f} ms)"
    return row("S4", text, ratio <= 4, ratio=ratio, **_ms(took))


def _long(repeats: int, long: Plan, short: Plan) -> Row:
    took = side_by_side({"long": lambda: fresh(long).forecast(), "short": lambda: fresh(short).forecast()}, repeats)
    ratio = took["long"] / took["short"]
    text = f"{ratio:.1f} ({took['long'] * 1e3:.0f} / {took['short'] * 1e3:.1f} ms)"
    return row("S5", text, ratio <= 13, ratio=ratio, **_ms(took))


def _teams(repeats: int, size: int) -> Row:
    if not peers.there():
        return row("S6", peers.HOW_TO_GET, None)
    models = [learned(400, seed) for seed in range(5)]
    teams = [plan(models[at % 5], 50, 1 + at % 6, first=at * 50) for at in range(2 * size)]
    work = np.random.default_rng(3).lognormal(9.0, 1.0, 1_000).tolist()
    took = side_by_side(
        {
            "teams": lambda: forecast_many([fresh(team) for team in teams]),
            "simpy": lambda: peers.by_simpy(work, 3),
        },
        max(1, repeats // 3),
    )
    ratio = took["teams"] / took["simpy"]
    text = f"{ratio:.1f} ({took['teams']:.2f} s / {took['simpy'] * 1e3:.0f} ms)"
    return row("S6", text, ratio <= 10, ratio=ratio, **_ms(took))


def _cold(unseen: Plan, starts: int) -> Row:
    """unseen: a plan with a model of which nothing has been read yet, for what is kept with it would go along."""
    given = pickle.dumps((unseen, EMERGENCY))
    command = [sys.executable, str(Path(__file__).with_name("cold.py"))]
    seconds = [
        float(subprocess.run(command, input=given, capture_output=True, check=True).stdout) for _ in range(starts)
    ]
    middle, best = statistics.median(seconds), min(seconds)
    text = f"{middle * 1e3:.0f} ms (best of {starts}: {best * 1e3:.0f})"
    return row("S7", text, middle <= 0.1, median_ms=middle * 1e3, best_ms=best * 1e3)


def _ms(took: Mapping[str, float]) -> dict[str, float]:
    return {f"{name.replace(' ', '_')}_ms": seconds * 1e3 for name, seconds in took.items()}
