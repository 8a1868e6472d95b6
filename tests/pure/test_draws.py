"""Which luck has each request, wherever it stands in the queue?"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.draws import luck
from footpath.pure.kernel import serve


@given(st.lists(st.integers(0, 2**70), max_size=5), st.integers(1, 300), st.integers(-5, 2**40))
def test_each_row_is_a_permutation_and_its_own(ids, size, seed):
    rows = luck(ids, size, seed)
    assert rows.shape == (len(ids), size)
    assert (np.sort(rows, axis=1) == np.arange(size)).all()
    for one, row in zip(ids, rows, strict=True):
        assert (luck([7, one], size, seed)[1] == row).all()


@pytest.mark.parametrize("size", [0, 65_537])
def test_more_futures_than_a_hash_can_order_are_refused(size):
    with pytest.raises(ValueError, match="size"):
        luck([1], size, 0)


def test_the_largest_size_still_works():
    assert (np.sort(luck([5], 65_536, 0)[0]) == np.arange(65_536)).all()


@pytest.mark.parametrize(
    "rows",
    [
        lambda: luck(range(600), 128, 0),
        lambda: luck(range(2**20, 2**20 + 600 * 4096, 4096), 128, 3),
        lambda: np.vstack([luck([9], 128, seed) for seed in range(300)]),
        lambda: np.vstack([luck([9], 128, 1, stream) for stream in range(300)]),
    ],
)
def test_rows_look_independent(rows):
    """Of permutations drawn at random, correlations have mean 0 and a standard deviation of 1 / sqrt(size - 1).

    Once in as many pairs as there are turned bases (16,384 here) two have the same.
    """
    drawn = np.unique(everyone := rows(), axis=0)
    count, size = drawn.shape
    assert len(everyone) - count < 40
    np.random.default_rng(0).shuffle(drawn)
    pairs = np.corrcoef(drawn)[np.triu_indices(count, 1)] * np.sqrt(size - 1)
    assert abs(pairs.mean()) < 0.02
    assert pairs.std() == pytest.approx(1.0, abs=0.02)
    assert abs(pairs).max() < 6.5
    # What follows what in a row, and which place each number has, are as even as chance makes them.
    for columns in ((everyone[:, 0], everyone[:, 1]), (everyone[:, 5], everyone[:, 100])):
        cells = np.histogram2d(*columns, bins=4, range=[[0, size]] * 2)[0]
        expected = len(everyone) / 16
        assert ((cells - expected) ** 2 / expected).sum() < 50  # 16 cells: above it once in 100,000 times


def test_on_average_over_the_futures_any_two_are_uncorrelated():
    """Same base or not: so the spread of a sum of many is that of independent draws."""
    sums = np.array([luck(range(400), 64, seed).astype(float).sum(axis=0) for seed in range(60)])
    independent = 400 * (64**2 - 1) / 12
    assert sums.var(axis=1).mean() == pytest.approx(independent, rel=0.1)


def test_another_seed_or_stream_is_another_luck():
    rows = [luck([4], 64, 0)[0], luck([4], 64, 1)[0], luck([4], 64, 0, 1)[0], luck([5], 64, 0)[0]]
    assert len({tuple(row) for row in rows}) == 4


def test_at_depth_five_it_is_surer_than_chance():
    """Q7: the standard deviation of P85 with the hypercube, relative to independent draws, is at most .70."""
    rng, size, table = np.random.default_rng(1), 256, np.exp(np.random.default_rng(2).normal(size=20_000))
    table = np.quantile(table, (np.arange(size) + 0.5) / size)

    def p85(work):
        return np.quantile(serve(work, np.zeros((3, size))).finish[-1], 0.85)

    ours = [p85(table[luck(range(5), size, seed)]) for seed in range(300)]
    theirs = [p85(rng.choice(table, (5, size))) for _ in range(300)]
    assert np.mean(ours) == pytest.approx(np.mean(theirs), rel=0.02)
    assert np.std(ours) / np.std(theirs) <= 0.70
