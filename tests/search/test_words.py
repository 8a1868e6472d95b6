"""Are words cut and shown alike, whatever the text?"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footpath.search.words import MOST_WORDS, asked, plain, snippet, telling, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Über-Maß", ["uber", "mass"]),
        ("ana@demo.example", ["ana", "demo", "example"]),
        ("FP-12: snake_case", ["fp", "12", "snake", "case"]),
        ("ﬁle №½", ["file", "no1", "2"]),
        ("ＦＵＬＬ　ＷＩＤＴＨ", ["full", "width"]),
        ("日本語 Привет", ["日本語", "привет"]),
        ("👩‍🚒 … — “”", []),
    ],
)
def test_examples(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(text=some.text())
def test_words_are_letters_and_digits_alone(text: str) -> None:
    assert all(word.isalnum() and word == word.casefold() and len(word) <= 60 for word in words(text))


def test_a_question_is_as_long_as_it_may_be() -> None:
    assert asked("one two one " * 3) == ["one", "two"]
    assert len(asked(" ".join(map(str, range(100))))) == MOST_WORDS


@given(text=some.text())
def test_both_databases_can_keep_it(text: str) -> None:
    kept = plain(text + "\0\udc80")
    assert "\0" not in kept
    assert kept.encode()


def test_common_words_tell_nothing() -> None:
    assert telling("Could you please fix the printers") == {"fix", "printe"}


@given(text=some.text(max_size=500), sought=some.lists(some.text("abc", min_size=1), max_size=3))
def test_a_snippet_is_one_short_line(text: str, sought: list[str]) -> None:
    piece = snippet(text, sought)
    assert len(piece) <= 164
    assert "\n" not in piece
