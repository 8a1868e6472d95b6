"""Is of few answers told what they may tell, and of many what people can read?"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.disclosure_figures import Question, comments, figure

OFTEN, TEN = Question("frequency"), Question("ten")
CHOICE = Question("choice", ("mail", "phone", "desk"))
SEVERAL = Question("several", ("mail", "phone", "desk"))
RANKING = Question("ranking", ("mail", "phone", "desk"))


def test_an_10_of_five_to_nine_only_a_band_and_the_middle_answer_are_told():
    assert figure(OFTEN, [5, 5, 5, 5, 3], detailed=False) == figure(OFTEN, [5] * 5, detailed=False)
    assert figure(OFTEN, [1, 2, 3, 4, 5, 5], detailed=False) == {
        "kind": "frequency", "n": 6, "scale": 5, "band": "41-60", "median": 3,
        "dist": None, "mean": None, "favorable": None,
    }  # fmt: skip


def test_of_many_everything_is_told():
    found = figure(OFTEN, [1, 2, 3, 4, 4, 4, 4, 5, 5, 5], detailed=True)
    assert (found["dist"], found["mean"], found["median"]) == ([1, 1, 1, 4, 3], 3.7, 4)
    assert found["favorable"] == [0.7, 0.3968, 0.8922]  # Wilson, 7 of 10


def test_where_never_is_the_good_end_the_low_steps_are_favorable():
    turned = Question("frequency", turned=True)
    assert figure(turned, [1, 1, 2, 2, 5], detailed=False)["band"] == "80-100"
    assert figure(TEN, [8, 9, 10, 7, 1], detailed=False)["band"] == "41-60"


def test_options_and_places():
    assert figure(CHOICE, ["mail", "mail", "desk"], detailed=False) == {
        "kind": "choice", "n": 3, "top": "mail", "dist": None,
    }  # fmt: skip
    assert figure(CHOICE, ["mail", "desk"], detailed=False)["top"] is None
    assert figure(SEVERAL, [["mail", "desk"], ["desk"]], detailed=True)["dist"] == {"mail": 1, "phone": 0, "desk": 2}
    ranked = figure(RANKING, [["mail", "desk", "phone"], ["desk", "mail"]], detailed=True)
    assert ranked["dist"] == {"mail": 1, "phone": 0, "desk": 1}
    assert ranked["ranks"] == {"mail": 1.5, "phone": 3.0, "desk": 1.5}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (OFTEN, "na"), (OFTEN, None), (OFTEN, 0), (OFTEN, 6), (OFTEN, True), (TEN, 11), (CHOICE, "fax"), (SEVERAL, []),
        (SEVERAL, "mail"), (Question("open"), "  "), (Question("open"), "na"), (RANKING, ["fax"]),
    ],
)  # fmt: skip
def test_what_is_no_answer_does_not_count(question, answer):
    assert not question.answered(answer)


@given(st.dictionaries(st.sampled_from(["all", "a", "b", "c"]), st.integers(0, 14)), st.integers(0, 99))
def test_an_14_each_comment_stands_in_one_place_and_never_with_fewer_than_kc(counts, seed):
    given_ = {key: [f"{key} {n}" for n in range(count)] for key, count in counts.items()}
    found = comments(given_, "all", 10, Random(seed))
    texts = [text for one in found.values() for text in one]
    assert len(texts) == len(set(texts))
    assert all(len(one) >= 10 for one in found.values())
    assert sum(counts.values()) - len(texts) < 10


def test_an_14_two_comments_of_one_person_stand_in_places_that_have_nothing_to_do_with_each_other():
    """Over 2,000 seeds the place in one question says nothing of that in the other: the null deviation is 0.022."""
    places = []
    for seed in range(2000):
        luck = Random(seed)
        one, other = (comments({"all": [str(n) for n in range(12)]}, "all", 10, luck)["all"] for _ in range(2))
        places.append((one.index("0") - 5.5, other.index("0") - 5.5))
    scale = sum(first**2 for first, _second in places) ** 0.5 * sum(second**2 for _first, second in places) ** 0.5
    assert abs(sum(first * second for first, second in places)) / scale < 0.08
