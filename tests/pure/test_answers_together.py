"""What is said of answers that belong together, and of how few is nothing said?"""

import json

import pytest

from footpath.pure.answers_together import apart, together

I = (4, 5, 4, 5, 3, 4, 5, 4, 4, 5)  # noqa: E741  # the word of the questionnaire
THEY = (3, 4, 4, 4, 3, 3, 5, 2, 4, 3)
PAIRED = [{"they": they, "i": i} for they, i in zip(THEY, I, strict=True)]
KEYS = ("a", "b", "c")
AGREEING = [{"a": one, "b": max(1, one - 1), "c": min(5, one + more)} for one in (1, 2, 3, 4, 5) for more in (0, 1)]


def test_the_gap_is_of_those_who_answered_both_voices():
    more = [*PAIRED, {"they": 5}, {"i": 1}, {"they": 1, "i": "na"}, {}]
    found = apart(more, "they", "i")
    assert found["n"] == 10
    assert (found["mean"], found["low"], found["high"]) == pytest.approx((0.8, 0.2357, 1.3643))
    assert (found["they"], found["i"]) == (3.5, 4.3)
    assert json.loads(json.dumps(found)) == found


def test_where_never_is_the_good_end_the_gap_turns():
    assert apart(PAIRED, "they", "i", turned=True)["mean"] == -0.8


def test_of_nine_nothing_is_said():
    assert apart(PAIRED[:9], "they", "i") is None
    assert together(AGREEING[:9], KEYS) is None


def test_questions_of_one_dimension_with_those_turned_that_ask_the_other_way():
    found = together([*AGREEING, {"a": 1, "b": "na", "c": 5}], KEYS)
    assert (found["n"], found["questions"]) == (10, 3)
    assert found["low"] < found["alpha"] < found["high"]
    turned = [one | {"b": 6 - one["b"]} for one in AGREEING]
    assert together(turned, KEYS, ["b"]) == found


def test_two_questions_and_one():
    found = together(AGREEING, ("a", "c"))
    assert set(found) == {"n", "questions", "alpha"}
    assert 0.9 < found["alpha"] < 1
    assert together(AGREEING, ("a",)) is None
    assert together([{"a": 3, "b": 3}] * 12, ("a", "b")) is None
    assert together([], KEYS) is None
    assert together([], ("a", "b")) is None
