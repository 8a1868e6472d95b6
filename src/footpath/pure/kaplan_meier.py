"""How long do things take, when some of them are not finished yet?"""

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
    shares: (k,) the share finished by then, strictly increasing, below 1.
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

    def time_of(self, share: npt.ArrayLike) -> Floats:
        """The duration (seconds) by which each share is finished; infinite for a share of 1."""
        wanted = np.asarray(share, dtype=np.float64)
        inside = np.interp(wanted, self.shares, self.times)
        left = np.clip(1.0 - wanted, 0.0, 1.0 - self.shares[-1])
        with np.errstate(divide="ignore"):  # log(0): a share of 1 is never reached
            beyond = self.times[-1] + np.log((1.0 - self.shares[-1]) / left) / self.rate
        return np.where(wanted > self.shares[-1], beyond, inside)


def weighted_steps(durations: Floats, finished: Bools, weights: Floats) -> tuple[Floats, Floats]:
    """The weighted Kaplan-Meier estimate (1958): event times (k,) and the share finished by each (k,).

    durations (n,) seconds; finished (n,) False where only "at least this long" is known; weights (n,) > 0.
    Of a finished and an unfinished one with the same duration the finished one comes first. The last share
    is kept half an observation below 1, for nobody has seen the longest case yet. Empty without events.
    A time shared by several events is there twice, with the share of the first and of all of them: lines drawn between
    events then stand upright there, and whole days stay whole days.
    """
    order = np.lexsort((~finished, durations))
    weight, event, time = weights[order], finished[order], durations[order]
    at_risk = np.cumsum(weight[::-1])[::-1]
    with np.errstate(divide="ignore"):  # the last one at risk takes everything that is left
        log_survival = np.cumsum(np.log1p(-np.minimum(weight * event / at_risk, 1.0)))
    times, shares = time[event], -np.expm1(log_survival[event])
    new = np.ones(times.size + 1, dtype=np.bool_)
    new[1:-1] = times[1:] != times[:-1]
    ends_of_tie = new[:-1] | new[1:]
    ceiling = 1.0 - 0.5 / max(float(weight.sum()), 1.0)
    return times[ends_of_tie], np.minimum(shares[ends_of_tie], ceiling)


def fit_curve(durations: Floats, finished: Bools, weights: Floats) -> Curve | None:
    """The curve of how long it takes; None when nothing has finished, for then nothing can be said.

    Arguments as in `weighted_steps`. The tail falls exponentially, as steeply as the curve did over the last
    two thirds of its log-survival.
    """
    times, shares = weighted_steps(durations, finished, weights)
    if times.size == 0:
        return None
    if times[0] > 0:
        times, shares = np.append(0.0, times), np.append(0.0, shares)
    rising = np.append(True, shares[1:] > np.maximum.accumulate(shares)[:-1])
    times, shares = times[rising], shares[rising]
    depth = -np.log1p(-shares[-1])
    third = np.interp(-np.expm1(-depth / 3.0), shares, times)
    length = float(times[-1] - third)
    return Curve(times, shares, float(2.0 / 3.0 * depth / length) if length > 0 else float("inf"))
