"""Are reliabilities those of the reference data?

The 30 x 7 table is `attitude` of R (Chatterjee and Price 1977); the other two are the examples of pingouin.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure import reliability as reliabilities
from footpath.pure.one_factor import loadings, omega
from footpath.pure.reliability import as_table, pairwise_covariance, reliability, whole_rows

ATTITUDE = [
    [float(one) for one in row.split()]
    for row in """
43 51 30 39 61 92 45|63 64 51 54 63 73 47|71 70 68 69 76 86 48|61 63 45 47 54 84 35|81 78 56 66 71 83 47
43 55 49 44 54 49 34|58 67 42 56 66 68 35|71 75 50 55 70 66 41|72 82 72 67 71 83 31|67 61 45 47 62 80 41
64 53 53 58 58 67 34|67 60 47 39 59 74 41|69 62 57 42 55 63 25|68 83 83 45 59 77 35|77 77 54 72 79 77 46
81 90 50 72 60 54 36|74 85 64 69 79 79 63|65 60 65 75 55 80 60|65 70 46 57 75 85 46|50 58 68 54 64 78 52
50 40 33 34 43 64 33|64 61 52 62 66 80 41|53 66 52 50 63 80 37|40 37 42 58 50 57 49|63 54 42 48 66 75 33
66 77 66 63 88 76 72|78 75 58 74 80 78 49|48 57 44 45 51 83 38|85 85 71 71 77 74 55|82 82 39 59 64 78 39
""".replace("\n", "|")
    .strip("|")
    .split("|")
]
MISSING = ["11111111111", "11111111010", ".011.111100", "11101101100", "11111000100", "01.01111000"]
MISSING += ["11110010000", "11111000000", "01011000010", "10010100.00", "11100000000", "10010000000"]
LONG = ["357261426544564", "243452345432553", "465363545653655", "135354335422245", "456242571355323"]
LONG += ["514245226533321", "123242125324213", "453663242132442", "356675463743463", "255352352214554"]


def moments(rows):
    return np.cov(as_table(rows), rowvar=False)


def test_alpha_and_its_interval():
    found = reliability(ATTITUDE)
    assert (found.n, found.questions) == (30, 7)
    assert found.alpha == pytest.approx(0.843143, abs=5e-7)
    assert (found.low, found.high) == pytest.approx((0.7394, 0.9158), abs=5e-5)
    assert reliabilities.alpha_interval(0.85, 89, 7) == pytest.approx((0.7971, 0.8932), abs=1e-4)


def test_standardized_alpha_and_lambda_6():
    correlations = np.corrcoef(as_table(ATTITUDE), rowvar=False)
    assert reliabilities.alpha(correlations) == pytest.approx(0.839084, abs=5e-7)
    assert reliabilities.guttman_6(correlations) == pytest.approx(0.875215, abs=5e-7)
    assert correlations[np.triu_indices(7, 1)].mean() == pytest.approx(0.426907, abs=5e-7)


def test_each_question_against_the_others():
    found = reliabilities.without_each(moments(ATTITUDE))
    alphas, correlations = [one.alpha for one in found], [one.correlation for one in found]
    assert alphas == pytest.approx([0.8098, 0.7969, 0.8278, 0.8030, 0.7954, 0.8639, 0.8405], abs=6e-5)
    assert correlations == pytest.approx([0.6713, 0.7421, 0.5607, 0.7144, 0.7863, 0.2650, 0.4608], abs=6e-5)


def test_answers_left_out_pair_by_pair_or_row_by_row():
    table = as_table([[None if one == "." else int(one) for one in row] for row in MISSING])
    pairwise = reliabilities.alpha(pairwise_covariance(table))
    listwise = reliabilities.alpha(np.cov(whole_rows(table), rowvar=False))
    assert (pairwise, listwise) == pytest.approx((0.732661, 0.801695), abs=5e-7)
    assert reliabilities.alpha_interval(pairwise, 12, 11) == pytest.approx((0.435, 0.909), abs=5e-4)
    # pingouin counts all twelve rows, also those that it leaves out; `reliability` counts the nine that are whole
    assert reliabilities.alpha_interval(listwise, 12, 11) == pytest.approx((0.581, 0.933), abs=5e-4)
    assert len(whole_rows(table)) == 9


def test_a_set_of_ten_questions():
    found = reliability(list(zip(*[[int(one) for one in question] for question in LONG], strict=True)))
    assert found.alpha == pytest.approx(0.591719, abs=5e-7)
    assert (found.low, found.high) == pytest.approx((0.195, 0.840), abs=5e-4)


def test_omega_of_known_loadings_is_exact():
    depends = np.array([0.8, 0.7, 0.6, 0.5])
    exact = np.outer(depends, depends) + np.diag(1 - depends**2)
    found = loadings(exact)
    assert found[0] == pytest.approx(depends, abs=1e-6)
    assert omega(*found) == pytest.approx(0.749446, abs=5e-7)
    assert reliabilities.alpha(exact) == pytest.approx(0.742055, abs=5e-7)


def test_omega_by_maximum_likelihood():
    spread = np.sqrt(np.diag(moments(ATTITUDE)))
    depends, alone = loadings(moments(ATTITUDE))
    assert depends / spread == pytest.approx([0.852, 0.902, 0.593, 0.731, 0.765, 0.246, 0.378], abs=5e-4)
    assert depends**2 + alone == pytest.approx(spread**2, rel=1e-6)
    assert reliability(ATTITUDE).omega == pytest.approx(0.8563, abs=5e-5)


def test_two_questions_by_spearman_and_brown():
    assert reliabilities.spearman_brown(0.6) == pytest.approx(0.75)


def test_too_few_or_all_the_same_says_nothing():
    assert reliability([row[:2] for row in ATTITUDE]) is None
    assert reliability(ATTITUDE[:9]) is None
    assert reliability([]) is None
    assert reliability([[3, 3, 3]] * 20) is None
    assert reliability([[None, *row[1:]] for row in ATTITUDE]) is None
    with pytest.raises(ValueError, match="one length"):
        reliability([[1, 2, 3], [1, 2]])


def test_without_a_factor_there_is_no_omega():
    """The third question is the sum of the others: no inverse."""
    rows = [[row[0], row[1], row[0] + row[1]] for row in ATTITUDE]
    assert reliability(rows).omega is None


@given(st.integers(0, 2**32 - 1), st.integers(3, 7), st.integers(12, 40))
def test_omega_of_five_steps_is_between_none_and_all(seed, questions, n):
    chance = np.random.default_rng(seed)
    table = np.clip(np.round(3 + chance.normal(size=(n, 1)) + chance.normal(size=(n, questions))), 1, 5)
    found = reliability(table.tolist())
    assert found is None or found.omega is None or 0 <= found.omega <= 1
    assert found is None or found.low <= found.alpha <= found.high
