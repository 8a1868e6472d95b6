"""Do the laws of working time hold for any calendar, also beside a slow count of every minute?"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from footpath.pure.working_time import Calendar, CalendarError

# Zones with the nights on which their clocks change: by an hour, by half an hour, at midnight, by a whole day.
CHANGES = [
    ("UTC", date(2026, 11, 22)),
    ("Asia/Kolkata", date(2028, 2, 29)),
    ("Europe/Berlin", date(2026, 3, 29)),
    ("Europe/Berlin", date(2026, 10, 25)),
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2027, 4, 4)),
    ("Australia/Lord_Howe", date(2027, 10, 3)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Asia/Beirut", date(2026, 10, 25)),
    ("America/St_Johns", date(2010, 11, 7)),
    ("America/Havana", date(2026, 11, 1)),
    ("Africa/Casablanca", date(2026, 2, 15)),
]


@st.composite
def windows(draw, most=1440):
    steps = st.integers(0, 287) | st.integers(0, 36)  # of five minutes; often at night, when clocks change
    edges = sorted(step * 5 for step in draw(st.sets(steps, max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    if pairs and draw(st.booleans()):
        pairs[-1] = (pairs[-1][0], min(1440 + draw(st.integers(0, 60)) * 10, pairs[-1][0] + most))
    return tuple(pairs)


@st.composite
def worlds(draw):
    """A calendar, and the date around which something happens in its zone."""
    zone, night = draw(st.sampled_from(CHANGES))
    near = st.integers(-4, 6).map(lambda days: night + timedelta(days=days))
    always = draw(st.integers(0, 9)) == 0
    day = st.sampled_from([(), *draw(st.lists(windows(), min_size=1, max_size=3))])
    week = (((0, 1440),),) * 7 if always else draw(st.tuples(*[day] * 7))
    try:
        calendar = Calendar(
            zone,
            week,
            holidays=draw(st.frozensets(near, max_size=2)),
            closures=tuple((day, day + timedelta(days=1)) for day in draw(st.sets(near, max_size=1))),
            extra_days={day: draw(windows()) or ((600, 660),) for day in draw(st.sets(near, max_size=2))},
        )
    except CalendarError as refused:
        assume(refused.code not in {"overlap", "no_working_day"})
        raise
    return calendar, night


def moments(night):
    start = datetime.combine(night, time(), UTC) - timedelta(days=3)
    return st.integers(0, 6 * 86_400 * 10**6).map(lambda micro: start + timedelta(microseconds=micro))


durations = st.integers(0, 12 * 3600) | st.integers(0, 12 * 3600 * 10**6).map(lambda micro: micro / 10**6)


@given(st.data(), worlds(), durations, durations)
def test_adding_twice_is_adding_the_sum(data, world, first, second):
    calendar, night = world
    start = data.draw(moments(night))
    assert calendar.add(calendar.add(start, first), second) == calendar.add(start, first + second)


@given(st.data(), worlds(), durations)
def test_what_was_added_is_measured_and_lies_in_open_time(data, world, duration):
    calendar, night = world
    start = data.draw(moments(night))
    end = calendar.add(start, duration)
    assert end >= start
    assert calendar.measure(start, end) == duration
    assert calendar.measure(end, start) == -duration
    assert calendar.is_open(end)
    if duration:  # the first such moment: a microsecond earlier something was left
        assert calendar.measure(start, end - timedelta(microseconds=1)) < duration


@given(st.data(), worlds())
def test_measures_add_up_and_never_exceed_the_clock(data, world):
    calendar, night = world
    first, second, third = sorted(data.draw(st.lists(moments(night), min_size=3, max_size=3)))
    whole = calendar.measure(first, third)
    assert round(calendar.measure(first, second) + calendar.measure(second, third), 6) == whole
    assert 0 <= whole <= (third - first).total_seconds()


@given(st.data(), worlds(), st.integers(0, 8))
def test_days_end_where_their_day_ends_and_follow_each_other(data, world, count):
    calendar, night = world
    start = data.draw(moments(night))
    day = calendar.working_day_after(start, count)
    end = calendar.add_days(start, count)
    assert end == calendar.day_end(day) == calendar.end_of_working_day(day)
    assert calendar.day_ending(end) == day
    assert calendar.working_day(day)
    assert calendar.working_days_between(calendar.day_of(start), day) == count
    assert calendar.end_of_day_on_or_after(end) == end
    assert calendar.day_start(day) < end
    assert calendar.is_open(end)


@given(st.data(), worlds())
def test_the_end_of_a_day_is_the_first_one_not_before_the_moment(data, world):
    calendar, night = world
    moment = data.draw(moments(night))
    end = calendar.end_of_day_on_or_after(moment)
    day_before = calendar.last_working_day(calendar.day_ending(moment) - timedelta(days=1))
    assert calendar.day_end(day_before) < moment <= end


@given(st.data(), worlds())
def test_the_next_opening_is_the_first(data, world):
    calendar, night = world
    moment = data.draw(moments(night))
    opening = calendar.next_open(moment)
    assert opening == calendar.add(moment, 0)
    assert calendar.is_open(moment) == (opening == moment)
    assert calendar.measure(moment, opening) == 0


@given(st.data(), worlds())
def test_arrays_say_the_same_as_moments(data, world):
    calendar, night = world
    some = sorted(data.draw(st.lists(moments(night), min_size=2, max_size=8)))
    wall = np.array([moment.timestamp() for moment in some])
    work = calendar.to_work(wall)
    assert np.all(np.diff(work) >= 0)
    expected = [calendar.measure(some[0], moment) for moment in some]
    np.testing.assert_allclose(work - work[0], expected, atol=1e-5)
    back = calendar.to_wall(work)
    assert np.all(back <= wall + 1e-5)
    np.testing.assert_allclose(calendar.to_work(back), work, atol=1e-5)


@given(worlds())
def test_arrays_give_closings_back_as_closings_and_unknowns_as_unknown(world):
    calendar, night = world
    closing = calendar.end_of_day_on_or_after(datetime.combine(night, time(), UTC)).timestamp()
    wall = np.array([closing, np.nan, np.inf])
    np.testing.assert_array_equal(calendar.to_wall(calendar.to_work(wall)), wall)
    assert np.isnan(calendar.to_wall(calendar.to_work(np.array([np.nan])))).all()


def open_minutes(calendar, start, count):
    """Whether each minute is open, from the wall clock alone: what it has shown at most so far decides."""
    zone = ZoneInfo(calendar.zone)
    shown, answers = (start - timedelta(days=9)).replace(tzinfo=None), []
    for minute in range(-600, count):
        moment = start + timedelta(minutes=minute)
        shown = max(shown, moment.astimezone(zone).replace(tzinfo=None))
        today, yesterday = shown.date(), shown.date() - timedelta(days=1)
        clock = shown.hour * 60 + shown.minute
        answers.append(
            any(opens <= clock < closes for opens, closes in calendar.windows_on(today))
            or any(opens <= clock + 1440 < closes for opens, closes in calendar.windows_on(yesterday))
        )
    return answers[600:]


@given(st.data(), worlds())
def test_agrees_with_a_count_of_every_minute(data, world):
    calendar, night = world
    start = datetime.combine(night, time(), UTC) - timedelta(minutes=data.draw(st.integers(0, 1439)))
    is_open = open_minutes(calendar, start, 2 * 1440)
    worked = np.concatenate([[0], np.cumsum(is_open)]) * 60
    for minute in data.draw(st.lists(st.integers(1, 2 * 1440 - 1), min_size=9, max_size=9)):
        moment = start + timedelta(minutes=minute)
        assert calendar.measure(start, moment) == worked[minute]
        assert calendar.is_open(moment) == (is_open[minute] or is_open[minute - 1])
        if worked[minute]:
            reached = int(np.argmax(worked >= worked[minute]))
            assert calendar.add(start, worked[minute]) == start + timedelta(minutes=reached)
