"""Is what people type kept as they meant it, or refused with a sentence and the field's name?"""

import json
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from footpath.people.typed import many_lines, one_line, words
from footpath.pure.names import problem

BLNS = json.loads((Path(__file__).parents[1] / "data/blns.json").read_text())


@pytest.mark.parametrize("text", ["a\x00b", "a\nb", "a\u202eb", "\ud800", "a" + "\u0301" * 1000, "x" * 41, "\u200b"])
def test_a_refusal_names_the_field_and_says_what_to_do(text):
    with pytest.raises(ValidationError) as refused:
        one_line("name", text, longest=40)
    assert list(refused.value.message_dict) == ["name"]
    assert refused.value.message_dict["name"][0].endswith((".", "at most."))


def test_nothing_may_be_left_out_only_where_it_is_not_needed():
    assert one_line("job", "  ", longest=40) == ""
    with pytest.raises(ValidationError):
        one_line("name", "  ", longest=40, needed=True)


@pytest.mark.parametrize("text", BLNS)
def test_whatever_is_typed_is_kept_in_one_line_or_refused_by_name(text):
    if problem(text, 120) is None or not text.strip():
        kept = one_line("name", text, longest=120)
        assert kept == one_line("name", kept, longest=120)
    else:
        with pytest.raises(ValidationError) as refused:
            one_line("name", text, longest=120)
        assert list(refused.value.message_dict) == ["name"]


def test_lines_stay_lines():
    assert many_lines("does", " I fix doors.\r\nAsk first. ", longest=40) == "I fix doors.\nAsk first."


def test_words_are_parted_by_commas_and_lines_and_named_once():
    assert words("good_at", "cables, Doors\ncables ,, doors") == ["cables", "Doors"]
    with pytest.raises(ValidationError):
        words("good_at", [str(n) for n in range(21)])
    with pytest.raises(ValidationError):
        words("good_at", "x" * 41)
