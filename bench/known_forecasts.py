"""How often do dates hold in the known world, and are the slips that were foretold the true ones?"""

import random
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from known_world import PEOPLE, URGENT, Snapshot, World, lengths, snapshot, world
from promise_table import Row, row, share

from footpath.pure.arrivals import Stream
from footpath.pure.forecast import Model, fit
from footpath.pure.kaplan_meier import Floats
from footpath.pure.queueing import Plan, Request, Team
from footpath.pure.recalibration import recalibrate
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock

UNIT = 3_600.0  # seconds: the mean work
BEGIN = 1_000_000_000.0  # of the world, in seconds since 1970
CLOCK = round_the_clock("UTC")
LEARNED_FROM = 1_500  # requests just before
WARM, BETWEEN = 2_000, 250  # requests before the first look, and between two
LOOKS_WITH_ONE_MODEL = 4
LENGTHS = 8  # of the emergency, at each moment
DEEP = 10  # waiting requests ahead, and more
S = 512
AS_SIMULATED = recalibrate(np.zeros(0), np.zeros(0, dtype=np.bool_))  # here the simulation itself is right
WAYS = ("full", "no urgent arrivals", "no age of work in hand", "neither")


@dataclass(frozen=True)
class Look:
    """One moment: the queue as a plan, and when those who wait were really done, in seconds since 1970."""

    seen: Snapshot
    plan: Plan
    truth: Floats


def known_world(looks: int, seed: int = 5) -> tuple[Row, list[str]]:
    """Q6, and what is told beside it."""
    kept: dict[str, list[Floats]] = {way: [] for way in WAYS}
    slips, broken, lots = [], np.zeros(2), random.Random(seed)
    for look in _looks(world(WARM + looks * BETWEEN, seed), looks):
        for way in WAYS:
            p85 = _changed(look.plan, way).forecast().p85[len(look.seen.in_hand) :]
            kept[way].append(look.truth <= p85)
        foretold, true, lost = _slips(look, lots.randrange(len(look.seen.waiting)), lengths(LENGTHS, lots))
        slips.append(np.array([foretold, true]))
        broken += lost
    foretold, true = np.concatenate(slips, axis=1)
    return _dates(kept), [_dates_told(kept), _slips_told(foretold, true, broken)]


def _dates(kept: dict[str, list[Floats]]) -> Row:
    every = {way: float(np.concatenate(found).mean()) for way, found in kept.items()}
    full, without = every["full"], every["no urgent arrivals"]
    dates = sum(found.size for found in kept["full"])
    return row(
        "Q6",
        f"{share(full)}; {share(without)} ({dates:,} dates)",
        0.83 <= full <= 0.88 and without < 0.78,
        dates=dates,
        **{f"kept_{way.replace(' ', '_')}": value for way, value in every.items()},
    )


def _dates_told(kept: dict[str, list[Floats]]) -> str:
    every = {way: share(float(np.concatenate(found).mean())) for way, found in kept.items()}
    deep = {way: share(float(np.concatenate([one[DEEP:] for one in found]).mean())) for way, found in kept.items()}
    shares = "; ".join(f"{way} {every[way]}, {deep[way]}" for way in WAYS)
    return _told(f"known world, kept at 85 % of all who wait, and of those behind ten others: {shares}")


def _slips_told(foretold: Floats, true: Floats, broken: Floats) -> str:
    """foretold (n,) and the mean of the true ones (n,); nan for those before whom nothing was put."""
    behind = ~np.isnan(foretold)
    off = (foretold - true)[behind]
    every, those = _ranks(np.nan_to_num(foretold), true), _ranks(foretold[behind], true[behind])
    return _told(
        "an emergency there, put in anywhere, and the same luck again; slips of those behind it, in units of the mean "
        f"work: foretold {foretold[behind].mean():.3f}, true {true[behind].mean():.3f}, mean error {off.mean():+.3f}, "
        f"mean absolute error {np.abs(off).mean():.3f}; rank correlation {every:.2f} over all who wait, {those:.2f} "
        f"over those behind it; dates at 85 % broken by it: foretold {broken[0]:.0f}, true {broken[1]:.0f}"
    )


