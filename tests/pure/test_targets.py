"""Are targets due when the agreement says, whatever happens in between?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.spans import Span
from footpath.pure.targets import Target, deadline, delivery, first_response, next_due, next_update
from footpath.pure.working_time import Calendar, office

OFFICE = office("UTC")
TWO_DAYS, SIXTEEN_HOURS = Target("delivery", 2, "days"), Target("delivery", 16, "hours")
ANSWER = Target("first_response", 4, "hours")
UPDATE = Target("next_update", 1, "days")


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)  # the 16th is a Monday


def chain(*steps):
    """Spans from (state, since) or (state, since, waits_for); the last one lasts."""
    ends = [*(step[1] for step in steps[1:]), None]
    return [Span(state, since, end, *waits_for) for (state, since, *waits_for), end in zip(steps, ends, strict=True)]


QUEUED = chain(("queued", at(16, 11)))


def test_two_days_and_sixteen_hours_are_different_things():
    assert deadline(TWO_DAYS, at(16, 11), OFFICE) == at(18, 17)
    assert deadline(SIXTEEN_HOURS, at(16, 11), OFFICE) == at(18, 11)
    assert deadline(Target("delivery", 0.5, "hours"), at(16, 16, 45), OFFICE) == at(17, 9, 15)


def test_without_a_target_there_is_no_date():
    assert first_response(None, QUEUED, OFFICE, now=at(16, 12), first_word_at=None) is None
    assert delivery(None, QUEUED, OFFICE, now=at(16, 12)) is None
    assert next_update(None, QUEUED, OFFICE, now=at(16, 12), last_word_at=at(16, 12)) is None


def test_the_clock_does_not_run_before_the_request_is_complete():
    assert delivery(TWO_DAYS, [], OFFICE, now=at(16, 12)) is None
    assert delivery(TWO_DAYS, chain(("incomplete", at(2, 9)), ("sign_off", at(9, 9))), OFFICE, now=at(16, 12)) is None
    completed = chain(("incomplete", at(2, 9)), ("queued", at(16, 11)))
    assert delivery(TWO_DAYS, completed, OFFICE, now=at(16, 12)).due_at == at(18, 17)


def test_turning_targets_on_breaches_nothing_old():
    from_tuesday = Target("delivery", 1, "hours", enforced_from=at(17, 0))
    assert delivery(from_tuesday, QUEUED, OFFICE, now=at(18, 12)) is None
    assert delivery(from_tuesday, chain(("queued", at(17, 9))), OFFICE, now=at(18, 12)).is_late
    update = Target("next_update", 1, "hours", enforced_from=at(17, 0))
    assert next_update(update, QUEUED, OFFICE, now=at(18, 12), last_word_at=at(18, 9)) is None


def test_a_first_word_meets_the_first_response_also_before_the_clock_started():
    running = first_response(ANSWER, QUEUED, OFFICE, now=at(16, 12), first_word_at=None)
    assert (running.due_at, running.left_seconds, running.phase) == (at(16, 15), 3 * 3600, "running")
    met = first_response(ANSWER, QUEUED, OFFICE, now=at(20, 12), first_word_at=at(16, 14))
    assert (met.left_seconds, met.phase, met.met_at) == (3600, "met", at(16, 14))
    asked_back = chain(("incomplete", at(13, 9)), ("queued", at(16, 11)))
    met = first_response(ANSWER, asked_back, OFFICE, now=at(16, 12), first_word_at=at(13, 10))
    assert (met.left_seconds, met.phase) == (4 * 3600, "met")
    late = first_response(ANSWER, QUEUED, OFFICE, now=at(20, 12), first_word_at=at(17, 10))
    assert (late.left_seconds, late.is_late, late.phase) == (-3 * 3600, True, "met")


WAITING = chain(("queued", at(16, 11)), ("working", at(16, 12)), ("waiting", at(17, 10), "customer"))


def test_waiting_for_the_customer_pauses_and_says_what_is_left_on_resuming():
    for now in (at(17, 10), at(17, 15), at(23, 12)):
        clock = delivery(TWO_DAYS, WAITING, OFFICE, now=now)
        assert (clock.phase, clock.paused_since, clock.left_seconds) == ("paused", at(17, 10), 15 * 3600)
    assert clock.paused_seconds == (7 + 3 * 8 + 3) * 3600
    resumed = [*WAITING[:-1], *chain(("waiting", at(17, 10), "customer"), ("working", at(17, 10, 7)))]
    assert delivery(TWO_DAYS, resumed, OFFICE, now=at(17, 11)).due_at == at(19, 9, 7)  # not rounded to a day


def test_waiting_for_others_does_not_pause():
    for other in ("person", "team", "outside"):
        spans = chain(("queued", at(16, 11)), ("waiting", at(17, 10), other))
        clock = delivery(TWO_DAYS, spans, OFFICE, now=at(18, 12))
        assert (clock.phase, clock.due_at, clock.paused_seconds) == ("running", at(18, 17), 0)


def test_moving_between_two_reasons_to_wait_does_not_restart_the_clock():
    moved = [*WAITING[:-1], *chain(("waiting", at(17, 10), "customer"), ("waiting", at(17, 14), "customer"))]
    assert delivery(TWO_DAYS, moved, OFFICE, now=at(18, 9)) == delivery(TWO_DAYS, WAITING, OFFICE, now=at(18, 9))


def test_after_a_resume_it_may_be_late_at_once_and_a_breach_stays_one():
    spans = chain(("queued", at(16, 11)), ("waiting", at(18, 17), "customer"), ("working", at(19, 12)))
    assert not delivery(TWO_DAYS, spans[:-1], OFFICE, now=at(18, 17)).is_late
    clock = delivery(TWO_DAYS, spans, OFFICE, now=at(19, 13))
    assert (clock.due_at, clock.left_seconds) == (at(19, 12), -3600)
    broken = chain(("queued", at(16, 11)), ("waiting", at(19, 10), "customer"), ("working", at(20, 10)))
    clock = delivery(TWO_DAYS, broken, OFFICE, now=at(20, 11))
    assert (clock.due_at, clock.left_seconds) == (at(18, 17), -2 * 3600)


def test_delivery_meets_it_and_sending_back_goes_on():
    delivered = chain(("working", at(16, 11)), ("delivered", at(17, 11)), ("accepted", at(18, 11)))
    clock = delivery(TWO_DAYS, delivered, OFFICE, now=at(30, 11))
    assert (clock.phase, clock.met_at, clock.left_seconds) == ("met", at(17, 11), 14 * 3600)
    sent_back = chain(("working", at(16, 11)), ("delivered", at(17, 11)), ("working", at(18, 11)))
    clock = delivery(TWO_DAYS, sent_back, OFFICE, now=at(18, 12))
    assert (clock.phase, clock.due_at, clock.left_seconds) == ("running", at(19, 17), 13 * 3600)


def test_what_is_withdrawn_or_declined_stops_its_clock():
    spans = chain(("queued", at(16, 11)), ("withdrawn", at(17, 11)))
    clock = delivery(TWO_DAYS, spans, OFFICE, now=at(30, 11))
    assert (clock.phase, clock.left_seconds) == ("stopped", 14 * 3600)
    assert next_due([clock]) is None


def test_a_new_agreement_counts_from_the_start_and_keeps_the_paused_time():
    spans = [*WAITING[:-1], *chain(("waiting", at(17, 10), "customer"), ("working", at(17, 12)))]
    half_days = Calendar.weekly("UTC", "Mo-Fr 09:00-13:00")
    assert delivery(SIXTEEN_HOURS, spans, OFFICE, now=at(17, 13)).due_at == at(18, 13)
    retargeted = delivery(Target("delivery", 1, "days"), spans, half_days, now=at(17, 13))
    assert (retargeted.started_at, retargeted.paused_seconds, retargeted.due_at) == (at(16, 11), 7200, at(18, 11))


def test_next_update_is_due_after_the_last_word_or_with_the_delivery():
    to_deliver = delivery(TWO_DAYS, QUEUED, OFFICE, now=at(16, 12))

    def due(last_word_at, spans=QUEUED):
        clock = next_update(UPDATE, spans, OFFICE, now=at(18, 12), last_word_at=last_word_at, delivery=to_deliver)
        return clock and clock.due_at

    assert due(None) is None  # never before the first response is met
    assert due(at(16, 12)) == at(17, 17)
    assert due(at(18, 12)) == at(18, 17) == to_deliver.due_at
    assert due(at(19, 12)) == at(20, 17)  # who has said that it is late is not at once silent again
    assert due(at(13, 12)) == at(17, 17)  # asked back before it was complete
    assert due(at(16, 12), chain(("working", at(16, 11)), ("delivered", at(16, 16)))) is None
    assert due(at(16, 12), chain(("working", at(16, 11)), ("declined", at(16, 16)))) is None
    assert due(at(16, 12), []) is None
    alone = next_update(UPDATE, QUEUED, OFFICE, now=at(18, 12), last_word_at=at(18, 12))
    assert alone.due_at == at(19, 17)


def test_what_is_due_next_runs_and_comes_first():
    answer = first_response(ANSWER, QUEUED, OFFICE, now=at(16, 12), first_word_at=None)
    to_deliver = delivery(TWO_DAYS, QUEUED, OFFICE, now=at(16, 12))
    update = next_update(UPDATE, QUEUED, OFFICE, now=at(17, 12), last_word_at=at(17, 12))
    assert next_due([to_deliver, None, answer]) == answer
    assert update.due_at == to_deliver.due_at
    assert next_due([update, to_deliver]) == to_deliver
    paused = delivery(Target("delivery", 1, "hours"), chain(("sign_off", at(16, 9))), OFFICE, now=at(16, 9))
    assert next_due([paused]) is None
    paused = delivery(TWO_DAYS, WAITING, OFFICE, now=at(17, 12))
    assert next_due([paused]) == paused


@pytest.mark.parametrize(
    "facts", [("end", 1, "days"), ("delivery", 1, "weeks"), ("delivery", 0, "days"), ("delivery", 1.5, "days")]
)
def test_refuses_what_is_no_target(facts):
    with pytest.raises(ValueError, match=r"no target|days are whole"):
        Target(*facts)


@st.composite
def lives(draw):
    """A request's spans, one second to three days each."""
    kinds = st.sampled_from([("queued",), ("working",), ("waiting", "customer"), ("waiting", "team"), ("delivered",)])
    moment, steps = at(16, 11), [("queued", at(16, 11))]
    for state, *waits_for in draw(st.lists(kinds, max_size=6)):
        moment += timedelta(seconds=draw(st.integers(1, 3 * 86_400)))
        steps.append((state, moment, *waits_for))
    return chain(*steps)


