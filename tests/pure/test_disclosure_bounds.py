"""Is a small group found of which the answers are known, though nothing can be computed?"""

from itertools import product

import numpy as np
import pytest

from footpath.pure.disclosure_bounds import WIDTH, Sums, narrow

ONE = np.array([[1]])


@pytest.mark.parametrize(
    ("people", "total", "is_narrow"),
    [(7, 35, True), (7, 34, True), (7, 7, True), (7, 21, False), (5, 15, False), (12, 57, True), (12, 56, False)],
)
def test_an_09_seven_fives_are_found_and_the_nearly_unanimous_too(people, total, is_narrow):
    found, tried = narrow(Sums(ONE, np.array([people]), np.array([total])), 5)
    assert (found, tried) == ([(0,)] if is_narrow else [], 1)


def test_an_09_limits_of_a_table_are_those_of_trying_everything():
    """Two teams on two sites, margins alone are told: a cell of two is bounded by what its neighbors can have."""
    rows = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])
    people = np.array([2, 4, 4, 3])
    for totals in ([10, 8, 14, 9], [10, 20, 14, 9], [2, 19, 20, 3], [6, 12, 12, 9]):
        found, _tried = narrow(Sums(rows, people, np.array(totals)), 5)
        published = rows @ np.array(totals)
        ranges = [range(int(n), 5 * int(n) + 1) for n in people]
        possible = np.array([cells for cells in product(*ranges) if (rows @ np.array(cells) == published).all()])
        for cell, n in enumerate(people):
            size = min(int(n), 4)
            least = max(size, possible[:, cell].min() - 5 * (n - size))
            most = min(5 * size, possible[:, cell].max() - (n - size))
            assert ((cell,) in found) == ((most - least) / size < WIDTH - 1e-6)


def test_nothing_published_and_nobody_there():
    assert narrow(Sums(np.zeros((0, 1), dtype=int), np.array([3]), np.array([9])), 5) == ([], 0)
    assert narrow(Sums(ONE, np.array([0]), np.array([0])), 5) == ([], 0)
