"""What do answers say that belong together: to the questions of one dimension, to the two voices of a pair?

Answers are mappings from the key of a question to 1 … 5; "na" or nothing where a question was not answered. What is
handed back is rounded, so that it can be kept as it will be shown, and gives no more away.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from footpath.pure.paired import gap
from footpath.pure.reliability import FEWEST_ANSWERS, reliability, spearman_brown, whole_rows

DIGITS = 4
COARSE = 2  # digits of how answers move together: nobody reads more out of it, and nothing can be computed back
STEPS = 5

Answers = Mapping[str, Any]


def together(answers: Iterable[Answers], keys: Sequence[str], turned: Iterable[str] = ()) -> dict[str, Any] | None:
    """Whether the questions of one dimension say the same thing, from those who answered all of them: `{"n",
    "questions", "alpha", "low", "high", "omega"}`, of two questions `{"n", "questions": 2, "alpha"}` by Spearman and
    Brown. `turned`: those of the keys in which "never" is the good end. None for one question, for fewer than ten
    answers, and where all say the same.
    """
    flip = set(turned)
    rows = [[_number(one.get(key), turned=key in flip) for key in keys] for one in answers]
    if len(keys) > 2:
        found = reliability(rows)
        if found is None:
            return None
        told = {"alpha": found.alpha, "low": found.low, "high": found.high, "omega": found.omega}
        return {"n": found.n, "questions": found.questions} | {
            key: _rounded(value, COARSE) for key, value in told.items()
        }
    table = whole_rows(np.array(rows, float).reshape(-1, len(keys)))
    if len(keys) < 2 or len(table) < FEWEST_ANSWERS or not table.std(axis=0).all():
        return None
    correlation = float(np.asarray(np.corrcoef(table, rowvar=False))[0, 1])
    return {"n": len(table), "questions": 2, "alpha": _rounded(spearman_brown(correlation), COARSE)}


def apart(answers: Iterable[Answers], they: str, i: str, *, turned: bool = False) -> dict[str, Any] | None:
    """How far what people say of themselves is above what they say of others, from those who answered both voices:
    `{"n", "mean", "low", "high", "they", "i", "size", "t_test", "ranks"}`, with the mean of each voice. None for fewer
    than ten.
    """
    voices = ([_number(one.get(key), turned=turned) for key in (they, i)] for one in answers)
    pairs = [(first, second) for first, second in voices if first is not None and second is not None]
    found = gap(pairs) if len(pairs) >= FEWEST_ANSWERS else None
    if found is None:
        return None
    told = {"mean": found.mean, "low": found.low, "high": found.high, "size": found.size}
    told |= {"t_test": found.t_test, "ranks": found.ranks}
    told |= {"they": sum(pair[0] for pair in pairs) / found.n, "i": sum(pair[1] for pair in pairs) / found.n}
    return {"n": found.n} | {key: _rounded(value) for key, value in told.items()}


def _number(answer: Any, *, turned: bool) -> float | None:
    if not isinstance(answer, int) or isinstance(answer, bool):
        return None
    return float(STEPS + 1 - answer if turned else answer)


def _rounded(value: float | None, digits: int = DIGITS) -> float | None:
    return None if value is None else round(value, digits)
