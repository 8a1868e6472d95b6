"""Are promises judged fairly, and the same whenever one looks?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.kept import Displacement, Verdict, cycle_seconds, judge
from footpath.pure.spans import Span
from footpath.pure.working_time import office

OFFICE = office("UTC")
HOUR = 3600


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)  # the 16th is a Monday


def chain(*steps):
    """Spans from (state, since) or (state, since, waits_for); the last one lasts."""
    ends = [*(step[1] for step in steps[1:]), None]
    return [Span(state, since, end, *waits_for) for (state, since, *waits_for), end in zip(steps, ends, strict=True)]


MADE, DUE = at(16, 12), at(18, 17)  # on Monday, by Wednesday
LATER = at(30, 12)
WORK = ("working", at(16, 11))


def verdict(*steps, now=LATER, **facts):
    return judge(DUE, MADE, OFFICE, now=now, spans=chain(WORK, *steps), **facts)


@pytest.mark.parametrize(
    ("done", "outcome", "late"),
    [
        (at(18, 17), "kept", 0),  # the closing instant is still that day
        (at(18, 9, 1), "kept", 0),
        (at(17, 17), "early", 0),
        (at(17, 20), "early", 0),  # nothing of Wednesday was needed
        (at(18, 20), "kept", 0),  # after hours: it has cost no working time
        (at(19, 9, 1), "broken", 60),
        (at(20, 10), "broken", 9 * HOUR),
    ],
)
def test_by_a_day_means_the_end_of_that_working_day(done, outcome, late):
    assert verdict(("delivered", done)) == Verdict(outcome, DUE, late, 0)


def test_a_fraction_of_a_second_is_late():
    assert verdict(("delivered", at(19, 9) + timedelta(microseconds=1))).late_seconds == 1


def test_an_open_promise_has_no_verdict_until_it_cannot_be_kept():
    assert verdict(now=DUE) is None
    assert verdict(now=at(19, 10)) == Verdict("broken", DUE, HOUR, 0)


def test_the_customers_waiting_since_the_promise_moves_it():
    waited = (("waiting", at(17, 9), "customer"), ("working", at(18, 9)))
    assert verdict(*waited, ("delivered", at(19, 17))) == Verdict("kept", at(19, 17), 0, 8 * HOUR)
    assert verdict(*waited, ("delivered", at(18, 17))) == Verdict("early", at(19, 17), 0, 8 * HOUR)
    assert verdict(*waited, ("delivered", at(20, 10))) == Verdict("broken", at(19, 17), HOUR, 8 * HOUR)
    before = chain(("waiting", at(16, 9), "customer"), ("working", at(16, 12)), ("delivered", at(19, 10)))
    assert judge(DUE, MADE, OFFICE, now=at(30, 12), spans=before) == Verdict("broken", DUE, HOUR, 0)


def test_waiting_for_others_does_not_move_it():
    assert (
        verdict(("waiting", at(17, 9), "team"), ("working", at(18, 9)), ("delivered", at(19, 10))).outcome == "broken"
    )


def test_what_was_sent_back_is_judged_by_the_delivery_that_was_accepted():
    sent_back = (("delivered", at(17, 12)), ("working", at(18, 12)))
    assert verdict(*sent_back, now=at(19, 16)) is None
    assert verdict(*sent_back, ("delivered", at(19, 16)), ("accepted", at(20, 9))).outcome == "kept"
    assert verdict(*sent_back, ("delivered", at(20, 10)), ("accepted", at(23, 9))).late_seconds == HOUR


def test_broken_stays_broken_when_the_customer_answers_late_afterwards():
    late = verdict(("waiting", at(19, 10), "customer"), ("working", at(26, 10)), ("delivered", at(26, 12)))
    assert late == Verdict("broken", DUE, 3 * HOUR, 5 * 8 * HOUR)


def test_renegotiated_at_the_customers_wish_it_is_released_unless_it_was_broken():
    assert verdict(("delivered", at(24, 12)), released_at=at(17, 12)).outcome == "released"
    assert verdict(now=at(17, 12), released_at=at(17, 12)).outcome == "released"
    assert verdict(("delivered", at(24, 12)), released_at=at(19, 10)) == Verdict("broken", DUE, HOUR, 0)


def test_declined_is_broken_and_withdrawn_in_time_is_void():
    assert verdict(("declined", at(17, 12))).outcome == "broken"
    assert verdict(("withdrawn", at(17, 12))).outcome == "void"
    assert verdict(("withdrawn", at(20, 12))).outcome == "broken"


def test_displaced_and_late_is_broken_with_the_emergency_as_its_cause():
    small = Displacement("FP-7", at(17, 9), 2 * HOUR)
    large = Displacement("FP-8", at(17, 10), 9 * HOUR)
    known_before = Displacement("FP-5", at(16, 11), 99 * HOUR)
    too_late = Displacement("FP-9", at(19, 9), 99 * HOUR)
    everything = (small, large, known_before, too_late)
    assert verdict(("delivered", at(19, 12)), displacements=everything).cause == "FP-8"
    assert verdict(("delivered", at(19, 12)), displacements=(known_before, too_late)).cause == ""
    assert verdict(("delivered", at(18, 12)), displacements=everything).cause == ""


def test_a_call_back_and_a_word_are_kept_when_they_are_done():
    def word(done_at, now=LATER):
        return judge(DUE, MADE, OFFICE, now=now, done_at=done_at)

    assert word(at(18, 12)).outcome == "kept"
    assert word(at(19, 12)).outcome == "broken"
    assert word(None, now=at(18, 12)) is None


def test_cycle_time_is_from_complete_to_delivered_less_the_customers_waiting():
    spans = chain(
        ("incomplete", at(12, 9)),
        ("queued", at(16, 9)),
        ("working", at(16, 10)),
        ("waiting", at(16, 12), "customer"),
        ("working", at(16, 13)),
        ("waiting", at(16, 14), "outside"),
        ("delivered", at(16, 16)),
        ("working", at(17, 10)),
        ("delivered", at(17, 11)),
        ("accepted", at(18, 11)),
    )
    assert cycle_seconds(spans, OFFICE) == (7 - 1 + 1) * HOUR
    assert cycle_seconds(spans[:-2], OFFICE) is None
    assert cycle_seconds([], OFFICE) is None


moments = st.integers(0, 10 * 86_400).map(lambda seconds: MADE + timedelta(seconds=seconds))


@given(st.lists(moments, min_size=2, max_size=2), st.lists(moments, min_size=2, max_size=2), moments)
def test_once_broken_always_broken_and_never_both(waits, looks, done):
    asked, answered = sorted(waits)
    life = chain(WORK, ("waiting", asked, "customer"), ("working", answered))
    if done > answered:
        life = chain(*((span.state, span.since, span.waits_for) for span in life), ("delivered", done))
    first, second = (judge(DUE, MADE, OFFICE, now=max(now, answered), spans=life) for now in sorted(looks))
    if first:
        assert second is not None
        assert (first.outcome == "broken") <= (second.outcome == "broken")
        assert second.late_seconds >= first.late_seconds
        assert (second.outcome == "broken") == (second.late_seconds > 0)
        assert OFFICE.is_open(second.due_at)
