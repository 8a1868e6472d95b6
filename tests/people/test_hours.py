"""Are hours read as they are typed, and said as people say them?"""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as some

from footpath.people.hours import checked_week, clock, minutes, week_in_words, window, windows_in_words

DAY = 1440


@given(some.integers(0, DAY))
def test_a_time_is_read_as_it_is_written(minute):
    assert minutes(clock(minute)) == minute


@pytest.mark.parametrize("text", ["", "nine", "24:01", "25:00", "8:60", "8", "-1:00", "8:00:00", "8:0"])
def test_what_is_no_time_is_none(text):
    with pytest.raises(ValueError, match="^" if not text else None):
        minutes(text)


@given(some.integers(0, DAY - 1), some.integers(0, DAY - 1))
def test_a_window_closes_after_it_opens_within_a_day(opens, closes):
    first, last = window(clock(opens), clock(closes))
    assert first == opens
    assert first < last <= first + DAY
    assert last % DAY == closes


@pytest.mark.parametrize(
    ("windows", "said"),
    [
        ([], "closed"),
        ([[480, 720], [780, 1020]], "8:00–12:00, 13:00–17:00"),
        ([[1320, 1800]], "22:00–6:00 the next day"),
        ([[0, 1440]], "round the clock"),
        ([[540, 1440]], "9:00–24:00"),
    ],
)
def test_windows_are_said(windows, said):
    assert windows_in_words(windows) == said


def test_equal_neighbors_stand_together_and_days_off_are_left_out():
    week = [[[480, 990]]] * 4 + [[[480, 720]], [], []]
    assert week_in_words(week) == [("Mon–Thu", "8:00–16:30"), ("Fri", "8:00–12:00")]


@pytest.mark.parametrize("week", [[[]] * 7, [[[1, 2]]] * 6, None, [[["a", "b"]]] * 7, [[[500, 600], [550, 700]]] * 7])
def test_a_week_that_cannot_be_worked_is_refused_with_a_sentence(week):
    with pytest.raises(ValidationError) as refused:
        checked_week(week)
    assert refused.value.message_dict["week"][0].endswith(".")
