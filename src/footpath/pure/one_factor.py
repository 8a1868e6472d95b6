"""How much of a sum of answers comes from one thing behind all questions?"""

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]

FEWEST_QUESTIONS = 3  # with two, loadings are not determined
STEPS = 2000
CLOSE = 1e-10  # between two steps
LEAST_ALONE = 0.005  # of a question's variance: less is no answer of a person (Heywood 1931)


def loadings(moments: NDArray[np.float64]) -> tuple[Vector, Vector] | None:
    """How strongly each question depends on one factor, and the variance that it has alone, by maximum likelihood from
    a covariance matrix and on its scale. None for fewer than FEWEST_QUESTIONS, for a matrix without an inverse, or
    where no solution is found.

    The algorithm of Rubin and Thayer (1982), expectation and maximization, each two steps of it led on to where they
    go (Varadhan and Roland 2008).
    """
    if len(moments) < FEWEST_QUESTIONS:
        return None
    spread = np.sqrt(np.diag(moments))
    seen = moments / np.outer(spread, spread)
    values, vectors = np.linalg.eigh(seen)
    if values[0] < 1e-8:
        return None
    start = vectors[:, -1] * np.sqrt(values[-1]) * 0.9
    state = np.concatenate([start, np.maximum(1 - start**2, LEAST_ALONE)])
    for _ in range(STEPS):
        once = _step(seen, state)
        twice = _step(seen, once)
        first, second = once - state, twice - once - (once - state)
        if np.abs(twice - once).max() < CLOSE:
            break
        ahead = _led_on(seen, state, first, second)
        state = _step(seen, twice if ahead is None else ahead)
    else:
        return None
    depends, alone = np.split(twice, 2)
    return depends * spread * (1.0 if depends.sum() >= 0 else -1.0), alone * spread**2


def omega(depends: Vector, alone: Vector) -> float:
    """McDonald's omega total of one factor: the share of a sum's variance that comes from what all have in common."""
    common = depends.sum() ** 2
    return float(common / (common + alone.sum()))


def _step(seen: NDArray[np.float64], state: Vector) -> Vector:
    """One expectation and one maximization."""
    depends, alone = np.split(state, 2)
    weights = depends / alone
    guess = weights / (1 + weights @ depends)  # of the factor, from the answers
    crossed = seen @ guess
    spread = 1 - guess @ depends + guess @ crossed
    better = crossed / spread
    return np.concatenate([better, np.maximum(1 - better * crossed, LEAST_ALONE)])


def _led_on(seen: NDArray[np.float64], state: Vector, first: Vector, second: Vector) -> Vector | None:
    """Where the steps lead; None where that is no place, or a less likely one than a step alone would reach."""
    if not (turn := np.linalg.norm(second)):
        return None
    length = max(1.0, float(np.linalg.norm(first) / turn))
    ahead = state + 2 * length * first + length**2 * second
    alone = np.split(ahead, 2)[1]
    if alone.min() < LEAST_ALONE or _unlikely(seen, ahead) > _unlikely(seen, state):
        return None
    return ahead


def _unlikely(seen: NDArray[np.float64], state: Vector) -> float:
    """The log-likelihood of correlations, less a constant, times -2 / n."""
    depends, alone = np.split(state, 2)
    weights = depends / alone
    common = 1 + weights @ depends
    trace = (np.diag(seen) / alone).sum() - weights @ seen @ weights / common
    return float(np.log(alone).sum() + np.log(common) + trace)