def _told(sentence: str) -> str:
    return textwrap.fill(sentence, 118, subsequent_indent="  ")


def _looks(of: World, count: int) -> Iterator[Look]:
    model = None
    for at in range(count):
        seen = snapshot(of, WARM + at * BETWEEN)
        if model is None or at % LOOKS_WITH_ONE_MODEL == 0:
            model, urgent = _learned(seen)
        requests = [*seen.in_hand, *seen.waiting]
        if seen.waiting:
            queue = [_request(seen, number) for number in requests]
            team = Team(PEOPLE, CLOCK, urgent=(Stream(urgent, 0, URGENT),))
            truth = _wall(of.life[1][list(seen.waiting)])
            yield Look(seen, Plan(team, queue, model, S=S, now=_wall(seen.now)), truth)


def _learned(seen: Snapshot) -> tuple[Model, float]:
    """What the team's last requests teach: how long work takes, and how many urgent ones come a second."""
    first = max(0, seen.count - LEARNED_FROM)
    past = slice(first, seen.count)
    started, done = (np.where(moments[past] < seen.now, moments[past], np.nan) for moments in seen.world.life)
    arrived = np.array(seen.world.arrived[past])
    history = History.from_arrays(_wall(arrived), _wall(started), _wall(done))
    urgent = sum(piece.class_id == URGENT for piece in seen.world.pieces[past])
    return fit(history, _wall(seen.now), CLOCK), urgent / ((seen.now - arrived[0]) * UNIT)


def _request(seen: Snapshot, number: int) -> Request:
    started = float(seen.world.life[0][number])
    arrived = seen.world.arrived[number]
    return Request(
        number,
        0,
        seen.world.pieces[number].class_id,
        started_at=_wall(started) if started <= seen.now else None,
        age=(seen.now - arrived) * UNIT,
    )


def _changed(plan: Plan, way: str) -> Plan:
    """The plan of somebody who forgets something."""
    if way in {"no urgent arrivals", "neither"}:
        plan = replace(plan, team=replace(plan.team, urgent=()))
    if way in {"no age of work in hand", "neither"}:
        queue = [replace(one, started_at=plan.moment) if one.started_at else one for one in plan.queue]
        plan = replace(plan, queue=tuple(queue))
    return plan


def _slips(look: Look, position: int, works: list[float]) -> tuple[Floats, Floats, Floats]:
    """An emergency with so many before it: the mean slip of each who waits, foretold and true, in units of work.

    Foretold is nan for those before it. Then the dates broken by it, foretold and true: means over `works`, the
    lengths that it may turn out to have.
    """
    seen, usual = look.seen, look.plan.forecast().p85
    in_hand = len(seen.in_hand)
    promised = [replace(one, promised_at=float(at)) for one, at in zip(look.plan.queue, usual, strict=True)]
    newcomer = Request(10**9, 0, promised[in_hand + position].class_id)
    foretold = replace(look.plan, queue=tuple(promised), simulated=AS_SIMULATED).displace(newcomer, position)
    by_id = dict(zip(foretold.ids, foretold.slip_mean / UNIT, strict=True))
    told = [by_id.get(number, 0.0) if at >= position else np.nan for at, number in enumerate(seen.waiting)]
    later = [seen.again(work, position) for work in works]
    after = _wall(np.array([[done[number] for number in seen.waiting] for done in later]))
    broken = np.count_nonzero((look.truth <= usual[in_hand:]) & (after > usual[in_hand:])) / len(works)
    slipped = (after - look.truth).mean(axis=0) / UNIT
    return np.array(told), slipped, np.array([foretold.expected_broken, broken])


def _wall(moment: Any) -> Any:
    """The moment, a number or an array of them, in seconds since 1970."""
    return BEGIN + moment * UNIT


def _ranks(one: Floats, other: Floats) -> float:
    """Spearman's correlation, equal values with their mean rank."""
    ranks = []
    for values in (one, other):
        _, place, count = np.unique(values, return_inverse=True, return_counts=True)
        ranks.append((np.cumsum(count) - (count - 1) / 2)[place])
    return float(np.corrcoef(*ranks)[0, 1])
