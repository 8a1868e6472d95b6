"""How is a mistake in a file said to the person who has to mend it?"""

import string

import pytest

from footpath.pure.csv_file import BadFile, Problem
from footpath.pure.history_file import TABLE, read_history
from footpath.site.csv_problems import SENTENCES, sentence, sentences


def test_line_and_column_come_first():
    assert sentence(Problem(7, "closed_at", "closed_before_opened", "2026-01-01T00:00Z"), TABLE) == (
        'line 7, column closed_at: "2026-01-01T00:00Z" is before the request was opened'
    )
    assert sentence(Problem(3, "", "cell_count", "2/10"), TABLE) == "line 3: this row has 2 cells, the header has 10"
    assert sentence(Problem(1, "", "delimiter", "\t"), TABLE) == (
        "line 1: the columns are separated by tabs; separate them by commas"
    )


def test_a_file_cannot_speak_to_the_terminal():
    told = sentence(Problem(1, "a\nb", "unknown_column"), TABLE)
    assert told.startswith("line 1, column a\\nb: this column is not known")
    assert "\x1b" not in sentence(Problem(2, "", "not_utf8", "\x1b[2J\u202e"), TABLE)


@pytest.mark.parametrize("code", SENTENCES)
def test_every_code_has_a_sentence_that_survives_any_value(code):
    for value in ("", "{value}", "%s", "a/b"):
        told = sentence(Problem(2, "id", code, value), TABLE)
        assert told.startswith("line 2, column id: ")
        fields = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[code]) if name}
        assert fields <= {"value", "sign", "cells", "columns", "known"}


def test_every_code_of_the_readers_has_a_sentence_and_no_sentence_is_left_over():
    told = " ".join([Problem.__doc__, read_history.__doc__])
    named = {word.strip(" .;,\n") for word in told.replace(",", " ").split()}
    of_cells = {"missing", "too_long", "control_character"}
    assert set(SENTENCES) - named == of_cells
    assert {word for word in named if "_" in word} <= set(SENTENCES)


def test_more_than_are_listed():
    error = BadFile([Problem(2, "id", "missing")], more=True)
    assert sentences(error, TABLE) == ["line 2, column id: this must not be empty", "and more problems further down"]
