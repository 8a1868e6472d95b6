"""How wide is a 95 % interval of a mean that rests on few cases?"""

from functools import cache
from math import exp, lgamma, log

Z = 1.959964  # the same for very many cases
MANY = 1000  # degrees of freedom from which the expansion is exact to nine digits


@cache
def t_quantile(df: float) -> float:
    """The 97.5 % point of Student's t with `df` degrees of freedom, >= 1 and not always whole. ValueError below 1.

    From MANY on the expansion of Abramowitz and Stegun 26.7.5; below, `two_sided(t, df) == 0.05` is solved by halving.
    """
    if df < 1:
        raise ValueError(f"no quantile for {df} degrees of freedom")
    if df >= MANY:
        return Z + (Z**3 + Z) / (4 * df) + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * df**2)
    low, high = Z, 13.0  # 12.706 with one
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (middle, high) if two_sided(middle, df) > 0.05 else (low, middle)
    return high


def two_sided(t: float, df: float) -> float:
    """The chance that Student's t lies beyond -t or t, t >= 0: I_x(df/2, 1/2) with x = df / (df + t^2), DLMF 8.17."""
    x, a, b = df / (df + t * t), df / 2, 0.5
    return _beta(x, a, b) if x < (a + 1) / (a + b + 2) else 1 - _beta(1 - x, b, a)


def _beta(x: float, a: float, b: float) -> float:
    """The incomplete beta function, regularized, by the continued fraction DLMF 8.17.22, from its inside out."""
    fraction = 1.0
    for m in range(60, 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        fraction = 1 + even / fraction
        k = m - 1
        odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
        fraction = 1 + odd / fraction
    if x <= 0:
        return 0.0
    front = exp(a * log(x) + b * log(1 - x) + lgamma(a + b) - lgamma(a) - lgamma(b))
    return front / a / fraction
