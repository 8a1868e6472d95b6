"""Do dates hold clearly less often, or clearly more often, than was said?"""

import numpy as np
import pytest

from footpath.pure.drift import Watch


def run_length(share_kept, seed=1, repeats=300):
    """How many promises pass until it rings, on average, and on which side."""
    rng = np.random.default_rng(seed)
    lengths, fewer = [], []
    for _ in range(repeats):
        watch = Watch()
        for number in range(1, 20_001):
            if alarm := watch.add(rng.random() < share_kept):
                lengths.append(number)
                fewer.append(alarm.fewer)
                break
    return float(np.mean(lengths)), float(np.mean(fewer))


def test_as_long_as_dates_hold_it_is_silent_for_hundreds_of_promises():
    assert run_length(0.85)[0] > 500


@pytest.mark.parametrize(("share_kept", "within", "fewer"), [(0.75, 105, 1.0), (0.6, 40, 1.0), (0.95, 95, 0.0)])
def test_a_change_is_seen_soon_and_on_the_right_side(share_kept, within, fewer):
    length, side = run_length(share_kept)
    assert length < within
    assert side == pytest.approx(fewer, abs=0.05)


def exact_run_length(up, down, limit, chance_up):
    """Of one side, from its Markov chain: steps of whole numbers between 0 and the limit (Brook & Evans 1972)."""
    stays = np.zeros((limit, limit))
    for height in range(limit):
        if height + up < limit:
            stays[height, height + up] += chance_up
        stays[height, max(height - down, 0)] += 1 - chance_up
    return float(np.linalg.solve(np.eye(limit) - stays, np.ones(limit))[0])


def test_the_simulated_run_length_is_the_exact_one():
    fewer = exact_run_length(4, 1, 30, 0.25)
    assert fewer == pytest.approx(93, abs=1)
    assert run_length(0.75, repeats=1000)[0] == pytest.approx(fewer, rel=0.1)


def test_an_alarm_says_where_the_stretch_began_and_starts_anew():
    watch = Watch()
    alarms = [watch.add(kept) for kept in [True] * 6 + [False] * 8 + [True]]
    assert alarms[:13] == [None] * 13
    assert (alarms[13].at, alarms[13].since, alarms[13].fewer) == (13, 6, True)
    assert alarms[14] is None
