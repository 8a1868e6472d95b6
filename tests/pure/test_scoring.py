"""How good were promises, now that the truth is known?"""

import numpy as np
import pytest

from footpath.pure.scoring import LEVELS_SCORED, Outcomes, as_json, blocks, score

DAY = 86_400.0


def outcomes(days, finished=None, teams=None):
    n = len(days)
    return Outcomes(
        np.zeros(n),
        np.array(days, dtype=float) * DAY,
        np.ones(n, bool) if finished is None else np.array(finished),
        np.zeros(n, np.int64) if teams is None else np.array(teams),
    )


def test_the_textbook_pinball_loss():
    promised = np.full((2, 19), 10 * DAY)
    scored = score(promised, outcomes([6, 12]))  # four days early, two days late
    assert scored.coverage == {0.5: 0.5, 0.85: 0.5, 0.95: 0.5}
    assert scored.pinball[0.5] == pytest.approx((0.5 * 4 + 0.5 * 2) / 2)
    assert scored.pinball[0.85] == pytest.approx((0.15 * 4 + 0.85 * 2) / 2)
    assert scored.mae_p50_hours == pytest.approx(3 * 24)


def test_perfect_promises_have_no_gap():
    days = (np.arange(1000) + 0.5) / 10
    promised = np.tile(LEVELS_SCORED * 100 * DAY, (1000, 1))
    scored = score(promised, outcomes(days))
    assert scored.miscalibration_area == pytest.approx(0, abs=1e-9)
    assert scored.coverage == pytest.approx({0.5: 0.5, 0.85: 0.85, 0.95: 0.95})
    assert score(promised * 0, outcomes(days)).miscalibration_area == pytest.approx(0.475)


def test_what_is_still_open_is_not_kept():
    scored = score(np.full((2, 19), 10 * DAY), outcomes([5, 5], [True, False]))
    assert scored.coverage[0.85] == 0.5


def test_no_promise_is_not_kept_and_costs_nothing():
    promised = np.array([[np.nan] * 19, [10 * DAY] * 19])
    scored = score(promised, outcomes([10, 10]))
    assert scored.coverage[0.5] == 0.5
    assert scored.pinball[0.5] == 0
    nothing = as_json(score(promised[:1], outcomes([10])), {})
    assert nothing["pinball"] == {"0.5": None, "0.85": None, "0.95": None}
    assert nothing["teams"] == {"0": {"scored": 1, "coverage_0.85": 0.0}}


@pytest.mark.parametrize(
    ("n", "sizes"), [(40, [40]), (100, [100]), (199, [199]), (200, [100, 100]), (350, [100, 100, 150])]
)
def test_blocks_of_a_hundred(n, sizes):
    assert [block.size for block in blocks(np.ones(n, bool))] == sizes


def test_teams_are_told_apart():
    scored = score(np.full((3, 19), 10 * DAY), outcomes([5, 15, 5], teams=[4, 4, 7]))
    assert scored.teams == {4: (2, 0.5), 7: (1, 1.0)}
    assert list(as_json(scored, {4: "Flight", 7: "Legal"})["teams"]) == ["Flight", "Legal"]
