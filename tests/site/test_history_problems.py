"""How is a mistake in a history file said to the person who has to mend it?"""

import string

import pytest

from footpath.pure.history_file import BadHistoryFile, Problem
from footpath.site.history_problems import SENTENCES, sentence, sentences


def test_line_and_column_come_first():
    assert sentence(Problem(7, "closed_at", "closed_before_opened", "2026-01-01T00:00Z")) == (
        'line 7, column closed_at: "2026-01-01T00:00Z" is before the request was opened'
    )
    assert sentence(Problem(3, "", "cell_count", "2/10")) == "line 3: this row has 2 cells, the header has 10"
    assert sentence(Problem(1, "", "delimiter", "\t")) == (
        "line 1: the columns are separated by tabs; separate them by commas"
    )


def test_a_file_cannot_speak_to_the_terminal():
    assert sentence(Problem(1, "a\nb", "unknown_column")).startswith("line 1, column a\\nb: this column is not known")
    assert "\x1b" not in sentence(Problem(2, "", "not_utf8", "\x1b[2J\u202e"))


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_has_a_sentence_that_survives_any_value(code):
    for value in ("", "{value}", "%s", "a/b"):
        told = sentence(Problem(2, "id", code, value))
        assert told.startswith("line 2, column id: ")
        fields = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
        assert fields <= {"value", "sign", "cells", "columns"}


def test_every_code_in_the_reader_has_a_sentence():
    told = Problem.__doc__.split("code, about the file:")[1].replace("about a row:", "")
    codes = {word.strip(" .;,\n") for word in told.replace(";", ",").split(",")}
    assert codes == set(SENTENCES)


def test_more_than_are_listed():
    error = BadHistoryFile([Problem(2, "id", "missing")], more=True)
    assert sentences(error) == ["line 2, column id: this must not be empty", "and more problems further down"]
