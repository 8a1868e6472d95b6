"""May everybody keep their name, and does nothing get in that breaks a page?"""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.pure.names import MOST_MARKS, cleaned, problem

BLNS = json.loads((Path(__file__).parents[1] / "data/blns.json").read_text())
ANYTHING = some.text(some.characters(), max_size=60) | some.sampled_from(BLNS)  # lone surrogates included


@pytest.mark.parametrize(
    "name",
    [
        "Ana Ruiz",
        "María-José O’Brien",
        "Nguyễn Thị Minh Khai",
        "李小龍",
        "محمد بن سلمان",
        "ישראל כהן",
        "श्रीमती इंदिरा",
        "สมชาย ใจดี",
        "Zoë 🦊",
        "👩‍🔬 Lab",
        "X Æ A-12",
        "می‌خواهم",  # with a zero-width non-joiner, as Persian is written
        "Z̧͑a",
    ],
)
def test_people_may_be_called_what_they_are_called(name):
    assert problem(name, 120) is None
    assert unicodedata.normalize("NFC", name) == cleaned(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "empty"),
        (" \t\u00a0\u2003", "empty"),
        ("\u200b\u200d\ufeff", "empty"),
        ("\u3164\u2800\uffa0", "empty"),
        ("\u0301\u0301", "empty"),
        ("Ana\x00Ruiz", "control"),
        ("Ana\x1b[31m", "control"),
        ("Ana\x7f", "control"),
        ("Ana\u0090", "control"),
        ("Ana\r\nBcc: all@example.org", "line_break"),
        ("Ana\u2028Ruiz", "line_break"),
        ("Ana\u0085Ruiz", "line_break"),
        ("Ana\u202eziuR", "turned"),
        ("Ana\u2066", "turned"),
        ("Ana\ud800", "half_sign"),
        ("A" + "\u0301" * 1000, "marks"),
        ("A" + "\u0301" * (MOST_MARKS + 1), "marks"),
        ("A" + "\u20dd" * 20, "marks"),
        ("x" * 121, "too_long"),
        ("👩" * 121, "too_long"),
    ],
)
def test_what_would_break_a_page_is_refused_by_its_own_name(name, code):
    assert problem(name, 120) == code


def test_a_letter_may_bear_as_many_marks_as_there_are_allowed():
    assert problem("a" + "\u0323" * MOST_MARKS, 120) is None


def test_a_text_of_several_lines_has_lines():
    text = "I fix doors.\r\n\r\n\tAsk me first."
    assert problem(text, 1000, lines=True) is None
    assert problem(text, 1000) == "line_break"
    assert problem("doors\x00", 1000, lines=True) == "control"
    assert problem("doors\x0b", 1000, lines=True) == "control"


@given(text=ANYTHING, longest=some.integers(1, 80))
def test_cleaning_twice_is_cleaning_once_and_changes_no_verdict(text, longest):
    once = cleaned(text)
    assert cleaned(once) == once
    assert problem(text, longest) == problem(once, longest)


@given(text=ANYTHING, longest=some.integers(1, 80))
def test_what_passes_is_short_seen_and_in_one_line(text, longest):
    if problem(text, longest) is None:
        name = cleaned(text)
        assert 0 < len(name) <= longest
        assert name == name.strip()
        assert "  " not in name
        assert len(name.splitlines()) == 1
        name.encode()  # no half signs
        assert not any(unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"} for sign in name)


@given(text=ANYTHING)
def test_there_is_always_an_answer(text):
    assert problem(text, 50) in {None, "half_sign", "control", "line_break", "turned", "marks", "too_long", "empty"}
    assert problem(text, 50, lines=True) != "line_break"
