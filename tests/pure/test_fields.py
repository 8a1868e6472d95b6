"""Which fields of a text are filled in, and what stays as it was typed?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.fields import FIELD, filled, filled_lines, not_fields

VALUES = {"customer": "Ana {number}", "number": "FP-12", "promised": ""}


def test_known_fields_are_filled_in_once():
    assert filled("{customer}: {number}, {number}", VALUES) == ("Ana {number}: FP-12, FP-12", ())


@pytest.mark.parametrize(
    "text",
    [
        "{{ settings.SECRET_KEY }}", "{{customer}}", "{% debug %}", "{0.__class__}", "{customer.email}",
        "{customer!r}", "{customer:>1000000000}", "{customer[0]}", "{}", "{0}", "{Customer}", "{ customer }",
        "%(customer)s", "${customer", "{" * 50, "{{number}",
    ],
)  # fmt: skip
def test_everything_else_stays_as_it_was_typed(text):
    assert filled(text, VALUES) == (text, ())


def test_what_is_not_known_stays_and_is_named():
    assert filled("{promised} {nobody} {promised}", VALUES) == (
        "{promised} {nobody} {promised}",
        ("promised", "nobody"),
    )


@given(st.text(alphabet="{}ab_%.! \n", max_size=80), st.dictionaries(st.sampled_from(["a", "b", "a_b"]), st.text()))
def test_nothing_but_fields_is_touched(text, values):
    told, left = filled(text, values)
    assert told == FIELD.sub(lambda found: values.get(found[1]) or found[0], text)
    assert set(left) == {name for name in FIELD.findall(text) if not values.get(name)}
    if "{" not in text:
        assert (told, left) == (text, ())


def test_a_line_with_nothing_to_say_is_left_out():
    assert filled_lines("Dear {customer},\nby {promised}\n{nobody}", VALUES) == "Dear Ana {number},\n{nobody}"
    assert filled_lines("{promised}", VALUES) == ""


@given(st.text(alphabet="{}ab_%.! \n", max_size=80))
def test_what_is_in_braces_is_a_field_or_named(text):
    named = not_fields(text, ("a", "b"))
    assert len(set(named)) == len(named)
    assert {"{a}", "{b}"}.isdisjoint(named)
    for name in FIELD.findall(text):
        assert name in ("a", "b") or any(f"{{{name}}}" in one for one in named)


def test_a_lot_of_braces_takes_no_time():
    assert not_fields("{" * 100_000, ()) == ()
