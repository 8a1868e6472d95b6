"""When does saying nothing mean yes?"""

from datetime import UTC, datetime, timedelta

import pytest
from tests.requests.stages import (
    DAY,
    STAGES,
    TUESDAY,
    anew,
    at,
    delivered,
    kinds,
    nothing_changes,
    one_event,
)

from footpath.requests import actions
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State

DUE = datetime(2026, 11, 30, 16, 0, tzinfo=UTC)  # delivered on Monday: in a week, at five in the afternoon in Berlin


def test_after_five_working_days_it_is_a_yes(cast):
    request = delivered(cast)
    nothing_changes(request, lambda: actions.accept_silence(anew(request), now=DUE - timedelta(seconds=1)))
    with one_event(request, "accepted_by_silence", None):
        assert actions.accept_silence(anew(request), now=DUE)
    assert (anew(request).state, anew(request).accepted_at) == (State.ACCEPTED, DUE)


def test_a_late_worker_is_no_longer_silence(cast):
    request = delivered(cast)
    assert actions.accept_silence(anew(request), now=DUE + 30 * DAY)
    assert anew(request).accepted_at == DUE + 30 * DAY  # the time to reopen runs from when they are told


def test_what_was_sent_back_waits_anew(cast):
    request = delivered(cast)
    actions.send_back(request, text="One leg is missing.", by=cast.ana, now=TUESDAY)
    actions.deliver(request, text="Now.", by=cast.ben, now=TUESDAY + DAY)
    assert not actions.accept_silence(anew(request), now=DUE)
    assert actions.accept_silence(anew(request), now=DUE + 2 * DAY)


@pytest.mark.parametrize("state", [state for state in STAGES if state != State.DELIVERED])
def test_where_nothing_is_delivered_silence_says_nothing(cast, state):
    request = at(cast, state)
    nothing_changes(request, lambda: actions.accept_silence(anew(request), now=DUE + 30 * DAY))


def test_whoever_says_something_first_wins(cast):
    request = delivered(cast)
    old_page = anew(request)
    actions.accept(request, by=cast.ana, now=DUE)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira accepted it"):
        actions.accept_silence(old_page, now=DUE)
    assert kinds(request)[-1] == "accepted"


def test_who_has_written_since_is_not_silent_until_somebody_has_answered(cast):
    request = delivered(cast)
    actions.write(request, text="And the lamp?", by=cast.ana, now=TUESDAY)
    nothing_changes(request, lambda: actions.accept_silence(anew(request), now=DUE + 30 * DAY))
    actions.note(request, text="Which lamp?", by=cast.ben, now=TUESDAY + DAY)  # she does not read it
    assert not actions.accept_silence(anew(request), now=DUE + 30 * DAY)
    actions.write(request, text="It comes with the next delivery.", by=cast.ben, now=TUESDAY + DAY)
    assert not actions.accept_silence(anew(request), now=DUE + DAY)
    assert actions.accept_silence(anew(request), now=DUE + 2 * DAY)


def test_what_was_written_before_the_delivery_changes_nothing(cast):
    request = anew(at(cast, State.WORKING))
    actions.write(request, text="Please soon.", by=cast.ana, now=TUESDAY)
    actions.deliver(request, text="Done.", by=cast.ben, now=TUESDAY + timedelta(hours=1))
    assert actions.accept_silence(anew(request), now=DUE + DAY)
