"""Could somebody be recognized in this text, or is it about a judgment instead of what was seen?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.name_linter import concerns, several_acts

NAMES = ["Ana Ferreira", "Ben Okafor", "João Teixeira", "Emre Şahin", "Al Li"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ask early what it is for.", []),
        ("I asked Ana twice.", [("name", "Ana")]),
        ("Okafor's ladder was gone.", [("name", "Okafor's")]),
        ("JOÃO had it, and Şahin too.", [("name", "JOÃO"), ("name", "Şahin")]),
        ("The analog line was down.", []),
        ("A banana and some ferreira wine.", []),
        ("Write to ana.ferreira@northfield.example first.", [("mail", "ana.ferreira@northfield.example")]),
        ("Call +49 30 901820 before you go.", [("phone", "+49 30 901820")]),
        ("It was FP-1234.", [("number", "FP-1234")]),
        ("On 3 March the door was locked.", [("day", "3 March")]),
        ("Last Tuesday it came late.", [("day", "Last Tuesday")]),
        ("It was the only time somebody said no.", [("once", "the only")]),
        ("Al is short.", []),
    ],
)
def test_what_could_tell_of_whom_it_speaks(text, found):
    assert [(one.kind, one.words) for one in concerns(text, NAMES)] == found


@given(st.text(), st.text(), st.sampled_from(NAMES[:4]))
def test_no_name_of_a_colleague_slips_through_and_nothing_breaks(before, after, name):
    found = concerns(f"{before} {name} {after}", NAMES)
    assert any(one.kind == "name" for one in found) or any(len(one.words) > len(name) for one in found)


def test_one_moment_one_act():
    assert several_acts("She forgot the key, and then the form came back.")
    assert not several_acts("She forgot the key.")
