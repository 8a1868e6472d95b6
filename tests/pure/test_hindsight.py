"""What would have been promised to the last requests, how did it turn out, and has it lately stopped being true?"""

import numpy as np
import pytest

from footpath.pure.cohort import curve_at_creation
from footpath.pure.forecast import fit
from footpath.pure.hindsight import look_back
from footpath.pure.recalibration import LEVELS, recalibrate, share_on_grid
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.working_time import round_the_clock

DAY = 86_400.0
NOW = 20_000 * DAY
CLOCK = round_the_clock("UTC")


def desk(n, *, days=200, typical=2.0, seed=1, changed=0, factor=3.0, teams=1, late=0.0):
    """The last `changed` requests take `factor` times as long."""
    rng = np.random.default_rng(seed)
    created = np.sort(NOW - rng.random(n) * days * DAY) - late * DAY
    took = rng.lognormal(np.log(typical * DAY), 0.8, n)
    took[n - changed :] *= factor
    done = np.where(created + took < NOW, created + took, np.nan)
    return History.from_arrays(created, None, done, rng.integers(3, size=n), team_id=rng.integers(teams, size=n))


def hindsight(history, prior=None, teams=None):
    now_work = float(CLOCK.to_work(np.array([NOW]))[0])
    others = None if prior is None else cycle_spans(prior, CLOCK)
    return look_back(cycle_spans(history, CLOCK), NOW, now_work, others, teams)


def test_it_is_what_each_request_would_have_been_told_at_its_creation():
    history = desk(450)
    spans = cycle_spans(history, CLOCK)
    at = [row for row in range(150, 450) if curve_at_creation(spans, row) is not None]
    grids = np.array([curve_at_creation(spans, row).time_of(LEVELS) for row in at])
    known = ~np.isnan(history.done[at])
    lasted = np.where(known, history.done[at], NOW) - history.created[at]
    plain = recalibrate(share_on_grid(grids, lasted), known)
    found = hindsight(history).recalibration
    assert found.heard == plain.heard == 300
    assert found.share(LEVELS) == pytest.approx(plain.share(LEVELS), abs=1e-4)


def test_a_team_as_steady_as_ever_has_no_drift():
    quiet = [hindsight(desk(600, seed=seed)).drift for seed in range(8)]
    assert sum(drift is None for drift in quiet) >= 7  # by chance alone it rings about once in 800 promises


@pytest.mark.parametrize(("factor", "fewer"), [(3.0, True), (0.2, False)])
def test_a_change_is_seen_with_its_side_and_its_beginning(factor, fewer):
    history = desk(900, changed=90, factor=factor)
    drift = hindsight(history).drift
    assert drift.fewer is fewer
    assert history.created[770] < drift.since < history.created[850]
    quote = fit(history, NOW, CLOCK).quote(1, NOW)
    assert "drift" in quote.flags
    assert (quote.basis.drift_since, quote.basis.drift_fewer) == (drift.since, fewer)


def test_a_change_of_long_ago_is_not_told_any_more():
    found = [hindsight(desk(1200, days=400, changed=600, seed=seed)).drift for seed in range(8)]
    assert sum(drift is None for drift in found) >= 6


def test_small_teams_learn_their_correction_together():
    new = desk(12, days=20)
    others = desk(60, days=30, teams=3, seed=2)
    assert 60 < hindsight(new, others, others.team_id).recalibration.heard <= 72
    assert hindsight(new, others).recalibration.heard == 12  # nobody said whose they are
    big = desk(400, teams=1, seed=3)
    assert hindsight(new, big, big.team_id).recalibration.heard == 12
    grown = desk(60, days=60)
    assert hindsight(grown, others, others.team_id).recalibration.heard < 61


def test_what_small_teams_learn_is_heard_by_each_of_them():
    """Both take a fifth of the time that the large team takes, which speaks for them at first."""
    rng = np.random.default_rng(5)
    large, small = desk(800, typical=10.0, days=300), desk(28, typical=0.5, days=30, seed=6)
    prior = History.from_arrays(
        np.concatenate([large.created, small.created]),
        None,
        np.concatenate([large.done, small.done]),
        team_id=np.repeat([1, 2], [800, 28]),
    )
    new = desk(3, typical=0.5, days=9, seed=int(rng.integers(9)))
    alone = hindsight(new, prior).recalibration
    together = hindsight(new, prior, prior.team_id).recalibration
    assert float(together.level(0.85)) < float(alone.level(0.85)) - 0.02
