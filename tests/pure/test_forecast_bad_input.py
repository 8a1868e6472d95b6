"""What does the forecast say to a history or a question that makes no sense? A typed error, or "cannot say"."""

import warnings
from datetime import UTC, date, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.forecast import FARTHEST, fit
from footpath.pure.quote import BadQuestion
from footpath.pure.request_history import BadHistory, History
from footpath.pure.working_time import Calendar, office, round_the_clock

DAY = 86_400.0
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC).timestamp()
OFFICE = office("UTC")
NAN = float("nan")


@pytest.fixture(autouse=True)
def _no_warnings():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def is_honest(quote, now=NOW):
    """Either three moments from now on in order, or none and a reason."""
    if quote.p85 is None:
        assert "cannot_say" in quote.flags
        assert (quote.p50, quote.p95, quote.grid, quote.base) == (None, None, (), ())
        return False
    assert now <= quote.p50 <= quote.p85 <= quote.p95 <= now + FARTHEST
    for grid in (np.array(quote.grid), np.array(quote.base)):
        assert np.isfinite(grid).all()
        assert (np.diff(grid) >= 0).all()
        assert (grid >= 0).all()
    return True


requests = st.lists(
    st.tuples(
        st.integers(0, 400) | st.floats(0, 400),  # days ago
        st.none() | st.integers(0, 30) | st.floats(0, 500),  # days it took, or still open
        st.integers(0, 3) | st.sampled_from([-(2**63), 2**63 - 1]),
        st.integers(0, 9) | st.floats(0, 1e9),  # paused
    ),
    max_size=40,
)


@given(requests, st.integers(0, 4), st.floats(0, 600), st.sampled_from([OFFICE, round_the_clock("Asia/Tokyo")]))
def test_whatever_the_past_was_the_answer_is_honest(rows, type_id, age, calendar):
    created = np.array([NOW - ago * DAY for ago, *_ in rows])
    done = np.array([NAN if took is None else NOW - (ago - took) * DAY for ago, took, *_ in rows])
    done = np.where(done < created, created, done)
    history = History.from_arrays(
        created, created, done, [row[2] for row in rows], paused=[float(row[3]) for row in rows]
    )
    model = fit(history, NOW, calendar)
    said = is_honest(model.quote(type_id, NOW, age * DAY))
    chance = model.chance(type_id, NOW + 30 * DAY, NOW, age * DAY)
    assert chance is None or 0 <= chance <= 1
    assert not said or chance is not None
    table = model.work_table(type_id, 16)
    assert table is None or (np.isfinite(table).all() and (np.diff(table) >= 0).all())


def steady(n=200, took=2 * DAY, last=NOW):
    created = last - np.arange(n, 0, -1) * DAY / 4
    done = created + took
    return History.from_arrays(created, None, np.where(done < NOW, done, NAN))


@pytest.mark.parametrize(
    ("history", "says"),
    [
        (History.from_arrays([]), False),
        (History.from_arrays([NOW - DAY]), False),
        (History.from_arrays([NOW - DAY], None, [NOW - DAY / 2]), True),
        (History.from_arrays(NOW - np.arange(1, 90) * DAY), False),
        (History.from_arrays(np.full(300, NOW - 9 * DAY), None, np.full(300, NOW - 3 * DAY)), True),
        (History.from_arrays(np.full(300, NOW - DAY), None, np.full(300, NOW - DAY)), True),
        (History.from_arrays(np.full(9, NOW - DAY), None, np.full(9, NOW - 1), paused=np.full(9, 9e9)), True),
        (steady(last=NOW - 3650 * DAY), True),
        (History.from_arrays(NOW + np.arange(1, 90) * DAY), False),  # all of it still to come
        (History.from_arrays([NOW - DAY] * 50, None, [NOW + DAY] * 50), False),  # finished only in the future
    ],
    ids=[
        "empty",
        "one-open",
        "one",
        "all-open",
        "all-at-once",
        "no-time",
        "only-pauses",
        "ten-silent-years",
        "future",
        "future-ends",
    ],
)
def test_a_strange_past_ends_in_a_date_or_in_cannot_say(history, says):
    model = fit(history, NOW, OFFICE)
    assert is_honest(model.quote(0, NOW)) is says
    assert (model.latest_ask(0, NOW + 300 * DAY, NOW).moment is not None) is says
    assert (model.chance(0, NOW + DAY, NOW) is not None) is says


@pytest.mark.parametrize("type_id", [7, -1, 2**63 - 1, -(2**63), 10**30, -(10**30)])
def test_a_type_never_seen_is_spoken_for_by_the_others(type_id):
    model = fit(steady(), NOW, OFFICE)
    quote = model.quote(type_id, NOW)
    assert is_honest(quote)
    assert quote.flags == ("no_similar",)
    assert quote.p85 == model.quote(7, NOW).p85


