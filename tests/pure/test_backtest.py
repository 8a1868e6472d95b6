"""How well would promises have held on this history, walking forward in time?"""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from footpath.pure.backtest import METHODS, ON_REQUEST, BadBacktest, backtest, scored_requests, walk
from footpath.pure.history_file import read_history
from footpath.pure.request_history import History
from footpath.pure.working_time import round_the_clock, weekdays

DAY = 86_400.0
CLOCK = round_the_clock("UTC")
LOG = Path(__file__).parents[1] / "data/incidents_two_teams.csv"
REAL = read_history(LOG.read_bytes())


def desk(n=600, seed=3, teams=1, whole_days=False, still_open=0.0):
    """A steady desk that takes log-normal times."""
    rng = np.random.default_rng(seed)
    created = np.sort(rng.random(n) * n * DAY / 4)
    took = rng.lognormal(np.log(3 * DAY), 0.9, n)
    if whole_days:
        took = np.ceil(took / DAY) * DAY
    done = np.where(rng.random(n) < still_open, np.nan, created + took)
    kinds, of = rng.integers(3, size=n), rng.integers(teams, size=n)
    return History.from_arrays(created, created + took * rng.random(n), done, kinds, team_id=of)


def test_the_promises_on_the_real_log_hold():
    report = backtest(REAL.history(), weekdays("UTC"))
    assert (report.requests, report.scored) == (1502, 1036)
    ours = report.methods["footpath"]
    assert ours.coverage[0.85] == pytest.approx(0.85, abs=0.0277)
    assert ours.coverage[0.95] >= 0.93
    assert 0.45 <= ours.coverage[0.5] <= 0.56
    assert ours.miscalibration_area <= 0.02
    assert ours.worst_block_p85 >= 0.70
    best = min(report.methods[method].pinball[0.85] for method in METHODS[1:])
    assert ours.pinball[0.85] <= best
    assert {REAL.teams[team] for team in ours.teams} == {"team-1", "team-2"}


@pytest.mark.parametrize("history", [desk(), desk(whole_days=True), desk(1200, teams=3), desk(still_open=0.01)])
def test_the_promises_of_steady_desks_hold(history):
    ours = backtest(history, CLOCK, methods=["footpath"]).methods["footpath"]
    assert ours.coverage[0.85] == pytest.approx(0.87, abs=0.06)
    assert ours.coverage[0.95] >= 0.92


def after(history, now):
    """The same past, another future: everything that was not known strictly before `now` is changed."""
    rng = np.random.default_rng(8)
    future = history.created >= now
    created = np.where(future, now + rng.random(len(history)) * 50 * DAY, history.created)
    later = np.maximum(created, now) + rng.random(len(history)) * 9 * DAY
    done = np.where(history.done < now, history.done, np.where(rng.random(len(history)) < 0.3, np.nan, later))
    changed = replace(
        history,
        created=created,
        done=done,
        started=np.where(history.started < now, history.started, np.nan),
        type_id=np.where(future, 7, history.type_id),
        team_id=np.where(future, 0, history.team_id),
        paused=np.where(history.done < now, history.paused, 60.0),
    )
    return changed.select(np.argsort(changed.created, kind="stable"))


@pytest.mark.parametrize("method", [*METHODS, *ON_REQUEST])
def test_nothing_of_the_future_leaks_into_a_promise(method):
    history = desk(300, teams=2, still_open=0.02)
    scored = scored_requests(history, 40)
    usual = walk(history, CLOCK, scored, method)
    for at in range(0, scored.size, 8):
        now = float(history.created[scored[at]])
        other = after(history, np.nextafter(now, np.inf))
        upto = scored[: at + 1]
        unpaused = replace(other, paused=np.where(np.isin(np.arange(len(other)), upto), 0.0, other.paused))
        assert (walk(unpaused, CLOCK, upto, method) == usual[: at + 1]).all()


def with_what_was_known(history, now):
    """The requests up to `now` with what had become of those created before it: all else is blank."""
    past = history.select(history.created <= now)
    older = past.created < now
    return replace(
        past,
        started=np.where(older & (past.started <= now), past.started, np.nan),
        done=np.where(older & (past.done <= now), past.done, np.nan),
    )


