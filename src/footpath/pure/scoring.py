"""How good were promises, now that the truth is known?"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from footpath.pure.kaplan_meier import Bools, Floats, Ints

LEVELS_SCORED: Floats = np.arange(0.05, 0.951, 0.05).round(2)
REPORTED = (0.5, 0.85, 0.95)
BLOCK = 100  # consecutive promises
DAY, HOUR = 86_400.0, 3_600.0


@dataclass(frozen=True)
class Outcomes:
    """What really happened, (n,) each, in the order of creation; seconds since 1970.

    done: for a request still open at the end of the log, the end of the log, with finished False: such a promise
    counts as not kept, and its loss is the least it can have been.
    """

    created: Floats
    done: Floats
    finished: Bools
    team_id: Ints


@dataclass(frozen=True)
class Score:
    """How one method did.

    coverage: the share of promises kept at each level of REPORTED, judged in wall time. pinball: the mean pinball
    loss in wall days. mae_p50_hours: how far the middle promise was off. miscalibration_area: between the share
    promised and the share kept, over all levels. worst_block_p85: the lowest share of P85 promises kept in a block
    of 100. teams: by team_id, (promises scored, share of P85 promises kept).
    """

    coverage: dict[float, float]
    pinball: dict[float, float]
    mae_p50_hours: float
    miscalibration_area: float
    worst_block_p85: float
    teams: dict[int, tuple[int, float]]


def losses(promised: Floats, outcomes: Outcomes) -> Floats:
    """(n, 19): the pinball loss in wall days of each promise; nan where none was made."""
    late = (outcomes.done[:, None] - promised) / DAY
    return np.maximum(LEVELS_SCORED * late, (LEVELS_SCORED - 1.0) * late)


def kept(promised: Floats, outcomes: Outcomes) -> Bools:
    """(n, 19): which promises were kept; none that was not made, and none of a request still open."""
    with np.errstate(invalid="ignore"):
        return np.asarray((outcomes.done[:, None] <= promised) & outcomes.finished[:, None])


def column(level: float) -> int:
    """Where a level stands in LEVELS_SCORED."""
    return int(np.flatnonzero(level == LEVELS_SCORED)[0])


def score(promised: Floats, outcomes: Outcomes) -> Score:
    """Judge promises (n, 19), n > 0, in seconds since 1970 at LEVELS_SCORED; nan (no promise made) is not kept."""
    held = kept(promised, outcomes)
    covered, at_85 = held.mean(axis=0), held[:, column(0.85)]
    ideal = np.concatenate([[0.0], LEVELS_SCORED, [1.0]])
    gap = np.abs(np.concatenate([[0.0], covered, [1.0]]) - ideal)
    late, loss = outcomes.done - promised[:, column(0.5)], losses(promised, outcomes)
    teams = {}
    for team in np.unique(outcomes.team_id).tolist():
        mine = at_85[outcomes.team_id == team]
        teams[team] = (int(mine.size), float(mine.mean()))
    return Score(
        coverage={level: float(covered[column(level)]) for level in REPORTED},
        pinball={level: _mean(loss[:, column(level)]) for level in REPORTED},
        mae_p50_hours=_mean(np.abs(late)) / HOUR,
        miscalibration_area=float(np.trapezoid(gap, ideal)),
        worst_block_p85=min(float(block.mean()) for block in blocks(at_85)),
        teams=teams,
    )


def blocks(promises: Bools) -> list[Bools]:
    """Consecutive blocks of BLOCK promises; what is left over at the end belongs to the last block."""
    cuts = np.arange(BLOCK, promises.size - BLOCK + 1, BLOCK)
    return np.split(promises, cuts)


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else float("nan")


def as_json(scored: Score, team_names: dict[int, str]) -> dict[str, Any]:
    """One entry of `methods` in the JSON of a back-test; null where nothing was promised."""

    def number(value: float) -> float | None:
        return None if np.isnan(value) else round(value, 6)

    return {
        "coverage": {str(level): number(value) for level, value in scored.coverage.items()},
        "pinball": {str(level): number(value) for level, value in scored.pinball.items()},
        "mae_p50_hours": number(scored.mae_p50_hours),
        "miscalibration_area": number(scored.miscalibration_area),
        "worst_block_p85": number(scored.worst_block_p85),
        "teams": {
            team_names.get(team, str(team)): {"scored": count, "coverage_0.85": number(share)}
            for team, (count, share) in scored.teams.items()
        },
    }
