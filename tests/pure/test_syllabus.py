"""What is a part of a lesson plan, and what differs between two versions?"""

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.syllabus import (
    ITEM,
    LESSON,
    Part,
    content_of,
    differences,
    milestone_of,
    parts_of,
    said_twice,
)

PARTS = st.lists(
    st.builds(
        Part, id=st.integers(1, 9), kind=st.sampled_from([LESSON, ITEM]), title=st.text(min_size=1, max_size=5),
        due=st.integers(1, 90),
    ),
    unique_by=lambda part: part.id, max_size=9,
)  # fmt: skip


@given(PARTS)
def test_what_is_stored_comes_back_in_order(parts):
    found = parts_of(content_of(parts))
    assert sorted(found, key=lambda part: part.id) == sorted(parts, key=lambda part: part.id)
    assert [part.due for part in found] == sorted(part.due for part in parts)


@given(PARTS, PARTS)
def test_differences_lead_from_the_one_to_the_other(before, after):
    found = differences(before, after)
    changed = {one.after.id: one.after for one in found.changed}
    kept = {part.id: changed.get(part.id, part) for part in before if part not in found.removed}
    assert kept | {part.id: part for part in found.added} == {part.id: part for part in after}
    assert bool(found) == ({part.id: part for part in before} != {part.id: part for part in after})
    assert all(one.names for one in found.changed)


def test_a_later_version_of_footpath_may_know_more():
    assert parts_of({"parts": [{"id": 1, "kind": ITEM, "title": "x", "video": "y"}]}) == [Part(1, ITEM, "x")]
    assert parts_of(None) == parts_of({}) == []


def test_only_what_says_more_than_another_day_says_something_else():
    before = Part(1, ITEM, "x")
    [day] = differences([before], [Part(1, ITEM, "x", due=4)]).changed
    [who] = differences([before], [Part(1, ITEM, "x", who="lead")]).changed
    assert (day.says_else, who.says_else) == (False, True)


def test_the_same_title_counts_once_however_it_is_spelled():
    parts = [Part(1, ITEM, "Meet everybody."), Part(2, LESSON, "Our tools")]
    assert said_twice(parts, Part(3, ITEM, "meet EVERYBODY"))
    assert not said_twice(parts, Part(1, ITEM, "Meet everybody"))
    assert not said_twice(parts, Part(3, ITEM, "Our tools"))


def test_a_milestone_holds_what_is_due_until_it():
    found = [milestone_of(due, (1, 5, 30, 60, 90)) for due in (0, 1, 2, 5, 6, 30, 90, 400)]
    assert found == [1, 1, 5, 5, 30, 30, 90, 90]
