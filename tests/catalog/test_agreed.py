"""What does an agreement say, and what exactly is signed?"""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from footpath.catalog.agreed import AgreedTarget, Alone, Content, Duty, hash_of

DAY = date(2027, 5, 22)
words = st.text(max_size=30)
lines = st.lists(words, max_size=3).map(tuple)
teams = st.dictionaries(st.sampled_from([3, 12]), lines.filter(bool), max_size=2)
contents = st.builds(
    Content,
    expects=teams,
    brings=teams,
    priorities=lines,
    rules=lines,
    duties=st.lists(st.builds(Duty, what=words, responsible=words, told=words), max_size=2).map(tuple),
    alone=st.lists(st.builds(Alone, team=st.just(3), role=words, days=st.integers(0, 9)), max_size=2).map(tuple),
    targets=st.lists(
        st.builds(
            AgreedTarget,
            service=st.integers(1, 9),
            kind=st.just("delivery"),
            amount=st.integers(1, 9),
            unit=st.just("days"),
        ),
        max_size=2,
    ).map(tuple),
)  # fmt: skip


@given(contents)
def test_what_is_kept_is_what_was_said(content: Content) -> None:
    kept = content.as_json()
    assert Content.from_json(kept) == content
    assert Content.from_json(kept).as_json() == kept
    assert content.is_empty == (content == Content())


@given(contents, contents)
def test_the_hash_is_of_every_word_the_day_and_the_version(one: Content, other: Content) -> None:
    signed = hash_of(one, DAY, about=(1, 2))
    assert (hash_of(other, DAY, about=(1, 2)) == signed) == (one == other)
    backwards = dict(reversed(one.as_json().items()))
    assert hash_of(backwards, DAY, about=(1, 2)) == signed
    assert len({signed, hash_of(one, DAY, about=(1, 3)), hash_of(one, None, about=(1, 2))}) == 3


def test_what_stands_in_it_is_found() -> None:
    target = AgreedTarget(service=7, kind="delivery", amount=5, unit="days")
    content = Content(alone=(Alone(team=3, role="whoever serves", days=2),), targets=(target,))
    assert content.target(7, "delivery") == target
    assert content.target(7, "first_response") is None
    assert content.alone_of(3) == content.alone
    assert content.alone_of(12) == ()
