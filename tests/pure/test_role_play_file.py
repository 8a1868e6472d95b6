"""Does a scenario stand in a file as it was written, and is everything else refused?"""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pure.talks import any_scenario, scenario

from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import BIGGEST, Unreadable, as_data, from_data, read, write


@given(any_scenario())
def test_what_is_written_is_read_back(one):
    assert read(write(one)) == one
    assert read(write(one).encode()) == one
    assert faults(read(write(one))) == faults(one)


def changed(**more):
    """A file in which something else stands."""
    return json.dumps({**as_data(scenario()), **more})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_json"), ("{", "not_json"), ("[]", "not_ours"), ("null", "not_ours"), ('{"format": "x"}', "not_ours"),
        (changed(version=2), "version"), (changed(title=7), "not_a_text"), (changed(title="x" * 1501), "long_text"),
        (changed(title="a\x00b"), "broken_sign"), (changed(nodes={}), "not_list"), (changed(nodes=[7]), "not_object"),
        (changed(you=[]), "not_object"), (changed(rules=[1]), "not_list"), (changed(runs="a"), "not_object"),
        (changed(nodes=[{"temperature": "hot"}]), "not_a_number"),
        (changed(nodes=[{"temperature": True}]), "not_a_number"),
        (changed(ends=[{"agrees": "yes"}]), "not_yes_no"), ('{"format": "a", "format": "b"}', "named_twice"),
        ('{"a": NaN}', "not_a_number"), ("[" * 100_000, "too_deep"), ("9" * 5000, "not_a_number"),
        (b"\xff\xfe\x00", "not_text"), ("x" * (BIGGEST + 1), "too_big"),
        (changed(title="\ud800"), "broken_sign"),
    ],
)  # fmt: skip
def test_everything_else_is_refused_with_a_reason(text, code):
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert refused.value.code == code


NAMES = st.sampled_from(["format", "version", "nodes", "ends", "choices", "key", "runs", "you"])
LEAVES = st.none() | st.booleans() | st.integers() | st.text()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner)))
def test_any_json_is_a_scenario_or_refused(found):
    if isinstance(found, dict):
        found = {**as_data(scenario()), **found, "format": "footpath-role-play", "version": 1}
    with suppress(Unreadable):
        assert isinstance(faults(from_data(found)), list)
