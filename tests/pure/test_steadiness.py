"""Does everybody new get the same, and is nobody found in the report?"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.steadiness import Line, dead_letters, groups, middle, most_waived, on_time

TODAY = date(2026, 11, 23)
HIRES = st.lists(st.sampled_from("abcdef"), max_size=40).map(lambda names: list(enumerate(names)))


def line(hire, part=(0, 1), state="confirmed", due=-10, settled=-10):
    on = TODAY + timedelta(days=settled) if settled is not None else None
    return Line(hire, part, state, TODAY + timedelta(days=due), on)


@given(HIRES, st.integers(2, 8))
def test_no_group_is_small_and_nothing_is_left_to_be_computed(hires, fewest):
    """Either everybody stands in a group, or nothing is shown: there is no rest that a difference would tell."""
    found = groups(hires, fewest)
    assert all(len(group.hires) >= fewest for group in found)
    shown = [hire for group in found for hire in group.hires]
    assert len(shown) == len(set(shown))
    assert not found or len(shown) == len(hires)
    assert bool(found) == (len(hires) >= fewest)
    names = [name for group in found for name in group.names]
    assert len(names) == len(set(names))


def test_a_small_rest_takes_the_smallest_of_the_others_along():
    hires = [(n, "a") for n in range(9)] + [(20 + n, "b") for n in range(6)] + [(40, "c")]
    assert [(group.names, len(group.hires)) for group in groups(hires, 5)] == [(("a",), 9), (("b", "c"), 7)]


def test_the_share_on_time_with_its_range():
    lines = [line(n, settled=-10 if n < 7 else -3) for n in range(10)]
    lines += [line(20, due=5, settled=None, state="open"), line(21, state="waived")]
    found = on_time(lines, TODAY)
    assert (found.n, found.value) == (10, 0.7)
    assert (round(found.low, 3), round(found.high, 3)) == (0.397, 0.892)  # Wilson 1927, 7 of 10
    assert on_time([], TODAY).value is None


def test_what_is_due_today_is_not_late_yet():
    assert on_time([line(1, due=0, settled=None, state="open")], TODAY).n == 0


def test_what_is_left_out_most_among_those_whom_enough_had():
    lines = [line(n, (0, 1), "waived" if n < 2 else "confirmed") for n in range(6)]
    lines += [line(n, (0, 2), "waived" if n < 3 else "confirmed") for n in range(6)]
    lines += [line(n, (0, 3), "waived") for n in range(4)]
    assert [(one.part, one.count, one.of) for one in most_waived(lines, 5)] == [((0, 2), 3, 6), ((0, 1), 2, 6)]


def test_a_dead_letter_is_over_for_five_and_confirmed_for_nobody():
    lines = [line(n, (0, 1), "open", settled=None) for n in range(4)]
    assert dead_letters(lines, TODAY, 5) == {}
    lines += [line(9, (0, 1), "waived")]
    assert dead_letters(lines, TODAY, 5) == {(0, 1): 5}
    assert dead_letters([*lines, line(10, (0, 1), "open", due=3, settled=None)], TODAY, 5) == {(0, 1): 5}
    assert dead_letters([*lines, line(11, (0, 1))], TODAY, 5) == {}


def test_a_median_needs_enough_of_them():
    assert middle([1, 2, 3, 4], 5) is None
    assert middle([1, 2, 3, 4, 9], 5) == 3