targets = st.builds(Target, st.just("delivery"), st.integers(1, 4), st.sampled_from(["days", "hours"]))


@given(lives(), targets, st.integers(0, 10 * 86_400), st.integers(0, 86_400))
def test_time_left_never_grows_stands_still_in_a_pause_and_agrees_with_the_due_moment(spans, target, after, later):
    now = spans[-1].since + timedelta(seconds=after)
    clock = delivery(target, spans, OFFICE, now=now)
    then = delivery(target, spans, OFFICE, now=now + timedelta(seconds=later))
    if clock.phase == "running":
        assert then.left_seconds == clock.left_seconds - OFFICE.measure(now, now + timedelta(seconds=later))
        assert clock.is_late == (OFFICE.measure(clock.due_at, now) > 0)
    else:
        assert then.left_seconds == clock.left_seconds
    assert OFFICE.is_open(clock.due_at)
    if not clock.is_late and clock.phase == "running":
        assert clock.left_seconds == OFFICE.measure(now, clock.due_at)


@given(lives(), targets, st.integers(1, 3 * 86_400))
def test_a_pause_at_any_moment_neither_breaches_nor_mends(spans, target, seconds):
    now = spans[-1].since + timedelta(seconds=seconds)
    before = delivery(target, spans, OFFICE, now=now)
    asked = [*spans[:-1], Span(spans[-1].state, spans[-1].since, now, spans[-1].waits_for)]
    asked.append(Span("waiting", now, None, "customer"))
    after = delivery(target, asked, OFFICE, now=now + timedelta(seconds=seconds))
    if before.phase != "met":
        assert after.left_seconds == before.left_seconds
        assert after.phase == "paused"
