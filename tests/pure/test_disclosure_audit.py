"""Does the audit find every small group that could be computed, and nothing else?"""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footpath.pure import disclosure_audit
from footpath.pure.disclosure_audit import NotProven, exposed, unions
from footpath.pure.modular import PRIMES, reduced, times

MARGINS = np.array([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0], [0, 1, 0, 1]])
CELLS = np.eye(4, dtype=int)
TWO_BY_TWO = np.array([6, 3, 8, 7])


def test_an_08_the_published_vectors():
    assert unions(np.vstack([MARGINS, CELLS[[0, 2, 3]]]), TWO_BY_TWO, 5) == [(1,)]
    assert unions(MARGINS, TWO_BY_TWO, 5) == []
    assert exposed(np.vstack([MARGINS, CELLS[[0, 2, 3]]]), TWO_BY_TWO, 5) == [(1,)]
    assert exposed(MARGINS, TWO_BY_TWO, 5) == []


def test_a_known_difference_of_two_answers_is_exposed_though_neither_is():
    """A team and a service share eleven people, and have one each of their own."""
    rows, people = np.array([[1, 1, 0, 0], [1, 0, 1, 0]]), np.array([11, 1, 1, 30])
    assert unions(rows, people, 5) == []
    assert exposed(rows, people, 5) == [(1, 2)]


@st.composite
def published(draw):
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 8))
    table = draw(st.lists(st.integers(0, 1), min_size=rows * columns, max_size=rows * columns))
    people = draw(st.lists(st.sampled_from([0, 1, 1, 2, 2, 3, 4, 6, 8]), min_size=columns, max_size=columns))
    return np.array(table).reshape(rows, columns), np.array(people)


def rank(rows):
    return int(np.linalg.matrix_rank(rows)) if rows.size else 0


def small_groups(rows, people, k):
    cells = [i for i in range(rows.shape[1]) if people[i] and rows[:, i].any()]
    for size in range(1, k):
        for group in combinations(cells, size):
            if people[list(group)].sum() < k:
                yield group, cells


@settings(max_examples=150)
@given(published(), st.sampled_from([3, 5, 7]))
def test_an_08_on_random_tables_nothing_is_missed(world, k):
    rows, people = world
    computable, giving_way = [], []
    for group, cells in small_groups(rows, people, k):
        target = np.zeros(rows.shape[1])
        target[list(group)] = 1
        if rank(np.vstack([rows, target])[:, cells]) == rank(rows[:, cells]):
            computable.append(group)
        rest = [i for i in cells if i not in group]
        if rank(rows[:, rest]) < rank(rows[:, cells]) and not any(set(one) < set(group) for one in giving_way):
            giving_way.append(group)
    assert unions(rows, people, k) == sorted(computable, key=lambda one: (len(one), one))
    found = exposed(rows, people, k)
    assert [one for one in found if not any(set(other) < set(one) for other in found)] == giving_way


@given(st.sampled_from(PRIMES), st.lists(st.tuples(st.integers(0), st.integers(0)), min_size=1, max_size=40))
def test_products_modulo_a_prime_are_exact(prime, pairs):
    one, other = (np.array([pair[i] % prime for pair in pairs], dtype=np.uint64) for i in (0, 1))
    assert [int(value) for value in times(one, other, prime)] == [a * b % prime for a, b in pairs]
    most = np.array([prime - 1, prime - 1, 0, 1], dtype=np.uint64)
    assert [int(value) for value in times(most, most, prime)] == [1, 1, 0, 1]


def test_rows_of_any_whole_numbers_are_reduced():
    rows = np.array([[2, 4, 0, 7], [3, 1, 1, 0], [5, 5, 1, 7]])
    for prime in PRIMES:
        found = reduced(rows, prime)
        assert (found.rank, found.basis) == (2, [0, 1])
        back = found.exchanged(0, 3)
        assert back.basis == [3, 1]
        assert back.exchanged(0, 0).rows.tolist() == found.rows.tolist()


def test_what_cannot_all_be_tried_is_not_called_safe():
    """Forty people, of each two neighbors the sum: far more groups than can be gone through for a threshold of 40."""
    chain = np.zeros((39, 40), dtype=int)
    chain[np.arange(39), np.arange(39)] = chain[np.arange(39), np.arange(1, 40)] = 1
    with pytest.raises(NotProven):
        unions(chain, np.ones(40, dtype=np.int64), 40)


def test_where_not_all_can_be_tried_bases_are_drawn_by_lot(monkeypatch):
    rows, people = np.kron(np.eye(12, dtype=int), np.array([[1, 1]])), np.ones(24, dtype=np.int64)
    every_pair = [(i, i + 1) for i in range(0, 24, 2)]
    assert exposed(rows, people, 5) == every_pair
    monkeypatch.setattr(disclosure_audit, "MOST_TRIED", 3)
    assert exposed(rows, people, 5) == every_pair
    assert exposed(np.kron(rows[:, :12], np.ones((1, 5), dtype=int)), np.ones(60, dtype=np.int64), 5) == []
