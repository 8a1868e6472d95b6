"""Do those who rate the same person or thing say the same?

rwg (James, Demaree and Wolf 1984) holds the spread of the answers against that of answers given by chance; the
intraclass correlations (Shrout and Fleiss 1979) hold the differences between what is rated against those of raters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

AGREED = 0.5  # from here on a mean is shown as what a group says together; below it as "they differ"
RELIABLE = 0.5  # the same for ICC(1,k), over all questions

Dist = Sequence[int]  # how many answers fall on each step of a scale, from 1 up


@dataclass(frozen=True)
class Icc:
    """All six of Shrout and Fleiss: of one rater, and of the mean of all of them."""

    one_way: float  # (1,1): each thing has raters of its own
    random: float  # (2,1): the same raters for all, drawn from many
    fixed: float  # (3,1): these raters and no others
    one_way_k: float
    random_k: float
    fixed_k: float


def mean_of(dist: Dist) -> float:
    """The mean of the answers; there has to be one."""
    return sum((step + 1) * count for step, count in enumerate(dist)) / sum(dist)


def variance_of(dist: Dist) -> float:
    """Their variance, of two answers or more."""
    mean = mean_of(dist)
    return sum(count * (step + 1 - mean) ** 2 for step, count in enumerate(dist)) / (sum(dist) - 1)


def scale_sd(steps: int) -> float:
    """How far answers lie apart that are given by chance, each step as likely as any other."""
    return sqrt((steps**2 - 1) / 12)


def rwg(dist: Dist) -> float | None:
    """1 where all say the same, 0 where they lie as far apart as by chance, below 0 where they are of two minds. None
    for fewer than two answers.
    """
    return None if sum(dist) < 2 else 1 - variance_of(dist) / scale_sd(len(dist)) ** 2


def icc(table: Sequence[Sequence[float]]) -> Icc:
    """`table[i][j]` is what rater j said of thing i; two of each at least, and no answer missing."""
    things, raters = len(table), len(table[0])
    whole = sum(map(sum, table)) / (things * raters)
    rows = [sum(row) / raters for row in table]
    columns = [sum(row[j] for row in table) / things for j in range(raters)]
    between = raters * sum((row - whole) ** 2 for row in rows)
    judges = things * sum((column - whole) ** 2 for column in columns)
    total = sum((value - whole) ** 2 for row in table for value in row)
    bms, jms = between / (things - 1), judges / (raters - 1)
    wms = (total - between) / (things * (raters - 1))
    ems = (total - between - judges) / ((things - 1) * (raters - 1))
    return Icc(
        one_way=(bms - wms) / (bms + (raters - 1) * wms),
        random=(bms - ems) / (bms + (raters - 1) * ems + raters * (jms - ems) / things),
        fixed=(bms - ems) / (bms + (raters - 1) * ems),
        one_way_k=(bms - wms) / bms,
        random_k=(bms - ems) / (bms + (jms - ems) / things),
        fixed_k=(bms - ems) / bms,
    )


def icc_of(dists: Sequence[Dist]) -> float | None:
    """ICC(1,k) of several questions from the distributions of their answers alone, which may be of different numbers:
    whether a group sees the difference between the questions alike. None for fewer than two questions, or where no
    question differs from another.
    """
    if len(dists) < 2 or any(sum(dist) < 2 for dist in dists):
        return None
    counts = [sum(dist) for dist in dists]
    means = [mean_of(dist) for dist in dists]
    whole = sum(n * mean for n, mean in zip(counts, means, strict=True)) / sum(counts)
    between = sum(n * (mean - whole) ** 2 for n, mean in zip(counts, means, strict=True))
    bms = between / (len(dists) - 1)
    within = sum((sum(dist) - 1) * variance_of(dist) for dist in dists)
    wms = within / (sum(counts) - len(dists))
    return None if not bms else (bms - wms) / bms
