"""How far were past promises off, and what must be quoted to be right?"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from footpath.pure.kaplan_meier import Bools, Curve, Floats, weighted_steps

# The levels of a stored grid. They include .5, .85 and .95, and end where a recalibrated level can lie.
LEVELS: Floats = np.array([0.005, 0.01, 0.02, *np.arange(0.05, 0.901, 0.05).round(2), 0.925, 0.95, 0.975, 0.99, 0.999])
P50, P85, P95 = (int(np.flatnonzero(level == LEVELS)[0]) for level in (0.5, 0.85, 0.95))
PROMISES_HEARD = 300
HALF_LIFE = 75.0  # promises
PSEUDO_PROMISES = 60  # evenly kept ones, so that the first few outcomes do not swing the level
HIGHEST_LEVEL = 0.999
TINY = 1e-9


@dataclass(frozen=True)
class Recalibration:
    """The share of past promises kept at each level of the uncorrected forecast.

    points, shares: (k,) both from 0 to 1, shares strictly increasing. heard: the number of promises it rests on,
    finished or not; effective: their number by weight (Kish 1965), with the pseudo-promises, which are in the sample.
    """

    points: Floats
    shares: Floats
    heard: int
    effective: float

    def share(self, level: npt.ArrayLike) -> Floats:
        """How many of the promises made at this level were really kept: a probability."""
        return np.interp(np.asarray(level, dtype=np.float64), self.points, self.shares)

    def raised(self, level: npt.ArrayLike) -> Floats:
        """The level to aim at: above one half a little higher, for a sample of finite size misses the tail."""
        wanted = np.asarray(level, dtype=np.float64)
        raised = wanted + np.where(wanted > 0.5, wanted / self.effective, 0.0)
        # What is asked for above the highest level stands as it is, so that levels never cross.
        return np.maximum(np.minimum(raised, HIGHEST_LEVEL), np.minimum(wanted, 1.0))

    def level(self, share: npt.ArrayLike) -> Floats:
        """The level of the uncorrected forecast at which this share of the promises is kept."""
        return np.interp(np.asarray(share, dtype=np.float64), self.shares, self.points)


def recalibrate(values: Floats, known: Bools) -> Recalibration:
    """Learn from past promises, oldest first: see docs/promises.md, 2.

    values (n,): for each promise the share that the forecast gave to its outcome, in [0, 1]; for an open one
    (`known` False) the share that it gave to its age so far. Only the last PROMISES_HEARD count.
    """
    values, known = values[-PROMISES_HEARD:], known[-PROMISES_HEARD:]
    lag = np.arange(values.size - 1, -1, -1, dtype=np.float64)
    pseudo = (np.arange(PSEUDO_PROMISES) + 0.5) / PSEUDO_PROMISES
    weights = np.concatenate([np.exp2(-lag / HALF_LIFE), np.ones(PSEUDO_PROMISES)])
    points, shares = weighted_steps(
        np.concatenate([values, pseudo]),
        np.concatenate([known, np.ones(PSEUDO_PROMISES, dtype=np.bool_)]),
        weights,
    )
    inside = (points > TINY) & (points < 1.0 - TINY)  # an outcome at either end tells nothing about the rest
    points, shares = points[inside], shares[inside]
    rising = shares > np.append(0.0, np.maximum.accumulate(shares)[:-1])
    return Recalibration(
        np.concatenate([[0.0], points[rising], [1.0]]),
        np.concatenate([[0.0], shares[rising], [1.0]]),
        int(values.size),
        float(weights.sum() ** 2 / np.square(weights).sum()),
    )


def time_left(curve: Curve, correction: Recalibration, shares: npt.ArrayLike, age: float = 0.0) -> Floats:
    """Working seconds still to go by which each share of the promises is kept, given the age; never crossing.

    The age is taken off on the corrected scale, on which the chance of keeping a date is measured, too.
    """
    begun = correction.share(curve.share_before(age))
    aimed = correction.level(begun + correction.raised(shares) * (1.0 - begun))
    return np.maximum(curve.time_of(aimed) - age, 0.0)


def share_on_grid(grids: Floats, durations: Floats) -> Floats:
    """(n,): the share that each stored grid (n, 26) gave to a duration (n,); exponential above the last level."""
    n = durations.size
    rows = np.arange(n)
    above = np.count_nonzero(grids <= durations[:, None], axis=1)
    times = np.concatenate([np.zeros((n, 1)), grids], axis=1)
    levels = np.concatenate([[0.0], LEVELS])
    low = np.minimum(above, LEVELS.size - 1)
    width = times[rows, low + 1] - times[rows, low]
    part = np.divide(durations - times[rows, low], width, out=np.ones(n), where=width > 0)
    inside = levels[low] + np.clip(part, 0.0, 1.0) * (levels[low + 1] - levels[low])
    # Beyond the grid: part > 1 says how many last steps further, and each step divides survival by the same.
    fall = np.log((1.0 - LEVELS[-2]) / (1.0 - LEVELS[-1]))
    beyond = 1.0 - (1.0 - LEVELS[-1]) * np.exp(-np.minimum(fall * np.maximum(part - 1.0, 0.0), 700.0))
    return np.asarray(np.where(above == LEVELS.size, beyond, inside), dtype=np.float64)
