"""What is asked, what counts as an answer, and what is still missing?"""

import pytest

from footpath.catalog.requirements import (
    NotUsable,
    Requirement,
    asked,
    in_words,
    missing,
    requirements_from,
    understood,
)

FORM = requirements_from(
    [
        {"key": "cables", "label": "Are there cables?", "kind": "yes_no"},
        {"key": "which", "label": "Which?", "kind": "choices", "choices": ["power", "net"], "when": ["cables", "yes"]},
        {"key": "socket", "label": "Which socket?", "when": ["which", "net"]},
        {"key": "wishes", "label": "Wishes", "kind": "long_text", "required": False},
    ]
)


def keys(found: list[Requirement]) -> list[str]:
    return [item.key for item in found]


def test_a_question_is_asked_when_the_answer_it_hangs_on_is_given() -> None:
    assert keys(asked(FORM, {})) == ["cables", "wishes"]
    assert keys(asked(FORM, {"cables": "yes"})) == ["cables", "which", "wishes"]
    assert keys(asked(FORM, {"cables": "yes", "which": ["power", "net"]})) == ["cables", "which", "socket", "wishes"]


def test_what_hangs_on_a_question_that_is_not_asked_is_not_asked_either() -> None:
    assert keys(asked(FORM, {"cables": "no", "which": ["net"]})) == ["cables", "wishes"]


def test_only_required_questions_that_apply_are_missing() -> None:
    assert keys(missing(FORM, {})) == ["cables"]
    assert keys(missing(FORM, {"cables": "yes", "which": []})) == ["which"]
    assert missing(FORM, {"cables": "no"}) == []


KINDS = {
    "text": Requirement("k", "K"),
    "number": Requirement("k", "K", "number"),
    "date": Requirement("k", "K", "date"),
    "choice": Requirement("k", "K", "choice", choices=("a", "b")),
    "choices": Requirement("k", "K", "choices", choices=("a", "b")),
    "yes_no": Requirement("k", "K", "yes_no"),
    "person": Requirement("k", "K", "person"),
}


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("text", "  B 2.14 ", "B 2.14"),
        ("text", "   ", ""),
        ("number", " 2.5 ", "2.5"),
        ("number", "  ", ""),
        ("number", "0e99", "0e99"),
        ("number", "-999999999999999", "-999999999999999"),
        ("date", "2027-02-28", "2027-02-28"),
        ("choice", "b", "b"),
        ("choices", ["b", "a", "b"], ["a", "b"]),
        ("choices", "b", ["b"]),
        ("choices", "b, a", ["a", "b"]),
        ("choices", "b\na", ["a", "b"]),
        ("choice", "B", "b"),
        ("yes_no", "Yes.", "yes"),
        ("choices", None, []),
        ("choices", [""], []),
        ("yes_no", "no", "no"),
        ("person", "The landlord", "The landlord"),
        ("person", {"id": 7, "name": "Max Adler", "more": "x"}, {"id": 7, "name": "Max Adler"}),
    ],
)
def test_an_answer_is_kept_as(kind: str, given: object, kept: object) -> None:
    assert understood(KINDS[kind], given) == kept
    assert understood(KINDS[kind], kept) == kept


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("text", "x" * 201),
        ("text", "a\x00b"),
        ("number", "six"),
        ("number", "NaN"),
        ("number", "-Infinity"),
        ("number", "1e15"),
        ("number", "1e1000000"),
        ("number", "1e99999999999999999999"),
        ("number", "9" * 31),
        ("number", "٣"),
        ("date", "2027-02-29"),
        ("date", "0001-01-01"),
        ("date", "9999-12-31"),
        ("date", "tomorrow"),
        ("choice", "c"),
        ("choices", ["a", "c"]),
        ("yes_no", "maybe"),
        ("person", "x" * 201),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(kind: str, given: object) -> None:
    with pytest.raises(NotUsable, match=r"\w+ .*\."):
        understood(KINDS[kind], given)


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("text", "B 2.14", "B 2.14"),
        ("text", "", ""),
        ("date", "2031-12-04", "Thu 4 Dec 2031"),
        ("choices", ["a", "b"], "a, b"),
        ("choices", [], ""),
        ("yes_no", "yes", "yes"),
        ("person", {"id": 7, "name": "Max Adler"}, "Max Adler"),
        ("person", "The landlord", "The landlord"),
        ("number", None, ""),
    ],
)
def test_an_answer_in_words(kind: str, answer: object, words: str) -> None:
    assert in_words(KINDS[kind], answer) == words
