"""When will a request be done, with which odds, and when must one ask for it?"""

import pickle
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cost import seconds

from footpath.pure.forecast import fit
from footpath.pure.quote import BadQuestion
from footpath.pure.request_history import History
from footpath.pure.working_time import Calendar, office, round_the_clock

DAY = 86_400.0
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC).timestamp()  # a Monday
CLOCK = round_the_clock("UTC")


def desk(n=400, seed=1, typical=2 * DAY, end=NOW, types=3):
    """A steady desk: log-normal durations, some of them still running at `end`."""
    rng = np.random.default_rng(seed)
    created = np.sort(end - rng.random(n) * 100 * DAY)
    done = created + np.exp(rng.normal(np.log(typical), 0.8, n))
    started = created + (done - created) / 2
    done[done >= end] = np.nan
    started[started >= end] = np.nan
    return History.from_arrays(created, started, done, rng.integers(types, size=n))


MODEL = fit(desk(), NOW, CLOCK)


def test_a_quote_says_what_it_rests_on():
    quote = MODEL.quote(1, NOW)
    assert NOW < quote.p50 < quote.p85 < quote.p95
    assert quote.p50 - NOW == pytest.approx(2 * DAY, rel=0.25)
    assert len(quote.grid) == len(quote.base) == 26
    assert quote.flags == ()
    basis = quote.basis
    assert basis.n_finished + basis.n_open == 400
    assert 60 < basis.n_similar < 200
    assert basis.n_promises == 300
    assert 0.7 < basis.kept_at_85 < 0.97
    assert 0.7 < basis.level_for_85 < 0.97
    assert basis.half_life >= 75


@given(st.floats(0, 20), st.integers(0, 4))
def test_levels_never_cross_and_nothing_is_before_now(age, type_id):
    quote = MODEL.quote(type_id, NOW, age * DAY)
    if quote.grid:
        assert NOW <= quote.p50 <= quote.p85 <= quote.p95
        assert (np.diff(quote.grid) >= 0).all()
        assert (np.diff(quote.base) >= 0).all()
    else:
        assert quote.p50 is quote.p85 is quote.p95 is None
        assert "cannot_say" in quote.flags


@given(st.floats(0, 10), st.floats(0, 10), st.floats(0, 30))
def test_a_request_that_got_older_is_done_later_than_it_would_have_been(age, more, days):
    by = NOW + days * DAY
    early, late = MODEL.chance(0, by, NOW), MODEL.chance(0, by + DAY, NOW)
    assert 0 <= early <= late <= 1
    older = MODEL.quote(0, NOW, (age + more) * DAY)
    if older.grid:
        assert older.grid[17] + more * DAY >= MODEL.quote(0, NOW, age * DAY).grid[17] - 1e-6


def test_the_chance_fits_the_quote():
    quote = MODEL.quote(1, NOW)
    assert MODEL.chance(1, quote.p85, NOW) == pytest.approx(0.85, abs=0.01)
    assert MODEL.chance(quote, quote.p85, NOW) == pytest.approx(0.85)
    assert MODEL.chance(1, quote.p50, NOW) == pytest.approx(0.5, abs=0.01)
    assert MODEL.chance(1, NOW - 1, NOW) == 0
    later = quote.grid[10]
    assert 0.5 < MODEL.chance(quote, quote.p85, NOW + later, age=later) < 0.85


def test_a_new_request_may_be_one_of_those_that_take_no_working_time():
    history = desk(typical=DAY)
    at_once = np.arange(len(history)) % 3 == 0  # asked and done on one Sunday, say
    done = np.where(at_once & (history.created < NOW), history.created, history.done)
    model = fit(History.from_arrays(history.created, done=done), NOW, CLOCK)
    quote = model.quote(0, NOW)
    assert model.chance(0, quote.p85, NOW) == pytest.approx(0.85, abs=0.01)
    assert model.chance(quote, quote.p85, NOW) == pytest.approx(0.85)
    assert model.chance(0, NOW, NOW) == pytest.approx(1 / 3, abs=0.06)
    assert model.chance(quote, NOW, NOW) == pytest.approx(1 / 3, abs=0.06)
    assert model.chance(0, quote.p50, NOW, age=1.0) < model.chance(0, quote.p50, NOW)


