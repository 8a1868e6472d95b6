"""Which questions get a hint, and which do not?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.question_hints import Hint, hints


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("answer promptly and explain why", [Hint("double", "answer promptly and explain why")]),
        ("are friendly", [Hint("judging", "friendly")]),
        ("always keep the date", [Hint("absolute", "always")]),
        ("Don\u2019t you agree that it takes long?", [Hint("leading", "don't you"), Hint("negated", "don't")]),
        ("do not answer", [Hint("negated", "not")]),
        ("greet me", []),
        ("say what the pros and cons are", []),
        ("tell me early when it will be late", []),
        ("word " * 26, [Hint("long", "26")]),
    ],
)
def test_hints_of(text, found):
    assert hints(text, is_frequency=True) == found


def test_a_not_or_a_good_matters_only_where_a_frequency_is_asked():
    assert hints("What do you not need for good service?", is_frequency=False) == []


@given(st.text(max_size=400), st.booleans())
def test_any_text_can_be_looked_at(text, is_frequency):
    found = hints(text, is_frequency=is_frequency)
    assert len(found) == len(set(found))
