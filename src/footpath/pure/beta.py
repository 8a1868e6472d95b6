"""Where do the tails of shares, and of ratios of variances, begin?"""

from math import exp, lgamma, log, sqrt

LEAST_STEPS = 60  # of the fraction; it needs about as many as the root of the larger parameter
HALVINGS = 45


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function I_x(a, b), for a and b > 0 (DLMF 8.17): 0 at x <= 0, 1 at x >= 1."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    return _below(x, a, b) if x < (a + 1) / (a + b + 2) else 1 - _below(1 - x, b, a)


def beta_quantile(share: float, a: float, b: float) -> float:
    """Where I_x(a, b) is `share`, between 0 and 1: solved by halving."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if incomplete_beta(middle, a, b) > share else (middle, high)
    return (low + high) / 2


def f_quantile(share: float, above: float, below: float) -> float:
    """The quantile of Fisher's F with `above` and `below` > 0 degrees of freedom, for 0 < share < 1."""
    x = beta_quantile(share, above / 2, below / 2)
    return below * x / (above * (1 - x))


def _below(x: float, a: float, b: float) -> float:
    """I_x(a, b) by the continued fraction DLMF 8.17.22, from its inside out."""
    fraction = 1.0
    for m in range(LEAST_STEPS + 4 * int(sqrt(max(a, b))), 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        fraction = 1 + even / fraction
        k = m - 1
        odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
        fraction = 1 + odd / fraction
    front = exp(a * log(x) + b * log(1 - x) + lgamma(a + b) - lgamma(a) - lgamma(b))
    return front / a / fraction
