"""How much work is left of each request in line, in each future?"""

import gc
from types import SimpleNamespace

import numpy as np
import pytest

from footpath.pure import work_left
from footpath.pure.crew import Request
from footpath.pure.draws import luck
from footpath.pure.kaplan_meier import Curve
from footpath.pure.work_left import LONGEST, Tables, WorkLeft, learned_table, resumed

SIZE = 64
TABLES = {0: np.linspace(10.0, 73.0, SIZE), 1: np.linspace(100.0, 163.0, SIZE)}


def plan(withdrawn=()):
    team = SimpleNamespace(withdrawn=dict(withdrawn))
    return SimpleNamespace(work_table=TABLES.get, S=SIZE, seed=3, team=team)


def draw(line, begun=None, of=None, **more):
    begun = np.full(len(line), np.nan) if begun is None else np.array(begun, dtype=float)
    rows = WorkLeft.of(of or plan(), line, begun, **more)
    work = np.empty((len(line), SIZE), dtype=np.float32)
    return work, rows.draw(0, len(line), work)


def test_each_meets_each_length_once_by_its_own_luck():
    line = [Request(at, at % 2) for at in range(10)]
    work, gone = draw(line)
    assert gone is None
    for at, row in enumerate(luck(range(10), SIZE, 3)):
        assert work[at] == pytest.approx(TABLES[at % 2][row])


def test_kept_tables_say_the_same(monkeypatch):
    monkeypatch.setattr(work_left, "MOST_TURNED", 20_000)
    line = [Request(at, at % 2) for at in range(400)]  # many of each: looked up for all luck at once
    work, _ = draw(line)
    few, _ = draw(line[:7])
    assert (work[:7] == few).all()
    for number in range(5):  # more than may be kept
        other = SimpleNamespace(**{**vars(plan()), "work_table": lambda _, number=number: TABLES[0] + number})
        assert draw(line, of=other)[0].min() == 10 + number
    assert sum(kept.size for _, kept in work_left._turned.values()) <= 20_000


def test_of_work_in_hand_what_is_over_does_not_count():
    line = [Request(1, 0), Request(2, 0), Request(3, 0)]
    work, _ = draw(line, [-40.0, np.nan, -500.0])
    assert sorted(set(work[0])) == pytest.approx(TABLES[0][TABLES[0] > 40] - 40)
    assert sorted(work[1]) == pytest.approx(TABLES[0])
    typical = TABLES[0][-1] - TABLES[0][SIZE // 2]  # longer than anything known: it goes on as it would from any moment
    assert work[2].mean() == pytest.approx(typical, rel=0.05)
    assert (work[2] > 0).all()


def test_who_withdraws_has_no_work_and_the_others_are_as_long_as_ever():
    work, gone = draw([Request(1, 0)], of=plan({0: 0.25}))
    assert gone.sum() == SIZE / 4
    assert (work[gone] == 0).all()
    assert work[~gone].mean() == pytest.approx(TABLES[0].mean(), rel=0.01)
    assert draw([Request(1, 0, started_at=1.0)], [-5.0], plan({0: 0.25}))[1] is None  # work on it has begun
    assert draw([Request(1, 0)], of=plan({0: 0.25}), certain=True)[1] is None


def test_lengths_that_nobody_can_mean_are_the_longest():
    odd = SimpleNamespace(**{**vars(plan()), "work_table": lambda _: np.array([-1.0, 5.0, np.inf, np.nan] * 16)})
    work, _ = draw([Request(1, 0)], of=odd)
    assert set(work[0]) == {0.0, 5.0, np.float32(LONGEST)}


def test_pauses_end_later_than_now_given_how_long_they_last():
    curve = Curve(np.array([0.0, 100.0]), np.array([0.0, 0.9]), 0.01)
    fresh, old, ancient = resumed(
        curve, [Request(at, 0, paused=age) for at, age in ((1, 0.0), (2, 80.0), (3, 1e6))], 64, 0
    )
    assert np.quantile(fresh, 0.45) == pytest.approx(50.0, rel=0.05)
    assert (old >= 0).all()
    assert np.median(old) < np.median(fresh)
    assert ancient.mean() == pytest.approx(100.0, rel=0.05)  # the tail forgets
    for age in (0.0, 80.0):
        assert (resumed(Curve(np.zeros(1), np.zeros(1), np.inf), [Request(1, 0, paused=age)], 8, 0) == 0).all()


def test_a_model_is_asked_once_and_forgotten_with_its_tables():
    class Model:
        asked = 0

        def work_table(self, type_id, size):
            self.asked += 1
            return np.full(size, type_id)

    model = Model()
    key = id(model)
    assert learned_table(model, 2, 4) is learned_table(model, 2, 4)
    assert learned_table(model, 2, 5).size == 5
    assert model.asked == 2
    assert key in work_left._learned
    del model
    gc.collect()
    assert key not in work_left._learned


def test_a_table_of_many_teams_is_there_once():
    tables, line = Tables(turns=False), [Request(at, at % 2) for at in range(300)]
    assert tables.numbers(plan(), line) == tables.numbers(plan(), line)
    assert len(tables.lengths) == 2
    assert tables.turned(0, 1234) is None
