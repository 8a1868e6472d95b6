"""What does a file of an instrument say, and what is said of one that is broken, hostile or too new?"""

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.surveys.making import SMALL

from footpath.surveys.building.instrument_file import LARGEST, BadInstrument, read_instrument, write_instrument
from footpath.surveys.ready import READY, ready_instrument

ITEM = {"key": "a", "kind": "open", "text": "Why?"}


def of(item=None, **facts):
    """A small file, with something else in it."""
    whole = {"footpath_instrument": 1, "key": "x", "title": "X", "blocks": [{"key": "b", "items": [item or ITEM]}]}
    return json.dumps(whole | facts)


@pytest.mark.parametrize("key", READY)
def test_what_is_written_is_read_again(db, key):
    whole = ready_instrument(key)
    assert read_instrument(write_instrument(whole)) == whole


def test_translations_and_rules_come_along(db):
    whole = replace(SMALL, wordings={"de": {"title": "Wie war es?", "item:why": "Warum?"}})
    assert read_instrument(write_instrument(whole).encode()) == whole


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "line 1, column 1"),
        ('{"footpath_instrument": 1,', "line 1, column 27"),
        (b"\xff\xfe{", "not text in UTF-8"),
        ("[" * 100_000, "not the file of a survey"),
        ('{"footpath_instrument": ' + "1" * 5000 + "}", "not the file"),
        (" " * (LARGEST + 1), "too large"),
        ("[]", "names and values"),
        ('{"title": "X"}', "not a file of a survey"),
        (of(footpath_instrument=2), "newer Footpath"),
        (of(footpath_instrument=True), "the version is a number"),
        ('{"footpath_instrument": 1, "title": "X", "title": "Y"}', "“title” stands twice"),
        ('{"footpath_instrument": NaN}', "“NaN” is no number"),
        (of(owner="eve"), "“owner”: there is no such name here"),
        (of(minutes="4"), "“minutes”: here stands a whole number"),
        (of(minutes=10**9), "“minutes”: Say how many minutes"),
        (of(mode="spying"), "“mode”: It is anonymous"),
        (of(key="../../x"), "“key”: A key has small letters"),
        (of(title="a\x00b"), "“title”: This has an invisible control sign"),
        (of(title="a\ud800"), "broken sign"),
        (of()[:-1] + ', "\\ud800": 1}', "“?”: there is no such name here"),
        (of(blocks=[{"key": "b"}] * 2), "Two blocks have the key “b”"),
        (of({"key": "a", "kind": "open"}), "block 1, question 1, “text”: Something that can be read"),
        (of({"key": "a", "kind": "drop table", "text": "?"}), "block 1, question 1, “kind”"),
        (of(ITEM | {"text": "a" * 401}), "block 1, question 1, “text”: This is too long: 400"),
        (of(ITEM | {"kind": "choice"}), "block 1, question 1, “options”: Give between 2"),
        (of(ITEM | {"kind": "choice", "options": [{"key": "a", "text": "A"}] * 2}), "Two of the answers are the same"),
        (of(ITEM | {"stem": "s"}), "“stem”: A paired question has both"),
        (of(ITEM | {"shown_if": {"item": "a", "is": ["x"]}}), "“shown_if”: It can wait only"),
        (of(ITEM | {"shown_if": {"item": "a"}}), "question 1, “shown_if”: “is” is missing"),
        (of(wordings={"de": {"title": 1}}), "“wordings”, “de”, “title”: here stands a text"),
        (of(wordings={"en": {}}), "no other language"),
    ],
)  # fmt: skip
def test_one_clear_sentence_names_the_place(db, content, says):
    with pytest.raises(BadInstrument) as refusal:
        read_instrument(content)
    assert says in str(refusal.value)
    assert len(str(refusal.value)) < 250
    assert str(refusal.value).encode()  # a page can show it


def test_a_mark_at_the_beginning_of_the_file_does_not_matter(db):
    assert read_instrument(b"\xef\xbb\xbf" + of().encode()).title == "X"


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists))
def test_whatever_stands_anywhere(value):
    for facts in ({"blocks": value}, {"blocks": [{"key": "b", "items": value}]}, {"wordings": value}, {"title": value}):
        with suppress(BadInstrument):
            read_instrument(of(**facts))
