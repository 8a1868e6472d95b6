"""Does the simulation do better than the calibrated forecast for this team?"""

from dataclasses import dataclass

import numpy as np

from footpath.pure.backtest import DEFAULT, SIMULATION, on_the_wall, outcomes, promises, scored_requests
from footpath.pure.backtest_methods import cycles
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.recalibration import Recalibration, recalibrate, share_on_grid
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.scoring import Outcomes, column, kept, losses
from footpath.pure.student import t_quantile
from footpath.pure.working_time import Calendar

LIMIT = 150  # promises walked through
ENOUGH = 100  # promises, below which nobody can tell
BLOCKS = 10  # of consecutive promises: those near each other went well or badly together
COMPARED = (0.5, 0.85)


@dataclass(frozen=True)
class Judged:
    """n promises of one method at the levels of COMPARED, now that the truth is known.

    loss: (n, 2) pinball loss in wall days; kept: (n, 2).
    """

    loss: Floats
    kept: Bools

    @property
    def pinball(self) -> dict[float, float]:
        """The mean loss at each level."""
        return dict(zip(COMPARED, self.loss.mean(axis=0).tolist(), strict=True))

    @property
    def coverage(self) -> dict[float, float]:
        """The share kept at each level."""
        return dict(zip(COMPARED, self.kept.mean(axis=0).tolist(), strict=True))


@dataclass(frozen=True)
class SimulationTest:
    """How the simulation did beside the forecast, on the same promises of one team.

    scored: how many promises both made; simulation, forecast: how good they were, None when fewer than ENOUGH were
    made. wins: the simulation may set the level for this team. recalibration: what its own promises were worth (for
    `Plan.simulated`).
    """

    scored: int
    simulation: Judged | None
    forecast: Judged | None
    wins: bool
    recalibration: Recalibration


def simulation_wins(history: History, calendar: Calendar, *, limit: int = LIMIT, seed: int = 0) -> SimulationTest:
    """Walk forward over one team's own past with both, and compare.

    At each of at most `limit` requests, evenly spaced, the queue is rebuilt from what was known then (`past_queues`).
    The simulation wins when its loss is clearly lower at both levels, and its P85 promises were kept no worse: their
    share is no farther from 85 % than that of the forecast's, or than chance explains. Clearly lower: the 95 %
    interval of the mean difference, by Student's t over BLOCKS of consecutive promises, lies above zero.
    """
    scored = scored_requests(history, limit)
    simulated = promises(history, calendar, scored, SIMULATION, seed=seed)
    said = np.flatnonzero(~np.isnan(simulated.times[:, 0]))
    own = _recalibration(history, calendar, scored[said], simulated.grids[said])
    if said.size < ENOUGH:
        return SimulationTest(said.size, None, None, False, own)
    usual = promises(history, calendar, scored, DEFAULT)
    truth = outcomes(history, scored[said])
    ours, theirs = (
        _judged(on_the_wall(times[said], history, calendar, scored[said]), truth)
        for times in (simulated.times, usual.times)
    )
    return SimulationTest(said.size, ours, theirs, _better(ours, theirs), own)


def _judged(promised: Floats, truth: Outcomes) -> Judged:
    at = [column(level) for level in COMPARED]
    return Judged(losses(promised, truth)[:, at], kept(promised, truth)[:, at])


def _better(ours: Judged, theirs: Judged) -> bool:
    gained = np.array([block.mean(axis=0) for block in np.array_split(theirs.loss - ours.loss, BLOCKS)])
    noise = t_quantile(BLOCKS - 1) * gained.std(axis=0, ddof=1) / np.sqrt(BLOCKS)
    off, usually_off = (abs(one.coverage[0.85] - 0.85) for one in (ours, theirs))
    by_chance = np.sqrt(0.85 * 0.15 / len(ours.kept))
    return bool((gained.mean(axis=0) > noise).all() and off <= max(usually_off, by_chance))


def _recalibration(history: History, calendar: Calendar, made: Ints, grids: Floats) -> Recalibration:
    """What the promises `made` (positions) were worth, as of the end of the log; open ones are censored there."""
    spans = cycle_spans(history, calendar)
    end = float(np.nanmax(np.append(spans.end, spans.begin))) if made.size else 0.0
    known = ~np.isnan(spans.done[made])
    lasted = np.where(known, cycles(spans)[made], end - spans.begin[made])
    return recalibrate(share_on_grid(grids, lasted), known)