def test_many_chances_at_once_are_those_one_by_one():
    rng = np.random.default_rng(2)
    types, left, ages = rng.integers(0, 5, 60), rng.random(60) * 9 * DAY - DAY, rng.random(60) * 25 * DAY
    rows = zip(types.tolist(), left.tolist(), ages.tolist(), strict=True)
    alone = [MODEL.chance_within(*row) for row in rows]
    together = MODEL.chances_within(types, left, ages)
    assert any(one is None for one in alone)
    assert [None if np.isnan(one) else one for one in together] == alone
    assert MODEL.chances_within(types[:0], left[:0], ages[:0]).shape == (0,)


def test_what_was_learned_is_not_read_off_anew_at_each_question():
    asked = desk(6_000, types=40)
    learning, asking = seconds(lambda: fit(asked, NOW, CLOCK)), seconds(lambda: MODEL.quote(1, NOW))
    assert asking < learning / 50


def test_older_than_anything_that_finished_gets_no_number():
    quote = MODEL.quote(0, NOW, MODEL.cohort.longest)
    assert quote.flags == ("older_than_any", "cannot_say")
    assert quote.p85 is None
    assert MODEL.chance(0, NOW + DAY, NOW, MODEL.cohort.longest) is None
    assert MODEL.chance(quote, NOW + DAY, NOW) is None


@pytest.mark.parametrize(
    "history",
    [
        History.from_arrays([]),
        History.from_arrays([NOW - DAY]),
        History.from_arrays(NOW - np.arange(1, 50) * DAY),  # all open
    ],
)
def test_nothing_finished_gets_no_number(history):
    model = fit(history, NOW, CLOCK)
    assert model.quote(0, NOW).flags == ("provisional", "no_similar", "cannot_say")
    assert model.latest_ask(0, NOW + DAY, NOW).flags == ("cannot_say",)
    assert model.work_table(0, 8) is None


def test_one_request_zero_durations_and_ten_silent_years_end_in_dates():
    one = fit(History.from_arrays([NOW - 2 * DAY], None, [NOW - DAY]), NOW, CLOCK).quote(0, NOW)
    assert one.p50 > NOW
    assert "provisional" in one.flags
    at_once = History.from_arrays(np.full(200, NOW - DAY), None, np.full(200, NOW - DAY))
    assert fit(at_once, NOW, CLOCK).quote(0, NOW).p95 == NOW
    silent = fit(desk(end=NOW - 3650 * DAY), NOW, CLOCK).quote(0, NOW)
    assert silent.p85 > NOW or "cannot_say" in silent.flags


def test_a_date_beyond_all_reason_is_not_given():
    decades = NOW - np.arange(1, 41) * 400 * DAY
    history = History.from_arrays(decades, None, np.append(decades[-3:] + 15 * 365 * DAY, np.full(37, np.nan))[::-1])
    quote = fit(history, NOW, CLOCK).quote(0, NOW)
    assert quote.flags[-2:] == ("too_far", "cannot_say")
    assert quote.p50 is None


def test_a_cold_team_starts_from_the_others_and_says_so():
    new = History.from_arrays([NOW - 3 * DAY], None, [NOW - 2 * DAY])
    quote = fit(new, NOW, CLOCK, prior=desk(typical=5 * DAY)).quote(0, NOW)
    assert "provisional" in quote.flags
    assert 2 * DAY < quote.p50 - NOW < 7 * DAY
    assert quote.basis.n_finished == 1


def test_only_what_was_before_now_counts():
    full, now = desk(), NOW - 40 * DAY
    rng = np.random.default_rng(9)
    later = np.where(full.done >= now, now + rng.random(len(full)) * 90 * DAY, full.done)
    future = full.created >= now
    moved = np.where(future, now + (full.created - now) * 0.3, full.created)
    done = np.where(future, np.nan, np.where(np.isnan(full.done), now, later))
    started = np.where(full.started < now, full.started, np.nan)
    other = History.from_arrays(moved, started, done, np.where(future, 0, full.type_id))
    for known in (other, full.known_at(now)):
        for age in (0.0, DAY):
            assert fit(known, now, CLOCK).quote(1, now, age) == fit(full, now, CLOCK).quote(1, now, age)


