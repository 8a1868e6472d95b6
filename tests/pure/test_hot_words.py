"""Are hot words found, and everyday ones left alone?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.hot_words import RULES, Hot, hot_words, is_hot

HOT = {
    "You never call back, and this is ridiculous.": ("You never", "ridiculous"),
    "It is your fault that the gate was closed.": ("your fault",),
    "WHERE IS MY DESK, we are fed up": ("WHERE IS MY DESK", "fed up"),
    "Your team always forgets us!!": ("Your team always", "!!"),
    "Are you incompetent?": ("incompetent",),
}
CALM = [
    "It is urgent: the inspector comes today!",
    "We never had this before.",
    "You always help. Thank you.",  # one mild one says nothing
    "FP-12 and NA 912 at BER, please.",
    "> It is your fault that the gate was closed.\nI am sorry to read that.",
    "",
]


@pytest.mark.parametrize("text", HOT)
def test_hot_words_are_named_as_they_stand_there(text):
    assert tuple(one.words for one in hot_words(text)) == HOT[text]


@pytest.mark.parametrize("text", CALM)
def test_everyday_words_are_left_alone_and_so_is_what_is_quoted(text):
    assert hot_words(text) == ()


def test_one_strong_one_is_enough_or_two_mild_ones():
    assert is_hot([Hot("lazy", "insult")])
    assert not is_hot([Hot("a joke", "scorn")])
    assert is_hot([Hot("a joke", "scorn"), Hot("!!", "marks")])


@given(st.text(max_size=300))
def test_whatever_is_found_stands_in_the_text_once_and_has_a_rule(text):
    found = hot_words(text)
    known = {rule.key for rule in RULES} | {"shout", "marks"}
    assert all(one.words in text and one.rule in known for one in found)
    assert len({(one.words.lower(), one.rule) for one in found}) == len(found)


def test_of_a_very_long_text_the_beginning_is_read():
    assert hot_words("calm " * 5000 + "your fault") == ()
    assert [one.rule for one in hot_words("You never call!! " * 5000)] == ["always_never", "marks"]
