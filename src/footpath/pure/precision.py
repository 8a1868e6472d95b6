"""How closely will a share be known, and how many answers does it take?"""

from footpath.pure.intervals import Interval, wilson

EXPECTED = 0.8  # the share for which is planned: most answers are "often" or "very often"
MOST = 1_000_000  # answers: nobody asks more


def half_width(n: int, share: float = EXPECTED) -> float:
    """Half of the width of Wilson's 95 % interval when `share` of `n` > 0 answers are favorable. Between 0 and 1."""
    low, high = wilson(share * n, n)
    return (high - low) / 2


def answers_needed(within: float, share: float = EXPECTED) -> int:
    """The fewest answers with which `half_width` is at most `within`. ValueError unless 0 < within, and for what even
    MOST answers do not reach.
    """
    if not half_width(MOST, share) <= within:
        raise ValueError(f"no number of answers tells a share to {within}")
    low, high = 0, MOST  # low never suffices, high does
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if half_width(middle, share) <= within else (middle, high)
    return high


def wilson_of_group(good: float, n: int, everybody: int) -> Interval:
    """Wilson's interval for a group of `everybody` of whom `n` > 0 answered: as narrow as that of n (N - 1) / (N - n)
    answers (finite population correction, Cochran 1977, 2.6). Who did not answer is taken to be like those who did.
    ValueError for more answers than people.
    """
    if n > everybody:
        raise ValueError(f"{n} answers of {everybody} people")
    if n == everybody:
        return good / n, good / n
    weight = (everybody - 1) / (everybody - n)
    return wilson(good * weight, n * weight)
