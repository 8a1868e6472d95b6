"""Is what two versions of an agreement say differently shown word by word?"""

from hypothesis import given
from hypothesis import strategies as st

from footpath.catalog.agreements.changes import changed_words, changes
from footpath.catalog.agreements.wording import Point, Section

words = st.lists(st.sampled_from(["we", "call", "early", "late", "always"]), max_size=8).map(" ".join)


@given(words, words)
def test_both_lines_can_be_read_out_of_the_pieces(before, after):
    pieces = list(changed_words(before, after))
    said = {mark: " ".join(piece.text for piece in pieces if piece.mark != mark) for mark in ("gone", "new")}
    assert (said["new"], said["gone"]) == (before, after)


def shown(before, after, key="rules"):
    found = changes([Section(key, "Rules", before)], [Section(key, "Rules", after)])
    lines = [line for change in found for line in change.lines]
    return [(line.mark, *((piece.mark, piece.text) for piece in line.pieces)) for line in lines]


def point(*lines, heading=""):
    return (Point(heading, lines),)


def test_a_line_comes_goes_and_changes():
    before = point("We call first", "We say early when we are late", "Plans come by mail")
    after = point("We say at once when we are late", "We call first", "A photo is fine")
    assert shown(before, after) == [
        ("changed", ("same", "We say"), ("gone", "early"), ("new", "at once"), ("same", "when we are late")),
        ("new", ("new", "A photo is fine")),
        ("gone", ("gone", "Plans come by mail")),
    ]


def test_what_comes_first_now_has_moved():
    order = point("Aircraft", "Guests", "Offices"), point("Offices", "Aircraft", "Guests")
    assert shown(*order, key="priorities") == [("moved", ("same", "Offices"))]


def test_a_matter_without_a_line_comes_and_goes():
    assert shown((), point(heading="Floor plans")) == [("new",)]
    assert shown(point(heading="Floor plans"), ()) == [("gone",)]
    assert shown(point("The same"), point("The same")) == []