@pytest.mark.parametrize("method", [*METHODS, *ON_REQUEST])
def test_a_promise_rests_on_what_was_known_then_to_the_second(method):
    """Many at the same moment, many ends at the moment of a creation, many that took no time."""
    rng, n = np.random.default_rng(11), 1_200
    created = np.sort(rng.integers(20, size=n)) * DAY
    start = created + rng.integers(2, size=n) * DAY
    done = start + rng.integers(4, size=n) * DAY * (start > created)
    history = History.from_arrays(created, start, done, rng.integers(3, size=n), team_id=rng.integers(25, size=n))
    scored = scored_requests(history, 40)
    usual = walk(history, CLOCK, scored, method)
    for at in range(0, scored.size, 5):
        known = with_what_was_known(history, history.created[scored[at]])
        assert (walk(known, CLOCK, scored[: at + 1], method)[-1] == usual[at]).all()


def test_which_requests_are_scored():
    history = desk()
    fair = scored_requests(history)
    took = history.done - history.created
    long = np.quantile(took, 0.95)
    assert history.created[fair[0]] > history.created[0] + long
    assert np.count_nonzero(history.done < history.created[fair[0]]) >= 100
    assert history.created[fair[-1]] <= history.done.max() - long
    assert (np.diff(fair) == 1).all()
    some = scored_requests(history, 50)
    assert some.size == 50
    assert (some[0], some[-1]) == (fair[0], fair[-1])
    assert np.ptp(np.diff(some)) <= 1
    assert (scored_requests(history, 10_000) == fair).all()


def test_a_limit_scores_so_many_and_progress_is_told():
    told = []
    report = backtest(desk(), CLOCK, methods=["footpath", "last_100"], limit=20, progress=lambda *at: told.append(at))
    assert report.scored == 20
    assert told == [(made, 40) for made in range(1, 41)]


def test_pauses_move_the_date():
    history = desk(300)
    waiting = replace(history, done=history.done + 5 * DAY, paused=np.full(300, 5 * DAY))
    scored = scored_requests(history)[-20:]
    for method in ("last_100", "per_type"):
        moved = walk(waiting, CLOCK, scored, method) - walk(history, CLOCK, scored, method)
        assert moved.mean() == pytest.approx(5 * DAY, rel=0.1)


@pytest.mark.parametrize(
    "history", [History.from_arrays([]), History.from_arrays([1.0], done=[2.0]), History.from_arrays(np.arange(500.0))]
)
def test_too_little_history_scores_nothing(history):
    report = backtest(history, CLOCK)
    assert report.scored == 0
    assert report.methods == {}


@pytest.mark.parametrize("method", METHODS)
def test_nobody_who_asks_on_a_weekend_is_told_the_end_of_the_week_before(method):
    weekend = 2 * DAY + np.repeat(np.arange(30) * 7 * DAY, 10) + np.tile(np.arange(10) * 3_600.0, 30)  # Saturdays
    history = History.from_arrays(weekend, weekend, weekend)
    scored = scored_requests(history, 20)
    promised = walk(history, weekdays("UTC"), scored, method)
    assert scored.size == 20
    assert (promised >= history.created[scored][:, None]).all()


def test_everything_at_once_ends():
    report = backtest(History.from_arrays(np.full(300, 5.0), done=np.full(300, 5.0)), CLOCK)
    assert report.scored == 0


def test_ten_years_of_silence_are_no_hindrance():
    history = desk(400)
    late = history.created > np.median(history.created)
    silent = replace(
        history,
        **{name: getattr(history, name) + late * 3_650 * DAY for name in ("created", "started", "done")},
    )
    report = backtest(silent, CLOCK, methods=[*METHODS, *ON_REQUEST], limit=40)
    assert report.scored == 40
    for method, judged in report.methods.items():
        assert np.isfinite([*judged.pinball.values(), *judged.coverage.values()]).all(), method


def test_only_what_draws_lots_depends_on_the_seed():
    history = desk(300)
    scored = scored_requests(history)[:20]
    for method in METHODS:
        usual, other = walk(history, CLOCK, scored, method, seed=1), walk(history, CLOCK, scored, method, seed=2)
        assert (usual == walk(history, CLOCK, scored, method, seed=1)).all()
        assert (usual == other).all() == (method != "throughput_mc")


@pytest.mark.parametrize(
    ("field", "question"),
    [
        ("methods", {"methods": ["oracle"]}),
        ("methods", {"methods": []}),
        ("limit", {"limit": 0}),
        ("seed", {"seed": -1}),
    ],
)
def test_a_question_that_makes_no_sense_is_named(field, question):
    with pytest.raises(BadBacktest) as caught:
        backtest(desk(), CLOCK, **question)
    assert caught.value.field == field