@pytest.mark.parametrize(
    ("code", "rows", "columns"),
    [
        ("not_numbers", [], {"created": ["yesterday"]}),
        ("not_numbers", [], {"created": [[1, 2], [3]]}),
        ("not_numbers", [], {"created": np.array(["2026-01-01"], "datetime64[D]")}),
        ("not_numbers", [], {"created": [1], "done": [10**400]}),
        ("bad_id", [], {"created": [1], "type_id": [10**30]}),
        ("bad_id", [0], {"created": [1], "type_id": [2**63]}),
        ("bad_id", [1], {"created": [1, 2], "type_id": [1, NAN]}),
        ("bad_id", [1], {"created": [1, 2], "type_id": [1, 0.5]}),
        ("bad_id", [], {"created": [1], "team_id": ["Facilities"]}),
        ("created_unknown", [0], {"created": [None]}),
        ("not_finite", [0], {"created": [1], "done": [float("inf")]}),
        ("out_of_range", [0], {"created": [1e18]}),
        ("out_of_range", [0], {"created": [-1e10]}),
        ("out_of_range", [1], {"created": [1, 2], "done": [5, 1e12]}),
        ("done_before_created", [0], {"created": [5], "done": [4]}),
    ],
)
def test_columns_that_cannot_be_true_are_named(code, rows, columns):
    with pytest.raises(BadHistory) as caught:
        History.from_arrays(**columns)
    assert (caught.value.code, caught.value.rows) == (code, rows)


@pytest.mark.parametrize("moment", [NAN, float("inf"), -float("inf"), 1e18, -1e18])
def test_a_moment_that_no_calendar_knows_is_named(moment):
    model = fit(steady(), NOW, OFFICE)
    for field, ask in (
        ("now", lambda: fit(steady(), moment, OFFICE)),
        ("moment", lambda: model.quote(0, moment)),
        ("moment", lambda: model.chance(0, moment, NOW)),
        ("moment", lambda: model.latest_ask(0, moment, NOW)),
    ):
        with pytest.raises(BadQuestion) as caught:
            ask()
        assert caught.value.field == field


@pytest.mark.parametrize("age", [-1.0, NAN, float("inf")])
def test_an_age_that_no_request_has_is_named(age):
    model = fit(steady(), NOW, OFFICE)
    for ask in (
        lambda: model.quote(0, NOW, age),
        lambda: model.chance_within(0, DAY, age),
        lambda: model.chance_within(model.quote(0, NOW), DAY, age),
        lambda: model.chances_within(np.array([0, 0]), np.array([DAY, DAY]), np.array([0.0, age])),
    ):
        with pytest.raises(BadQuestion) as caught:
            ask()
        assert caught.value.field == "age"


def test_a_calendar_that_is_hardly_ever_open_gives_no_date_beyond_reason():
    hour_a_week = Calendar.weekly("UTC", "Mo 09:00-10:00")
    created = NOW - np.arange(50, 0, -1) * DAY - 15 * 365 * DAY
    slow = fit(History.from_arrays(created, None, created + 12 * 365 * DAY), NOW, hour_a_week).quote(0, NOW)
    assert slow.flags[-2:] == ("too_far", "cannot_say")
    closed = Calendar("UTC", OFFICE.week, closures=((date(2026, 6, 2), date(2199, 12, 31)),))
    quote = fit(steady(), NOW, closed).quote(0, NOW)
    assert quote.flags[-2:] == ("too_far", "cannot_say")
    year = Calendar("UTC", OFFICE.week, closures=((date(2026, 6, 2), date(2027, 6, 1)),))
    assert is_honest(fit(steady(), NOW, year).quote(0, NOW))
    shut = Calendar("UTC", OFFICE.week, closures=((date(2025, 6, 2), date(2026, 6, 30)),))
    assert is_honest(fit(steady(), NOW, shut).quote(0, NOW))  # all that was done was done in closed time


@pytest.mark.slow
def test_a_million_requests_are_learned_from():
    rng = np.random.default_rng(0)
    created = NOW - rng.random(1_000_000) * 3000 * DAY
    done = created + rng.lognormal(np.log(2 * DAY), 1, created.size)
    history = History.from_arrays(created, None, np.where(done < NOW, done, NAN), rng.integers(99, size=created.size))
    assert is_honest(fit(history, NOW, OFFICE).quote(3, NOW))
    at_once = History.from_arrays(np.full(created.size, NOW - 9 * DAY), None, np.full(created.size, NOW - DAY))
    assert is_honest(fit(at_once, NOW, OFFICE).quote(0, NOW))
