"""Does twice the text take about twice the time, whatever stands in it?"""

from collections.abc import Callable

import pytest
from tests.cost import seconds
from tests.search.conftest import NOW, visible

from footpath import search
from footpath.search.words import marked, snippet, words

WHOLE = 100_000  # characters
SHAPES = {
    "words": "printer gate ",
    "one word": "x",
    "blanks": " ",
    "combining marks": "a\u0301\u0323",
    "ligatures": "ﬃ½",
    "operators": '" OR NEAR( * ',
    "hyphens": "FP- ",
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("work", [words, lambda text: marked(text, "printer x a"), lambda text: snippet(text, ["zzz"])])
def test_a_text_is_taken_apart_in_proportion(shape: str, work: Callable[[str], object]) -> None:
    quarter, half, whole = (
        seconds(lambda size=size: work((SHAPES[shape] * size)[:size])) for size in (WHOLE // 4, WHOLE // 2, WHOLE)
    )
    floor = 0.008  # below this the clock measures itself
    assert half < 3 * quarter + floor
    assert whole < 3 * half + floor


@pytest.mark.django_db
@pytest.mark.parametrize("shape", SHAPES)
def test_a_question_costs_no_more_for_being_long(shape: str) -> None:
    search.index("request", 1, "Printer at gate 4", "It smokes.", now=NOW)
    seen = visible(1)
    long = seconds(lambda: search.find((SHAPES[shape] * WHOLE)[:WHOLE], within=seen))
    short = seconds(lambda: search.find((SHAPES[shape] * 1000)[:1000], within=seen))
    assert long < 3 * short + 0.005
