"""Is every text inert in a spreadsheet, and is it the same when it is read back?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.csv_cells import inert, plain

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "﹦1",
    " =1",
    "\ufeff=1",
]
FORMULAS += ["=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")', "\u200b=1", "−1", "-", "\x00=1", "\u3000=1"]
SIGNS = st.text(st.sampled_from("'=+-@\t\r\n＝－ \u200ba1\"") | st.characters())


@pytest.mark.parametrize("text", FORMULAS)
def test_what_looks_like_a_formula_begins_with_an_apostrophe(text: str) -> None:
    assert inert(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Ana", "1+1", "a=b", "'quoted'", "O'Neill", "Ünal", "(5)", "…"])
def test_everything_else_stays(text: str) -> None:
    assert inert(text) == plain(text) == text


@given(SIGNS)
def test_it_can_be_read_back(text: str) -> None:
    assert plain(inert(text)) == text


@given(SIGNS)
def test_nothing_begins_with_a_sign_that_computes(text: str) -> None:
    first = inert(text).lstrip(" \t\r\n\u200b\u3000")[:1]
    assert first not in set("=+-@＝＋－＠")
