"""Do the spans of a request say when its clock ran, stood still and was stopped?"""

from datetime import UTC, datetime

import pytest

from footpath.pure.spans import (
    Span,
    check_chain,
    clock_started,
    delivered_at,
    moved_due,
    pauses,
    time_left,
    undone_at,
)
from footpath.pure.working_time import office

OFFICE = office("UTC")


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)  # the 16th is a Monday


def chain(*steps):
    """Spans from (state, since) or (state, since, waits_for); the last one lasts."""
    ends = [*(step[1] for step in steps[1:]), None]
    return [Span(state, since, end, *waits_for) for (state, since, *waits_for), end in zip(steps, ends, strict=True)]


def test_the_clock_starts_when_the_request_is_complete_and_signed_off():
    assert clock_started(chain(("incomplete", at(16, 9)), ("sign_off", at(16, 10)))) is None
    assert clock_started(chain(("sign_off", at(16, 10)), ("queued", at(17, 9)), ("working", at(17, 10)))) == at(17, 9)


def test_the_delivery_that_stands_was_not_sent_back():
    first, second = at(17, 9), at(18, 9)
    assert delivered_at([]) is None
    assert delivered_at(chain(("working", at(16, 9)), ("delivered", first), ("accepted", at(17, 12)))) == first
    assert delivered_at(chain(("delivered", first), ("working", at(17, 12)))) is None
    again = chain(("delivered", first), ("working", at(17, 12)), ("delivered", second), ("closed", at(19, 9)))
    assert delivered_at(again) == second
    assert delivered_at(chain(("working", at(16, 9)), ("declined", first))) is None


def test_declined_and_withdrawn_requests_are_undone():
    assert undone_at(chain(("queued", at(16, 9)), ("withdrawn", at(16, 10)))) == at(16, 10)
    assert undone_at(chain(("queued", at(16, 9)))) is None
    assert undone_at([]) is None


def test_only_the_customer_and_sign_off_make_the_clock_stand_still():
    spans = chain(
        ("queued", at(16, 9)),
        ("waiting", at(16, 10), "customer"),
        ("waiting", at(16, 11), "team"),
        ("sign_off", at(16, 12)),
        ("working", at(16, 13)),
        ("waiting", at(16, 14), "outside"),
        ("delivered", at(16, 15)),
        ("working", at(16, 16)),
    )
    whole = [(at(16, 10), at(16, 11)), (at(16, 12), at(16, 13)), (at(16, 15), at(16, 16))]
    assert pauses(spans, at(16, 9), at(16, 17)) == whole
    assert pauses(spans, at(16, 10, 30), at(16, 15, 30)) == [
        (at(16, 10, 30), at(16, 11)),
        (at(16, 12), at(16, 13)),
        (at(16, 15), at(16, 15, 30)),
    ]


def test_waiting_for_two_things_in_turn_is_one_pause():
    spans = chain(("queued", at(16, 9)), ("waiting", at(16, 10), "customer"), ("waiting", at(16, 12), "customer"))
    assert pauses(spans, at(16, 9), at(16, 15)) == [(at(16, 10), at(16, 15))]


def test_a_pause_moves_what_is_due_by_its_working_seconds():
    weekend = [(at(20, 16), at(23, 10))]  # Friday at four to Monday at ten: two working hours
    assert moved_due(at(20, 17), weekend, OFFICE) == at(23, 11)
    assert time_left(at(20, 17), at(23, 10), weekend, OFFICE) == 3600


def test_a_pause_that_begins_too_late_mends_nothing():
    late = [(at(17, 10), at(17, 12))]
    assert moved_due(at(16, 17), late, OFFICE) == at(16, 17)
    assert time_left(at(16, 17), at(17, 13), late, OFFICE) == -2 * 3600


def test_a_pause_that_begins_after_hours_is_not_too_late():
    evening = [(at(16, 20), at(17, 12))]
    assert moved_due(at(16, 17), evening, OFFICE) == at(17, 12)
    assert time_left(at(16, 17), at(17, 12), evening, OFFICE) == 0


def test_spans_must_follow_each_other():
    check_chain(chain(("queued", at(16, 9)), ("working", at(16, 10))))
    with pytest.raises(ValueError, match="working begins"):
        check_chain([Span("queued", at(16, 9), at(16, 10)), Span("working", at(16, 11))])
    with pytest.raises(ValueError, match="working begins"):
        check_chain([Span("queued", at(16, 9)), Span("working", at(16, 11))])
    with pytest.raises(ValueError, match="ends before"):
        check_chain([Span("queued", at(16, 9), at(16, 8))])
