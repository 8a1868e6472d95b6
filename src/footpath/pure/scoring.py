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


def score(promised: Floats, outcomes: Outcomes) -> Score:
    """Judge promises (n, 19), n > 0, in seconds since 1970 at LEVELS_SCORED; nan (no promise made) is not kept."""
    with np.errstate(invalid="ignore"):
        kept = (outcomes.done[:, None] <= promised) & outcomes.finished[:, None]
    covered = kept.mean(axis=0)
    column = {level: int(np.flatnonzero(level == LEVELS_SCORED)[0]) for level in REPORTED}
    at_85 = kept[:, column[0.85]]
    ideal = np.concatenate([[0.0], LEVELS_SCORED, [1.0]])
    gap = np.abs(np.concatenate([[0.0], covered, [1.0]]) - ideal)
    late = (outcomes.done[:, None] - promised) / DAY
    loss = np.maximum(LEVELS_SCORED * late, (LEVELS_SCORED - 1.0) * late)
    teams = {}
    for team in np.unique(outcomes.team_id).tolist():
        mine = at_85[outcomes.team_id == team]
        teams[team] = (int(mine.size), float(mine.mean()))
    return Score(
        coverage={level: float(covered[at]) for level, at in column.items()},
        pinball={level: _mean(loss[:, at]) for level, at in column.items()},
        mae_p50_hours=_mean(np.abs(late[:, column[0.5]])) * DAY / HOUR,
        miscalibration_area=float(np.trapezoid(gap, ideal)),
        worst_block_p85=min(float(block.mean()) for block in blocks(at_85)),
        teams=teams,
    )


def blocks(kept: Bools) -> list[Bools]:
    """Consecutive blocks of BLOCK promises; what is left over at the end belongs to the last block."""
    cuts = np.arange(BLOCK, kept.size - BLOCK + 1, BLOCK)
    return np.split(kept, cuts)


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
