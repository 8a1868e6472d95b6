"""Does what people say by hand beat what requests show, and is nothing lost between the two?"""

from hypothesis import given
from hypothesis import strategies as some

from footpath.pure.pairs import Said, merged

ENDS = some.integers(1, 8)
SHOWN = some.dictionaries(ENDS, some.integers(0, 5))
SAID = some.dictionaries(ENDS, some.builds(Said, holds=some.booleans(), first=some.booleans()))
NAMES = some.dictionaries(ENDS, some.text(max_size=4))


@given(shown=SHOWN, said=SAID, names=NAMES)
def test_everybody_who_is_shown_or_said_stands_on_one_side(shown, said, names):
    holds, off = merged(shown, said, names)
    ends = [line.end for line in holds + off]
    assert len(ends) == len(set(ends))
    assert set(ends) == {end for end in names if shown.get(end, 0) > 0 or end in said}


@given(shown=SHOWN, said=SAID, names=NAMES)
def test_what_was_said_beats_what_is_shown(shown, said, names):
    holds, off = merged(shown, said, names)
    assert all(line.end not in said or said[line.end].holds for line in holds)
    assert all(line.by_hand and not said[line.end].holds and not line.first for line in off)
    assert all(line.first == said[line.end].first for line in holds if line.by_hand)


@given(shown=SHOWN, said=SAID, names=NAMES)
def test_who_comes_first_leads_and_then_those_with_most_requests(shown, said, names):
    holds, _off = merged(shown, said, names)
    assert [line.first for line in holds] == sorted((line.first for line in holds), reverse=True)
    rest = [line.count for line in holds if not line.first]
    assert rest == sorted(rest, reverse=True)


def test_an_example():
    names = {1: "Flight operations", 2: "Sales", 3: "IT", 4: "Board"}
    said = {3: Said(holds=True, first=True), 2: Said(holds=False), 4: Said(holds=True)}
    holds, off = merged({1: 12, 2: 7}, said, names)
    assert [(names[line.end], line.count, line.by_hand) for line in holds] == [
        ("IT", 0, True),
        ("Flight operations", 12, False),
        ("Board", 0, True),
    ]
    assert [names[line.end] for line in off] == ["Sales"]
