"""How is an amount of money typed and kept?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.money import DIGITS, MOST, Unreadable, plain, typed


@pytest.mark.parametrize(
    ("text", "currency", "coins"),
    [("4,50", "EUR", 450), ("4.5", "EUR", 450), ("€4", "EUR", 400), ("4 EUR", "EUR", 400), ("eur 4", "EUR", 400),
     ("1 200", "EUR", 120_000), ("1'200.50", "CHF", 120_050), ("$3", "USD", 300), ("$3", "CAD", 300),
     ("500", "JPY", 500), ("¥500", "JPY", 500), ("1.234", "KWD", 1234), (" 0.01 ", "EUR", 1), ("+4", "EUR", 400),
     ("٤", "EUR", 400)],
)  # fmt: skip
def test_as_people_type_it(text, currency, coins):
    assert typed(text, currency) == coins


@pytest.mark.parametrize(
    ("text", "currency", "code"),
    [("", "EUR", "empty"), ("  ", "EUR", "empty"), ("EUR", "EUR", "empty"), ("-4", "EUR", "negative"),
     ("−4", "EUR", "negative"), ("0", "EUR", "nothing"), ("0,00", "EUR", "nothing"), ("4 USD", "EUR", "currency"),
     ("$4", "EUR", "currency"), ("£4", "EUR", "currency"), ("4.505", "EUR", "digits"), ("4.5", "JPY", "digits"),
     ("1e9", "EUR", "number"), ("four", "EUR", "number"), ("4,50,00", "EUR", "number"), ("9" * 40, "EUR", "huge"),
     ("1000000.01", "EUR", "huge"), ("4;5", "EUR", "number"), ("NaN", "EUR", "number")],
)  # fmt: skip
def test_what_is_no_amount_says_why(text, currency, code):
    with pytest.raises(Unreadable) as told:
        typed(text, currency)
    assert told.value.code == code


@given(coins=st.integers(1, MOST), currency=st.sampled_from(sorted(DIGITS)))
def test_what_is_written_can_be_typed_again(coins, currency):
    assert typed(plain(coins, currency), currency) == coins
    assert typed(f"{currency} {plain(coins, currency)}", currency) == coins


@given(text=st.text(max_size=20), currency=st.sampled_from(sorted(DIGITS)))
def test_whatever_is_typed_is_an_amount_or_says_why(text, currency):
    code = ""
    try:
        assert 0 < typed(text, currency) <= MOST
    except Unreadable as problem:
        code = problem.code
    assert code in {"", "empty", "currency", "negative", "nothing", "digits", "huge", "number"}


def test_below_nothing_it_has_a_minus():
    assert [plain(-450, "EUR"), plain(-5, "EUR"), plain(-500, "JPY")] == ["-4.50", "-0.05", "-500"]
