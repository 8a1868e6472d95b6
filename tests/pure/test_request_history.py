"""What is known about past requests, and what was known at an earlier moment?"""

import numpy as np
import pytest

from footpath.pure.request_history import BadHistory, History, cycle_spans, work_spans
from footpath.pure.working_time import round_the_clock

NAN = float("nan")


def test_it_is_put_in_the_order_of_creation():
    history = History.from_arrays([30, 10, 20], done=[31, 11, 21], type_id=[3, 1, 2])
    assert history.created.tolist() == [10, 20, 30]
    assert history.type_id.tolist() == [1, 2, 3]
    assert np.isnan(history.started).all()


@pytest.mark.parametrize(
    ("code", "arrays"),
    [
        ("lengths_differ", {"created": [1, 2], "done": [3]}),
        ("created_unknown", {"created": [NAN]}),
        ("not_finite", {"created": [float("inf")]}),
        ("not_finite", {"created": [1], "paused": [NAN]}),
        ("done_before_created", {"created": [5], "done": [4]}),
        ("started_outside", {"created": [5], "started": [4]}),
        ("started_outside", {"created": [5], "started": [9], "done": [8]}),
        ("paused_negative", {"created": [5], "paused": [-1]}),
        ("in_future", {"created": [5], "done": [101], "now": 100}),
    ],
)
def test_dates_that_cannot_be_true_are_named(code, arrays):
    with pytest.raises(BadHistory) as caught:
        History.from_arrays(**arrays)
    assert caught.value.code == code


def test_an_earlier_moment_knows_less():
    history = History.from_arrays([1, 2, 3, 5, 9], [1, 5, 6, 5, 9], [5, 8, 8, 6, 9], paused=[1, 2, 2, 0, 0]).known_at(5)
    assert history.created.tolist() == [1, 2, 3]  # who is created at 5 does not speak of itself
    assert history.done.tolist() == pytest.approx([5, NAN, NAN], nan_ok=True)
    assert history.started.tolist() == pytest.approx([1, 5, NAN], nan_ok=True)
    assert history.paused.tolist() == [1, 0, 0]


def test_spans_are_working_seconds():
    history = History.from_arrays([100, 200], [NAN, 250], [400, NAN])
    cycles = cycle_spans(history, round_the_clock("UTC"))
    assert cycles.end[0] - cycles.begin[0] == 300
    assert np.isnan(cycles.end[1])
    work = work_spans(history, round_the_clock("UTC"))
    assert work.begin.size == 1
    assert work.begin[0] - cycles.begin[1] == 50
