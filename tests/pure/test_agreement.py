"""Is the agreement of two the published one?"""

import pytest

from footpath.pure.agreement import kappa


def test_kappa_is_cohens():
    assert kappa([[20, 5], [10, 15]]) == pytest.approx(0.40)
    assert kappa([[9, 0, 0], [0, 3, 0], [0, 0, 4]]) == 1


def test_where_chance_alone_always_agrees_nothing_is_said():
    assert kappa([[7, 0], [0, 0]]) is None
    assert kappa([[0, 0], [0, 0]]) is None
    assert kappa([]) is None
    with pytest.raises(ValueError, match="same answers"):
        kappa([[1, 2], [3]])
