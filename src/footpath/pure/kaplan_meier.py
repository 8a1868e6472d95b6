"""How long do things take, when some of them are not finished yet?"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Curve:
    """The share finished by each duration: straight lines between events, then an exponential tail.

    times:  (k,) seconds, never falling, never below 0; twice the same where several finished after the same time.
    shares: (k,) the share finished by then, never falling, below 1.
    rate:   hazard per second beyond times[-1]; infinite when everything took no time at all.
    """

    times: Floats
    shares: Floats
    rate: float

    def share_by(self, duration: npt.ArrayLike) -> Floats:
        """The share finished within each duration (seconds); 0 below zero, 1 never reached."""
        given = np.asarray(duration, dtype=np.float64)
        inside = np.where(given < 0, 0.0, np.interp(given, self.times, self.shares))
        beyond = np.maximum(given - self.times[-1], 0.0)
        with np.errstate(invalid="ignore"):  # infinite rate times no distance: inside the curve
            survival = (1.0 - self.shares[-1]) * np.exp(-self.rate * beyond)
        return np.where(beyond > 0, 1.0 - survival, inside)

    def share_before(self, age: npt.ArrayLike) -> Floats:
        """The share finished before somebody who waits has come to each age: none before what is new.

        What takes no working time, for it comes and goes on a weekend, may still lie ahead of a new one.
        """
        return np.where(np.asarray(age) > 0, self.share_by(age), 0.0)

    def time_of(self, share: npt.ArrayLike) -> Floats:
        """The duration (seconds) by which each share is finished; infinite for a share of 1."""
        wanted = np.asarray(share, dtype=np.float64)
        inside = np.interp(wanted, self.shares, self.times)
        left = np.clip(1.0 - wanted, 0.0, 1.0 - self.shares[-1])
        with np.errstate(divide="ignore", invalid="ignore"):  # log(0): a share of 1 is never reached, at no rate
            beyond = self.times[-1] + np.log((1.0 - self.shares[-1]) / left) / self.rate
        return np.where(wanted > self.shares[-1], np.where(left > 0, beyond, np.inf), inside)


def weighted_steps(durations: Floats, finished: Bools, weights: Floats) -> tuple[Floats, Floats]:
    """The weighted Kaplan-Meier estimate (1958): event times (k,) and the share finished by each (k,).

    durations (n,) seconds; finished (n,) False where only "at least this long" is known; weights (n,) > 0.
    Of a finished and an unfinished one with the same duration the finished one comes first. The last share
    is kept half an observation below 1, for nobody has seen the longest case yet. Empty without events.
    A time shared by several events is there twice, with the share of the first and of all of them: lines drawn between
    events then stand upright there, and whole days stay whole days.
    """
    order = np.argsort(np.where(finished, durations, np.inf), kind="stable")
    return _steps(durations[order], int(np.count_nonzero(finished)), weights[order])


def fit_curve(durations: Floats, finished: Bools, weights: Floats) -> Curve | None:
    """The curve of how long it takes; None when nothing has finished, for then nothing can be said.

    Arguments as in `weighted_steps`. The tail falls exponentially, as steeply as the curve did over the last
    two thirds of its log-survival.
    """
    order = np.argsort(np.where(finished, durations, np.inf), kind="stable")
    return curve_of(durations[order], int(np.count_nonzero(finished)), weights[order])


def curve_of(durations: Floats, finished: int, weights: Floats) -> Curve | None:
    """The same where the first so many durations are the finished ones, shortest first, and the others are not."""
    times, shares = _steps(durations, finished, weights)
    if times.size == 0:
        return None
    if times[0] > 0:
        times, shares = np.append(0.0, times), np.append(0.0, shares)
    depth = -math.log1p(-shares[-1])
    third = float(np.interp(-math.expm1(-depth / 3.0), shares, times))
    length = float(times[-1]) - third
    return Curve(times, shares, 2.0 / 3.0 * depth / length if length > 0 else math.inf)


def _steps(durations: Floats, finished: int, weights: Floats) -> tuple[Floats, Floats]:
    times, weight = durations[:finished], weights[:finished]
    if not finished:
        return times, weight
    # How much is at risk at each event: what ends there or later, and what was still open after as long.
    after = np.searchsorted(times, durations[finished:], side="right")
    leaving = weight + np.bincount(after, weights[finished:], finished + 1)[1:]
    at_risk = np.cumsum(leaving[::-1])[::-1]
    shares = 1.0 - np.cumprod(1.0 - weight / at_risk)
    same = times[1:] == times[:-1]
    inside_tie = same[:-1] & same[1:]
    if inside_tie.any():
        ends = np.concatenate([[True], ~inside_tie, [True]])
        times, shares = times[ends], shares[ends]
    ceiling = 1.0 - 0.5 / max(float(weights.sum()), 1.0)
    last = min(int(np.searchsorted(shares, ceiling)), shares.size - 1)
    return times[: last + 1], np.minimum(shares[: last + 1], ceiling)
