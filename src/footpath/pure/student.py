"""How wide is a 95 % interval of a mean that rests on few cases?"""

from functools import cache

from footpath.pure.beta import incomplete_beta

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
    return incomplete_beta(df / (df + t * t), df / 2, 0.5)
