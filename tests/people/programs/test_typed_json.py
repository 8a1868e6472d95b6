"""Is all refused that is only nearly JSON, and all that no database could keep, with words that say where?"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.people.programs.problems import Problem
from footpath.people.programs.typed_json import DEEPEST, read

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = st.integers(-(2**63) + 1, 2**63 - 1) | st.floats(-1e18, 1e18)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_json_comes_in_as_it_is(value):
    assert read(json.dumps(value).encode()) == value


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"a": 1} trailing',
        b'{"a": 1}{"b": 2}',
        b"{'a': 1}",
        b'{"a": NaN}',
        b"[Infinity, -Infinity]",
        b'{"a": 1, "a": 2}',
        b'{"a": {"b": 1, "b": 1}}',
        b'\xef\xbb\xbf{"a": 1}',
        '{"a": 1}'.encode("utf-16"),
        b'{"a": "\xff"}',
        b"\x1f\x8b\x08\x00",
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b"[" * (DEEPEST + 2) + b"]" * (DEEPEST + 2),
        b'["a\nb"]',
    ],
    ids=lambda body: body[:12],
)
def test_what_is_no_json_is_refused(body):
    with pytest.raises(Problem) as refused:
        read(body)
    assert refused.value.status == 400


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (b'{"title": "a\\u0000b"}', "title"),
        (b'{"answers": {"room": ["x", "\\ud800"]}}', "answers.room.1"),
        (b'{"team": 9223372036854775808}', "team"),
        (b'{"teams": [1, -99999999999999999999]}', "teams.1"),
        (b'{"stars": [1e309]}', "stars.0"),
        (b'{"stars": ' + b"9" * 5000 + b"}", "stars"),
        (b'["\\udc00"]', "0"),
        (b'"\\u0000"', "body"),
        (b'{"\\ud800": 1}', "body"),
    ],
    ids=lambda value: value[:24],
)
def test_what_cannot_be_kept_is_named(body, field):
    with pytest.raises(Problem) as refused:
        read(body)
    assert refused.value.status == 422
    assert field in refused.value.errors


def test_a_pair_of_surrogates_is_one_sign():
    assert read(b'["\\ud83d\\ude00"]') == ["😀"]
