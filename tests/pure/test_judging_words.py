"""Which words of a sentence judge somebody instead of saying what was seen?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.judging_words import CAMERA, MIND, WHOLE, judging


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They are Unresponsive, and rude.", [("Unresponsive", CAMERA), ("rude", CAMERA)]),
        ("He doesn't care.", [("doesn't care", MIND)]),
        ("She never calls back.", [("never", WHOLE)]),
        ("She never called back in 3 of 5 cases.", []),
        ("He put the phone down while I spoke.", []),
        ("The badge lies in a slowly moving tray.", []),
        ("A poor service desk", [("poor service", CAMERA)]),
        ("", []),
    ],
)
def test_what_is_judged_is_found_where_it_stands(text, found):
    said = judging(text)
    assert [(one.word, one.asks) for one in said] == found
    assert all(text[one.at :].startswith(one.word) for one in said)


def test_an_organization_adds_words_and_leaves_some_out():
    assert [one.word for one in judging("A snail, slow and rude", more=["Snail"], less=["SLOW"])] == ["snail", "rude"]
    assert judging("rude", less=[one.word for one in judging("rude")]) == ()


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=10), max_size=3))
def test_whatever_is_typed_is_read_and_places_go_up(text, more):
    places = [one.at for one in judging(text, more=more)]
    assert places == sorted(set(places))
