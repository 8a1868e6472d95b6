"""When can two people talk, and when at the earliest?"""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.talk_times import STEP, Hours, earliest_start, suggest
from footpath.pure.working_time import Calendar, round_the_clock

BERLIN = Calendar.weekly("Europe/Berlin", "Mo-Fr 08:00-12:00 13:00-17:00")
LISBON = Calendar.weekly("Europe/Lisbon", "Mo-Fr 09:00-18:00")
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
SECONDS = st.integers(0, 364 * 86400)
moments = SECONDS.map(lambda n: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=n))


def test_two_working_days_are_counted_from_when_somebody_can_read_it():
    assert earliest_start(MONDAY, BERLIN) == MONDAY + timedelta(days=2)
    friday_night = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)  # read on Monday at eight
    assert earliest_start(friday_night, BERLIN) == datetime(2026, 12, 2, 7, 0, tzinfo=UTC)
    before_the_clocks_change = datetime(2026, 3, 27, 9, 0, tzinfo=UTC)  # a Friday, ten in the morning in Berlin
    assert earliest_start(before_the_clocks_change, BERLIN) == datetime(2026, 3, 31, 8, 0, tzinfo=UTC)  # ten again


@given(moments)
def test_it_is_never_in_closed_time_and_never_nearer_than_two_nights(sent):
    start = earliest_start(sent, BERLIN)
    assert BERLIN.is_open(start)
    assert BERLIN.working_days_between(BERLIN.day_of(sent), BERLIN.day_of(start)) >= 2
    assert BERLIN.working_days_between(BERLIN.day_of(sent), BERLIN.day_of(start)) <= 3  # later where a day is shorter


@given(moments, st.sampled_from([15, 30, 45, 90]))
def test_what_is_suggested_suits_everybody(after, minutes):
    busy = ((after + timedelta(days=1), after + timedelta(days=1, hours=4)),)
    people = [Hours(BERLIN, busy), Hours(LISBON, away=frozenset({(after + timedelta(days=2)).date()}))]
    found = suggest(people, minutes=minutes, after=after)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert len({people[0].day(one.start) for one in found}) == len(found) <= 3
    for one in found:
        end = one.start + timedelta(minutes=minutes)
        assert one.start >= after
        assert one.start.timestamp() % STEP.total_seconds() == 0
        assert all(person.is_free(one.start, end) for person in people)


def test_a_calm_day_comes_before_a_crowded_one_and_ten_before_other_hours():
    crowded = {date(2026, 11, 23): 2, date(2026, 11, 24): 1}
    found = suggest([Hours(BERLIN, due=crowded), Hours(LISBON)], minutes=30, after=MONDAY)
    assert [(one.start.day, one.start.hour, one.due_first) for one in found] == [(25, 10, 0), (26, 10, 0), (27, 10, 0)]
    earliest = suggest([Hours(BERLIN, due=crowded)], minutes=30, after=MONDAY, days=1)
    assert [(one.start.day, one.due_first, one.due_others) for one in earliest] == [(23, 2, 0), (24, 1, 0)]


def test_nobody_is_free_all_day_long():
    assert suggest([Hours(BERLIN)], minutes=300, after=MONDAY) == []  # lunch lies between
    assert suggest([Hours(BERLIN), Hours(round_the_clock("UTC"), ((MONDAY, MONDAY + timedelta(days=30)),))],
                   minutes=15, after=MONDAY) == []  # fmt: skip
