"""Do questions that are taken together say the same thing?

Answers are a table with a row for each answer and a column for each question; None (or NaN) where one was left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from footpath.pure.beta import f_quantile
from footpath.pure.one_factor import FEWEST_QUESTIONS, loadings, omega

Row = Sequence[float | None]
Table = NDArray[np.float64]

FEWEST_ANSWERS = 10


@dataclass(frozen=True)
class Reliability:
    """Cronbach's alpha with its 95 % interval, and McDonald's omega of one factor, None where none can be found. `n`:
    the answers to all questions, on which both rest; `questions`: how many there are.
    """

    n: int
    questions: int
    alpha: float
    low: float
    high: float
    omega: float | None


@dataclass(frozen=True)
class Dropped:
    """A question against all others: alpha without it, and its correlation with their sum."""

    alpha: float
    correlation: float


def reliability(rows: Sequence[Row]) -> Reliability | None:
    """What may be said of questions from the answers to all of them (listwise). None where that is too few: fewer than
    FEWEST_QUESTIONS or FEWEST_ANSWERS, or answers that are all the same. ValueError for rows of different lengths.
    """
    table = whole_rows(as_table(rows))
    n, questions = table.shape
    if questions < FEWEST_QUESTIONS or n < FEWEST_ANSWERS:
        return None
    moments = np.cov(table, rowvar=False)
    if not (np.diag(moments) > 0).all() or moments.sum() <= 0:
        return None
    value = alpha(moments)
    found = loadings(moments)
    return Reliability(
        n, questions, value, *alpha_interval(value, n, questions), None if found is None else omega(*found)
    )


def as_table(rows: Sequence[Row]) -> Table:
    """Rows of answers as numbers, NaN where one was left out. ValueError for rows of different lengths."""
    if len({len(row) for row in rows}) > 1:
        raise ValueError("the rows of a table are of one length")
    filled = [[np.nan if one is None else one for one in row] for row in rows]
    return np.array(filled, float).reshape(len(rows), len(rows[0]) if rows else 0)


def whole_rows(table: Table) -> Table:
    """Those who answered everything."""
    return table[~np.isnan(table).any(axis=1)]


def pairwise_covariance(table: Table) -> Table:
    """The covariance of each two columns from the rows that have both; NaN where fewer than two have."""
    known = ~np.isnan(table)
    moments = np.full((table.shape[1],) * 2, np.nan)
    for i, j in zip(*np.triu_indices(table.shape[1]), strict=True):
        both = known[:, i] & known[:, j]
        if both.sum() > 1:
            moments[i, j] = moments[j, i] = np.cov(table[both, i], table[both, j])[0, 1]
    return moments


def alpha(moments: Table) -> float:
    """Cronbach's alpha from a covariance matrix, or the standardized one from a correlation matrix (Cronbach 1951)."""
    k = len(moments)
    return float(k / (k - 1) * (1 - np.trace(moments) / moments.sum()))


def alpha_interval(value: float, n: int, questions: int) -> tuple[float, float]:
    """The 95 % interval of alpha from `n` > 1 answers to `questions` > 1 questions (Feldt 1965)."""
    above, below = n - 1, (n - 1) * (questions - 1)
    return 1 - (1 - value) * f_quantile(0.975, above, below), 1 - (1 - value) * f_quantile(0.025, above, below)


def guttman_6(correlations: Table) -> float:
    """Guttman's lambda 6 from a correlation matrix: what each question shares with all others (Guttman 1945)."""
    alone = 1 / np.diag(np.linalg.inv(correlations))
    return float(1 - alone.sum() / correlations.sum())


def without_each(moments: Table) -> list[Dropped]:
    """Alpha without each question, and how closely that one goes with the sum of the others, from a covariance matrix
    of three questions or more.
    """
    found = []
    for one in range(len(moments)):
        others = np.delete(np.arange(len(moments)), one)
        rest = moments[np.ix_(others, others)]
        together = moments[one, others].sum() / np.sqrt(moments[one, one] * rest.sum())
        found.append(Dropped(alpha(rest), float(together)))
    return found


def spearman_brown(correlation: float, times: float = 2) -> float:
    """The reliability of `times` as many questions; of two questions from their correlation (Spearman, Brown 1910)."""
    return times * correlation / (1 + (times - 1) * correlation)
