"""How often did something go well in a row, and is that enough to mean something?"""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.streaks import Case, good_months, runs

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
CASES = st.lists(
    st.builds(Case, at=st.integers(0, 400).map(lambda hours: START + timedelta(hours=hours * 6)), well=st.booleans(),
              who=st.none() | st.integers(1, 4)),
    max_size=30,
)  # fmt: skip


def days(*wells, who=1):
    return [Case(START + timedelta(days=at), well, who) for at, well in enumerate(wells)]


def test_the_run_that_goes_on_the_longest_and_when_one_ended():
    found = runs(days(True, True, True, False, True, True))
    assert (found.now.n, found.longest.n, found.ended) == (2, 3, START + timedelta(days=3))
    assert (found.longest.first, found.longest.last) == (START, START + timedelta(days=2))
    assert runs(days(True, False)).now is None
    assert (runs([]).now, runs([]).longest, runs([]).ended) == (None, None, None)


@given(cases=CASES)
def test_in_whatever_order_they_come(cases):
    assert runs(cases) == runs(reversed(cases)) == runs(sorted(cases, key=lambda one: (one.at, one.well)))


@given(cases=CASES)
def test_a_run_is_as_long_as_what_went_well_since_the_last_that_did_not(cases):
    found = runs(cases)
    bad = [one.at for one in cases if not one.well]
    since = [one for one in cases if one.well and (not bad or one.at > max(bad))]
    assert (found.now.n if found.now else 0) == len(since)
    assert found.ended == (max(bad) if bad else None)
    assert found.longest is None or found.longest.n >= len(since)
    assert (found.longest is None) == (not any(one.well for one in cases))


@given(cases=CASES)
def test_one_more_that_goes_well_makes_it_longer_by_one_and_one_that_does_not_ends_it(cases):
    later = START + timedelta(days=365)
    before = runs(cases)
    well, ended = runs([*cases, Case(later, True, 1)]), runs([*cases, Case(later, False, 1)])
    assert well.now.n == (before.now.n if before.now else 0) + 1
    assert (ended.now, ended.ended, ended.longest) == (None, later, before.longest)


@given(cases=CASES, out=st.integers(1, 4))
def test_a_part_that_is_left_out_is_as_if_it_had_never_been(cases, out):
    rest = [one for one in cases if one.who != out]
    found = runs(rest)
    assert found.longest is None or found.longest.people <= len({one.who for one in rest} - {None})


def test_enough_over_long_enough_of_enough_people():
    run = runs(days(*[True] * 10) + days(*[True] * 10, who=2)).now
    week = timedelta(days=7)
    assert run.is_worth(least=20, lasting=week, people=2)
    assert not run.is_worth(least=21, lasting=week)
    assert not run.is_worth(least=5, lasting=timedelta(days=10))
    assert not run.is_worth(least=5, lasting=week, people=3)


def test_a_month_counts_once_it_is_over_and_all_went_well_in_it():
    cases = [
        *(Case(datetime(2026, 9, day, tzinfo=UTC), True) for day in range(1, 6)),
        *(Case(datetime(2026, 10, day, tzinfo=UTC), day != 3) for day in range(1, 6)),
        *(Case(datetime(2026, 11, day, tzinfo=UTC), True) for day in range(1, 6)),
        *(Case(datetime(2026, 8, day, tzinfo=UTC), True) for day in range(1, 5)),
    ]
    assert good_months(cases, today=date(2026, 11, 30), least=5) == [(date(2026, 9, 1), 5)]
    assert good_months(cases, today=date(2026, 12, 1), least=5) == [(date(2026, 9, 1), 5), (date(2026, 11, 1), 5)]
