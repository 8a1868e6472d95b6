"""When is somebody reminded of a question, and when does it end?"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from tests.requests.stages import (
    DAY,
    TUESDAY,
    anew,
    incomplete,
    kinds,
    nothing_changes,
    one_event,
    questioned,
)

from footpath.history.models import Event
from footpath.requests import actions
from footpath.requests.models import Message, Question
from footpath.requests.refusals import SomebodyWasFaster
from footpath.requests.states import State

FIVE = time(16, tzinfo=UTC)  # in the afternoon in Berlin: a working day is over
REMINDERS = [datetime.combine(date(2026, *day), FIVE) for day in [(11, 25), (11, 27), (12, 2)]]
END = datetime.combine(date(2026, 12, 9), FIVE)  # two, four, seven and twelve working days after Monday
SECOND = timedelta(seconds=1)


def fresh(question):
    return Question.objects.select_related("request__team__hours", "request__service").get(pk=question.pk)


def chase(question, now):
    return actions.chase(fresh(question), now=now)


def test_after_two_four_and_seven_working_days_they_are_reminded(cast):
    question = questioned(cast)
    for nth, due in enumerate(REMINDERS, start=1):
        nothing_changes(question.request, lambda due=due: chase(question, due - SECOND))
        with one_event(question.request, "chased", None):
            assert chase(question, due)
        nothing_changes(question.request, lambda due=due: chase(question, due))
        assert Event.objects.last().facts == {"question_id": question.pk, "nth": nth}
        assert fresh(question).chased == nth


def test_after_twelve_it_is_closed_politely(cast):
    question = questioned(cast)
    assert all(chase(question, due) for due in REMINDERS)
    nothing_changes(question.request, lambda: chase(question, END - SECOND))
    with one_event(question.request, "closed_politely", None):
        assert chase(question, END)
    request = anew(question.request)
    assert (request.state, request.ended_at, request.ball) == (State.WITHDRAWN, END, "")
    message = Message.objects.last()
    assert (message.author, message.internal, message.from_provider) == (None, False, False)
    assert "Ask again any time" in message.text


def test_what_is_incomplete_ends_in_the_same_way(cast):
    question = actions.ask_question(incomplete(cast), text="Who signs off?", by=cast.ben, now=TUESDAY - DAY)
    assert all(chase(question, due) for due in [*REMINDERS, END])
    assert anew(question.request).state == State.WITHDRAWN


def test_the_customer_does_not_lose_their_place_because_a_coworker_was_silent(cast):
    question = questioned(cast, asked_of=cast.dov)
    assert all(chase(question, due) for due in REMINDERS)
    nothing_changes(question.request, lambda: chase(question, END + 90 * DAY))


def test_who_has_answered_is_left_alone(cast):
    question = questioned(cast)
    actions.answer(fresh(question), text="Type F", by=cast.ana, now=TUESDAY)
    nothing_changes(question.request, lambda: chase(question, END))


@pytest.mark.parametrize("end", ["resume", "withdraw"])
def test_where_nobody_waits_any_more_nobody_is_reminded(cast, end):
    question = questioned(cast)
    by = cast.ben if end == "resume" else cast.ana
    getattr(actions, end)(anew(question.request), by=by, now=TUESDAY)
    nothing_changes(question.request, lambda: chase(question, REMINDERS[0]))


def test_two_workers_remind_once(cast):
    question = questioned(cast)
    one, two = fresh(question), fresh(question)
    assert actions.chase(one, now=REMINDERS[0])
    assert not actions.chase(two, now=REMINDERS[0])
    assert kinds(question.request).count("chased") == 1


def test_an_answer_at_the_last_moment_wins(cast):
    question = questioned(cast)
    assert all(chase(question, due) for due in REMINDERS)
    old = fresh(question)
    actions.answer(fresh(question), text="Type F", by=cast.ana, now=END)
    with pytest.raises(SomebodyWasFaster, match="Ana Ferreira answered"):
        actions.chase(old, now=END)
    assert anew(question.request).state == State.WORKING


def test_where_work_went_on_meanwhile_it_counts_from_the_new_wait(cast):
    question = questioned(cast)
    actions.resume(anew(question.request), by=cast.ben, now=TUESDAY)
    again = REMINDERS[2]  # by now all reminders of the first question would be due at once
    actions.ask_question(anew(question.request), text="And the lift?", by=cast.ben, now=again)
    nothing_changes(question.request, lambda: chase(question, again + DAY))
    assert chase(question, again + 2 * DAY)


def test_nobody_loses_their_place_while_it_waits_for_somebody_outside(cast):
    question = questioned(cast)
    actions.resume(anew(question.request), by=cast.ben, now=TUESDAY)
    actions.wait_for(anew(question.request), waits_for="outside", note="the landlord", by=cast.ben, now=TUESDAY)
    Question.objects.update(chased=3)
    nothing_changes(question.request, lambda: chase(question, END + 90 * DAY))


def test_a_worker_that_stood_still_makes_up_for_nothing(cast):
    """After two weeks: one reminder, then the next ones days apart, and only then the end."""
    question, now, chased = questioned(cast), END + 2 * DAY, []
    while anew(question.request).state == State.WAITING:
        if chase(question, now):
            chased.append(now)
        now += timedelta(hours=1)
    assert [one.date().isoformat() for one in chased] == ["2026-12-11", "2026-12-14", "2026-12-16", "2026-12-22"]