def test_weekends_and_nights_are_skipped():
    history = History.from_arrays(
        [datetime(2026, 5, day, 9, tzinfo=UTC).timestamp() for day in (4, 11, 18, 25)],
        None,
        [datetime(2026, 5, day + 1, 17, tzinfo=UTC).timestamp() for day in (4, 11, 18, 25)],
    )
    friday = datetime(2026, 6, 5, 16, tzinfo=UTC).timestamp()
    p85 = datetime.fromtimestamp(fit(history, friday, office("UTC")).quote(0, friday).p85, UTC)
    assert p85.date() >= date(2026, 6, 8)
    assert p85.weekday() < 5
    assert 9 <= p85.hour < 17


def ask(needed_day, now):
    calendar = office("UTC")
    took = np.full(60, 16 * 3600.0)  # two working days, always
    created = np.array([datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp() + week * 7 * DAY for week in range(12)] * 5)
    done = calendar.to_wall(calendar.to_work(created) + took)
    model = fit(History.from_arrays(created, None, done), now, calendar)
    return model, model.latest_ask(0, calendar.end_of_working_day(needed_day).timestamp(), now)


def test_when_must_i_ask():
    now = datetime(2026, 6, 1, 9, tzinfo=UTC).timestamp()
    model, latest = ask(date(2026, 6, 12), now)  # a Friday: Thursday and Friday are the two days it takes
    assert latest.day == date(2026, 6, 10)
    assert latest.moment == datetime(2026, 6, 10, 17, tzinfo=UTC).timestamp()
    assert latest.flags == ()
    assert model.quote(0, latest.moment).p85 == datetime(2026, 6, 12, 17, tzinfo=UTC).timestamp()
    assert model.quote(0, latest.moment + 86_400).p85 > datetime(2026, 6, 12, 17, tzinfo=UTC).timestamp()


@given(st.sampled_from([0.5, 0.85, 0.95]), st.integers(0, 30))
def test_who_asks_at_the_latest_moment_gets_it_on_the_day(level, days):
    needed = NOW + days * DAY
    latest = MODEL.latest_ask(1, needed, NOW, level)
    if latest.moment is None:
        assert latest.flags == ("too_late",)
        assert dict(zip((0.5, 0.85, 0.95), shown(MODEL.quote(1, NOW)), strict=True))[level] > needed
    else:
        at = dict(zip((0.5, 0.85, 0.95), shown(MODEL.quote(1, latest.moment)), strict=True))[level]
        assert at == pytest.approx(needed, abs=1)
        assert latest.day is None or CLOCK.day_end(latest.day).timestamp() <= latest.moment


def shown(quote):
    return quote.p50, quote.p85, quote.p95


def test_asking_too_late_or_only_now():
    now = datetime(2026, 6, 1, 9, tzinfo=UTC).timestamp()
    assert ask(date(2026, 6, 1), now)[1].flags == ("too_late",)
    assert ask(date(2026, 5, 29), now)[1].flags == ("too_late",)
    _, opening = ask(date(2026, 6, 2), now)
    assert (opening.moment, opening.day) == (now, None)


@pytest.mark.parametrize(
    ("field", "question"),
    [
        ("age", lambda: MODEL.quote(0, NOW, -1)),
        ("age", lambda: MODEL.chance(0, NOW, NOW, float("nan"))),
        ("moment", lambda: MODEL.quote(0, float("nan"))),
        ("moment", lambda: MODEL.chance(0, float("inf"), NOW)),
        ("level", lambda: MODEL.latest_ask(0, NOW, NOW, level=1.0)),
        ("now", lambda: fit(desk(), float("nan"), CLOCK)),
    ],
)
def test_a_question_that_makes_no_sense_is_named(field, question):
    with pytest.raises(BadQuestion) as caught:
        question()
    assert caught.value.field == field


def test_the_length_of_the_work_itself():
    table = MODEL.work_table(0, 512)
    assert (np.diff(table) >= 0).all()
    assert table[256] == pytest.approx(DAY, rel=0.3)  # half of the two days was waiting


def test_a_model_is_small_and_can_be_stored():
    stored = pickle.dumps(MODEL)
    assert len(stored) < 50_000
    assert pickle.loads(stored).quote(0, NOW) == MODEL.quote(0, NOW)


def test_a_calendar_closed_for_a_year_ends_in_a_date_after_it():
    calendar = Calendar("UTC", office("UTC").week, closures=((date(2026, 6, 2), date(2027, 6, 1)),))
    quote = fit(desk(), NOW, calendar).quote(0, NOW)
    assert quote.p95 > datetime(2027, 6, 1, tzinfo=UTC).timestamp()
