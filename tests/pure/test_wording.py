"""Does the coach find what leaves a reader without a way on, and leave alone what does not?"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footpath.pure.wording import read, reading
from footpath.pure.wording_rules import shipped

RULES = shipped()


def rules_of(text):
    return [flag.rule for flag in read(text, RULES)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I can't help you.", "refusal"),
        ("I can’t do it by Friday.", "refusal"),
        ("CAN'T DO THAT", "refusal"),
        ("cant help u", "refusal"),
        ("Impossible before Friday", "refusal"),
        ("There is nothing I can do", "refusal"),
        ("We're too busy", "refusal"),
        ("Nobody is here", "refusal"),
        ("It's after hours", "refusal"),
        ("That's not my job", "refusal"),
        ("You'll have to call IT", "hand_off"),
        ("You need to talk to someone else", "hand_off"),
        ("It's against policy", "wall"),
        ("The system won't let me", "wall"),
        ("We only do that on Tuesdays", "wall"),
        ("I don't know", "ignorance"),
        ("I have no idea", "ignorance"),
        ("You should have told us earlier", "reproach"),
        ("Why didn't you read the form?", "reproach"),
    ],
)
def test_each_kind_is_found_and_says_which_rule_found_it(text, rule):
    assert rules_of(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "I can't wait to see it",
        "I can't thank you enough",
        "No problem",
        "There is no charge",
        "You don't have to sign anything",
        "Our policy is on page 3",
        "The printer cannot print A3",
        "Not only did it arrive, it arrived early",
        "Can't we move it to Tuesday?",
        'She said "I can\'t help you" and left.',
        "She said “I can’t help you” and left.",
        "> I can't help you",
        "You should have received it by now.",
        "Call it a day.",
    ],
)
def test_what_leaves_nobody_in_the_rain_is_left_alone(text):
    assert not rules_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I can't do Monday, but Ben can have it ready by Tuesday noon",
        "I can't on Monday. Tuesday at 9 works.",
        "I don't know yet; I will ask Mira and tell you by 3 pm",
        "Ben will bring it on Tuesday. I can't do Monday.",
        "You'll have to ask Finance, so I've already written to Lena there for you.",
        "I can't find it.\n\nCould you send it again?",
    ],
)
def test_an_offer_an_alternative_or_a_next_step_opens_it(text):
    assert not rules_of(text)
    assert reading(text, RULES).opened


def test_a_date_in_a_refusal_does_not_open_it_nor_does_a_no_to_the_way_on():
    assert rules_of("I can't do it by Friday at noon.") == ["refusal"]
    assert "refusal" in rules_of("I can't do it. There is nothing I can do.")
    assert "refusal" in rules_of("I can't help you. We will not call you.")


def test_what_is_far_away_opens_nothing():
    between = "The sun shines. The gate is green. The tea is hot. "
    assert rules_of(f"I can't help you. {between}Tuesday at 9 works.") == ["refusal"]


def test_the_place_is_the_one_in_the_text_as_it_was_written():
    text = "Dear  Ana,\t\u200bsorry — I can’\u200bt help you."
    (flag,) = read(text, RULES)
    assert text[flag.start : flag.end] == flag.phrase
    assert flag.phrase.startswith("I can")


def test_it_asks_for_what_is_missing_and_not_for_a_name_that_stands_there():
    (flag,) = read("I can't do that.", RULES)
    assert flag.ask == "Say what you can do. What can be done instead? By when? Who does it?"
    (flag,) = read("We can't do that, says Mira.", RULES)
    assert "Who does it?" not in flag.ask


def test_an_honest_limit_has_a_way_on_and_a_time():
    assert reading("I can't on Monday, but Cleo can bring it on Tuesday at nine.", RULES).is_honest_limit
    assert not reading("I can't by Monday, but Cleo can help.", RULES).is_honest_limit
    assert not reading("I can't on Monday.", RULES).is_honest_limit


def test_folded_lines_are_one_sentence_and_abbreviations_end_none():
    assert rules_of("I can\nnot help you.") == ["refusal"]
    assert not rules_of("I can't at 3 p.m. today but Ben can.")


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_places_are_in_order(text):
    flags = read(text, RULES)
    assert all(text[flag.start : flag.end] == flag.phrase and flag.phrase for flag in flags)
    assert [flag.start for flag in flags] == sorted(flag.start for flag in flags)


LONG = 100_000
HOSTILE = [
    "I can't ",
    "you ",
    "not ",
    "it's ",
    '"',
    "'",
    "“",
    "I, ",
    "please ask ",
    "a-",
    "a'",
    ".",
    "\n",
    "> ",
    "(",
    "Mira ",
    "12 ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_and_hostile_texts_take_time_in_proportion(piece):
    text = (piece * LONG)[:LONG]
    began = time.process_time()
    read(text[: LONG // 4], RULES)
    quarter = time.process_time() - began
    began = time.process_time()
    read(text, RULES)
    whole = time.process_time() - began
    assert whole < 20
    assert whole < 0.5 or whole < 10 * quarter  # four times as much; a square would be sixteen


def test_a_reply_is_read_within_milliseconds():
    text = "Thank you for your mail. I can't do it by Friday, as we are five for four buildings. " * 8
    read(text, RULES)
    began = time.process_time()
    for _ in range(5):
        read(text, RULES)
    assert (time.process_time() - began) / 5 < 0.15
